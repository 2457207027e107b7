import { useState } from 'preact/hooks';
import type { NamesToRemember } from '../../app/api.ts';
import type { RememberedMapping } from '../../model/remembered-names.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { type Task, useTask } from '../page/use-task.ts';
import type { ImportFiles } from './use-import-files.ts';

interface Remembering {
  readonly task: Task<null>;
  /** The mapping that was forgotten last, as long as that may be taken back. */
  readonly forgotten: RememberedMapping | null;
  /** Where nothing is imported, names may be kept all the same. */
  keep(news: NamesToRemember): void;
  forget(mapping: RememberedMapping): void;
  remember(mapping: RememberedMapping): void;
}

/** What the workbook is told to remember or forget beside an import. */
export function useRemembering(files: Pick<ImportFiles, 'forget' | 'remember'>, onKept: () => void): Remembering {
  const { api } = usePage<'import'>();
  const [task, run] = useTask<null>();
  const [forgotten, setForgotten] = useState<RememberedMapping | null>(null);
  const tell = (news: Partial<NamesToRemember>) =>
    run(async () => {
      const reply = await api.rememberNames({ results: [], mappings: [], forgotten: [], ...news });
      if (reply.ok) onKept();
      return reply;
    });
  return {
    task,
    forgotten,
    keep: news => {
      setForgotten(null);
      void tell(news);
    },
    forget: mapping => {
      setForgotten(mapping);
      files.forget(mapping);
      void tell({ forgotten: [mapping.header] });
    },
    remember: mapping => {
      setForgotten(null);
      files.remember(mapping);
      void tell({ mappings: [mapping] });
    },
  };
}

export function RememberNotes({ task, forgotten, remember }: Pick<Remembering, 'task' | 'forgotten' | 'remember'>) {
  const { texts, say, sayFailure } = usePage<'import'>();
  const { importing: words, imports } = texts.sidebar;
  if (task.state === 'failed') {
    return <Notice kind="error">{say(words.notRemembered, { why: sayFailure(task.error) })}</Notice>;
  }
  if (task.state !== 'done') return null;
  if (!forgotten) return <Notice kind="done">{words.remembered}</Notice>;
  return (
    <Notice kind="done">
      {say(words.mapForgotten, { name: forgotten.name })}{' '}
      <button type="button" class="link" onClick={() => remember(forgotten)}>
        {imports.undo}
      </button>
    </Notice>
  );
}
