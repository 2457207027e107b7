import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A box to tick, and what stands below it. */
export function PartCheck({
  label,
  checked,
  onChange,
  describedBy,
  children,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Id of what is wrong with the choice. */
  describedBy?: string | undefined;
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <div>
      <div class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={describedBy}
          aria-invalid={describedBy !== undefined}
          onChange={event => onChange(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      {children && <div class="check-details">{children}</div>}
    </div>
  );
}
