import { useId } from 'preact/hooks';
import type { SetUpFinding } from '../../app/set-up-api.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { askedAs, findingKey } from './choices.ts';

/** What was found, one after another, each with the box that says what will be done about it. */
export function Findings({
  findings,
  ticked,
  onTick,
}: {
  findings: readonly SetUpFinding[];
  ticked: ReadonlySet<string>;
  onTick: (key: string, isTicked: boolean) => void;
}) {
  return (
    <ul class="plain stack tight">
      {findings.map(finding => (
        <FindingEntry
          key={findingKey(finding)}
          finding={finding}
          isTicked={ticked.has(findingKey(finding))}
          onTick={isTicked => onTick(findingKey(finding), isTicked)}
        />
      ))}
    </ul>
  );
}

function FindingEntry({
  finding,
  isTicked,
  onTick,
}: {
  finding: SetUpFinding;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const { texts, say } = usePage<'sidebar' | 'set-up'>();
  const id = useId();
  const asked = askedAs(finding);
  const words = texts.repair[finding.kind];
  const { lines, box } = useFindingWords(finding);
  const count = 'count' in finding ? finding.count : 0;
  return (
    <li class="finding">
      <strong id={`${id}-title`}>{say(words.title, { sheet: finding.name, count })}</strong>
      <div id={`${id}-text`} class="stack tight">
        {lines.map(line => (
          <p key={line} class="small">
            {line}
          </p>
        ))}
      </div>
      {asked !== 'told' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isTicked}
            aria-describedby={`${id}-title ${id}-text`}
            onChange={event => onTick(event.currentTarget.checked)}
          />
          <span>{box}</span>
        </label>
      )}
      {asked === 'needed' && !isTicked && (
        <Notice kind="warning" live={false}>
          {texts.repair.deleted.needed}
        </Notice>
      )}
    </li>
  );
}

/** What happened, and what the box does. */
function useFindingWords(finding: SetUpFinding): { readonly lines: readonly string[]; readonly box: string } {
  const { texts, say } = usePage<'sidebar' | 'set-up'>();
  const { repair, model } = texts;
  const listed = (items: readonly string[]): string => items.join(', ');
  const old = say(repair.oldName, { sheet: model.sheets[finding.sheet] });
  switch (finding.kind) {
    case 'deleted': {
      const { deleted } = repair;
      switch (finding.sheet) {
        case 'data':
        case 'goals':
        case 'costs':
        case 'values':
          return { lines: [deleted.rows], box: deleted.boxEmpty };
        case 'settings':
          return { lines: [deleted.settings], box: deleted.boxDefaults };
        case 'journal':
          return { lines: [deleted.journal], box: deleted.boxEmpty };
        case 'totals':
        case 'kpis':
          return { lines: [deleted.ours], box: deleted.box };
        default:
          return { lines: [deleted.page], box: deleted.box };
      }
    }
    case 'columns':
      return {
        lines: [
          ...(finding.found.length > 0 ? [say(repair.columns.found, { columns: listed(finding.found) })] : []),
          ...(finding.lost.length > 0 ? [say(repair.columns.lost, { columns: listed(finding.lost) })] : []),
        ],
        box: repair.columns.box,
      };
    case 'headings':
    case 'cells': {
      const more = finding.count - finding.cells.length;
      const named = listed(finding.cells);
      const cells = more > 0 ? say(repair.more, { cells: named, count: more }) : named;
      const words = repair[finding.kind];
      return { lines: [say(words.cells, { cells })], box: words.box };
    }
    case 'rows':
      return { lines: [say(repair.rows.text, { rows: listed(finding.rows) })], box: '' };
    case 'unreadable':
    case 'moved':
      return { lines: [repair[finding.kind].text], box: say(repair[finding.kind].box, { old }) };
    case 'rebuilt':
      return { lines: [repair.rebuilt.text], box: '' };
  }
}
