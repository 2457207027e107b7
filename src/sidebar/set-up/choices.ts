import type { SetUpChoice, SetUpFinding, SetUpInspection } from '../../app/set-up-api.ts';

export const findingKey = ({ kind, sheet }: SetUpFinding): string => `${kind} ${sheet}`;

/** Sheets that hold nothing but what the script computes. */
const OURS: ReadonlySet<string> = new Set(['totals', 'kpis']);

/**
 * How a finding is asked: with a box to tick, one that must be ticked before set-up can go on, or not at all, because nobody
 * could want it otherwise.
 */
export function askedAs(finding: SetUpFinding): 'box' | 'needed' | 'told' {
  switch (finding.kind) {
    case 'deleted':
      if (!finding.isNeeded) return 'box';
      return OURS.has(finding.sheet) ? 'told' : 'needed';
    case 'unreadable':
      return finding.isOlder ? 'needed' : 'box';
    case 'rows':
    case 'rebuilt':
      return 'told';
    default:
      return 'box';
  }
}

/**
 * What is ticked at first: what is certainly no loss. Rows that are gone, and a sheet that would be put beside, somebody must
 * have seen; headings of people's own stay unless they say otherwise.
 */
export const tickedAtFirst = (findings: readonly SetUpFinding[]): ReadonlySet<string> =>
  new Set(
    findings
      .filter(finding => askedAs(finding) === 'box' && finding.kind !== 'headings')
      .map(finding => findingKey(finding)),
  );

const unticked: Partial<Readonly<Record<SetUpFinding['kind'], SetUpChoice['do']>>> = {
  deleted: 'leave',
  columns: 'leave',
  unreadable: 'leave',
  moved: 'leave',
  cells: 'keep-cells',
  headings: 'keep-headings',
};

/** What set-up is told; what it does without being told is left out. */
export const choicesOf = (findings: readonly SetUpFinding[], ticked: ReadonlySet<string>): readonly SetUpChoice[] =>
  findings.flatMap((finding): readonly SetUpChoice[] => {
    const { kind, sheet } = finding;
    if (askedAs(finding) === 'told') return [];
    if (ticked.has(findingKey(finding))) {
      return kind === 'unreadable' || kind === 'moved' ? [{ sheet, do: 'beside' }] : [];
    }
    const what = unticked[kind];
    return what ? [{ sheet, do: what }] : [];
  });

/** Whether numbers change by what is found. */
export const refreshesAfter = ({ layout, findings }: SetUpInspection): boolean =>
  layout === 'older' || findings.some(({ kind }) => !['cells', 'headings', 'moved'].includes(kind));
