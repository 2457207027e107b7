import importStyles from './import/import.css';
import { ImportDialog } from './import/import-dialog.tsx';
import pageStyles from './page/page.css';
import { showPage, usePage } from './page/page.tsx';

function ImportPage() {
  const { importing: words } = usePage<'import'>().texts.sidebar;
  return (
    <main class="dialog" aria-label={words.title}>
      <ImportDialog />
    </main>
  );
}

showPage(() => <ImportPage />, pageStyles + importStyles);
