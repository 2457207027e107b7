import type { ComponentChildren } from 'preact';
import { Icon } from '../page/icon.tsx';

/** A part that opens and closes; the browser's own, so keyboard and screen readers know it. */
export const Details = ({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ComponentChildren;
}) => (
  <details open={open}>
    <summary>
      <Icon name="forward" />
      {title}
    </summary>
    <div class="details-body">{children}</div>
  </details>
);
