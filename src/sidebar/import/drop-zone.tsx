import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';

/** Endings that the file picker offers; anything may be dropped, and is told from its content. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.zip,text/csv,text/plain,application/zip';

/** Files dropped anywhere on the page, so that a near miss doesn't open the file in the browser instead. */
export function useDroppedFiles(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = latest.current ? 'copy' : 'none';
      setOver(latest.current !== null);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another inside the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current?.([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** A button that opens the system's file picker. */
export function ChooseFiles({
  label,
  primary = false,
  onFiles,
}: {
  label: string;
  primary?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={primary ? 'primary' : undefined} onClick={() => input.current?.click()}>
        <Icon name="upload" />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        hidden
        onChange={event => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

export function DropZone({ over, onFiles }: { over: boolean; onFiles: (files: readonly File[]) => void }) {
  const { importing: words } = usePage<'import'>().texts.sidebar;
  return (
    <div class={over ? 'drop-zone over' : 'drop-zone'}>
      <div class="drop-icon">
        <Icon name="file" />
      </div>
      <h1>{over ? words.dropNow : words.drop}</h1>
      <p class="muted">{words.dropText}</p>
      <ChooseFiles label={words.choose} primary onFiles={onFiles} />
      <p class="small muted">{words.private}</p>
    </div>
  );
}
