import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { usePage } from './page.tsx';

export type NoticeKind = 'note' | 'warning' | 'error' | 'done';
const icons = { note: 'note', warning: 'warning', error: 'error', done: 'check' } as const;

/** Something said to the person. Its kind is an icon and a word for screen readers, not a colour alone. */
export function Notice({
  kind,
  live = true,
  children,
}: {
  kind: NoticeKind;
  /** Spoken at once when it appears; false for what stands on the page from the start. */
  live?: boolean;
  children: ComponentChildren;
}) {
  const { common } = usePage().texts.sidebar;
  return (
    <div class={`notice ${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} />
      <div class="notice-text">
        <span class="unseen">{common[kind]}: </span>
        {children}
      </div>
    </div>
  );
}
