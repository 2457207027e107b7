import { useState } from 'preact/hooks';
import { usePage } from './page.tsx';

/** Copies a text. The clipboard API is refused in many sandboxes; the old way works there. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const { common } = usePage().texts.sidebar;
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="link"
      onClick={async () => {
        setCopied(await copy(text()));
      }}
    >
      <span role="status">{copied ? common.copied : label}</span>
    </button>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
