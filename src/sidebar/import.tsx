import { ImportDialog } from './import/import-dialog.tsx';
import { showPage, usePage } from './page/page.tsx';
import './page/page.css';
import './import/import.css';

function ImportPage() {
  const { importing: words } = usePage().texts.sidebar;
  return (
    <main class="dialog" aria-label={words.title}>
      <ImportDialog />
    </main>
  );
}

showPage(() => <ImportPage />);
