import type { ComponentChildren } from 'preact';
import { Notice } from './notice.tsx';
import { usePage } from './page.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useOpening } from './use-opening.ts';

/** A page of the sidebar that people leave for its home. */
export function SidebarPage({ content }: { content: (onBack: () => void) => ComponentChildren }) {
  const { boot, texts, sayFailure } = usePage();
  const { open, is, failure } = useOpening();
  return (
    <main class="sidebar" aria-label={texts.titles[boot.page]}>
      {is('sidebar') && <ProgressBar label={texts.sidebar.common.opening} />}
      {failure && <Notice kind="error">{sayFailure(failure)}</Notice>}
      {content(() => open('sidebar'))}
    </main>
  );
}
