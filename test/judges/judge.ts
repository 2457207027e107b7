import { type Count, type Difference, Tally } from './tally.ts';

/** A program that was not written by us, and knows nothing of our readings. */
export interface Engine<Question, Answer> {
  readonly name: string;
  /** Starts it, or says why this machine can't. */
  open(): Promise<Session<Question, Answer> | Absent>;
}

export interface Session<Question, Answer> {
  readonly version: string;
  compute(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Absent {
  readonly absent: string;
}

/** What a judge is asked about, and how its answer is held against ours. */
export interface Matter<Question, Answer> {
  readonly question: Question;
  /** Small, and with wrong formulas for these definitions: who finds nothing wrong with one of them is no judge. */
  readonly planted: { readonly question: Question; readonly definitions: readonly string[] };
  compare(question: Question, answer: Answer, tally: Tally): void;
}

export interface Verdict {
  readonly judge: string;
  readonly version: string;
  /** Why this engine judged nothing. */
  readonly absent?: string;
  /** What was compared, by what it is of. */
  readonly counts: ReadonlyMap<string, Readonly<Count>>;
  readonly differences: readonly Difference[];
  /** What else is wrong; a verdict without any word here and without a difference is a pass. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

export const isPassed = ({ absent, differences, faults }: Verdict): boolean =>
  absent === undefined && differences.length === 0 && faults.length === 0;

/** Lets one engine judge. An engine that fails is a fault of the verdict, so that the others are heard, too. */
export async function judge<Question, Answer>(
  engine: Engine<Question, Answer>,
  { question, planted, compare }: Matter<Question, Answer>,
): Promise<Verdict> {
  const started = Date.now();
  const tally = new Tally();
  const faults: string[] = [];
  let version = '';
  try {
    const session = await engine.open();
    if ('absent' in session) {
      return {
        judge: engine.name,
        version,
        absent: session.absent,
        counts: new Map(),
        differences: [],
        faults,
        seconds: 0,
      };
    }
    version = session.version;
    try {
      const fault = new Tally();
      compare(planted.question, await session.compute(planted.question), fault);
      faults.push(...faultsOfPlanting(fault, planted.definitions));
      compare(question, await session.compute(question), tally);
    } finally {
      await session.close();
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  if (faults.length === 0) faults.push(...faultsOfCounts(tally));
  const seconds = (Date.now() - started) / 1000;
  return { judge: engine.name, version, counts: tally.counts, differences: tally.differences, faults, seconds };
}

function faultsOfCounts({ counts }: Tally): string[] {
  if (counts.size === 0) return ['compared nothing'];
  return [...counts]
    .filter(([, { withValue }]) => withValue === 0)
    .map(([matter]) => `compared nothing but blanks of the ${matter}`);
}

function faultsOfPlanting({ differences }: Tally, planted: readonly string[]): string[] {
  const found = new Set(differences.map(({ definition }) => definition));
  return [
    ...planted.filter(name => !found.has(name)).map(name => `did not notice the wrong formula planted for ${name}`),
    ...[...found].filter(name => !planted.includes(name)).map(name => `found ${name} wrong, where nothing was planted`),
  ];
}
