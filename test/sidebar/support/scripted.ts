import type { AppState, BlockOutcome, NamesToRemember, RefreshOutcome } from '../../../src/app/api.ts';
import type { GoalHistory, LedgerCells, LedgerEdit, LedgerRow } from '../../../src/app/ledger-api.ts';
import type { LedgerId } from '../../../src/model/ledgers.ts';
import type {} from '../../../src/sidebar/boot.ts';

/** What the fake script does in a test. Plain data: it travels into the page. */
export interface Scenario {
  readonly setUp?: AppState['setUp'];
  readonly layout?: AppState['layout'];
  /** Names of sheets that were deleted. */
  readonly missing?: AppState['missing'];
  readonly rows?: number;
  /** What the workbook remembers of names; nothing when absent. */
  readonly names?: AppState['names'];
  /** Milliseconds before each answer. */
  readonly delay?: number;
  /** This method fails so, until the test changes `window.scenario`. */
  readonly fails?: {
    readonly method: string;
    readonly code?: string;
    readonly parameters?: Readonly<Record<string, string | number>>;
    readonly says?: string;
  };
  /** Letters that the plan and the import repeat over the rows; `a` for all when absent. */
  readonly letters?: string;
  /** Rows of the sheets Costs, Values and Goals; none when absent. */
  readonly ledgers?: Partial<Readonly<Record<LedgerId, readonly ScriptedRow[]>>>;
  /** What these methods answer, whatever they are asked. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** What goals are held against; nothing when absent. */
  readonly history?: GoalHistory;
}

/** A row of a ledger; places and hashes are given as it is read. */
export type ScriptedRow = Pick<LedgerRow, 'cells'> & Partial<LedgerRow>;

export type Call = readonly [method: string, input: unknown];

declare global {
  interface Window {
    scenario: Scenario;
    calls: Call[];
  }
}

/**
 * `google.script` for a page without a spreadsheet: answers as the script would, refuses what can't travel, and keeps
 * what was asked in `window.calls`. Runs in the page, so it holds all that it needs.
 */
export function installScript(scenario: Scenario): void {
  window.scenario = scenario;
  window.calls = [];
  const imports: AppState['imports'] = [
    {
      batch: 'b4',
      at: Date.UTC(2026, 2, 9, 8, 12),
      files: ['account_analytics_content_2026-01-01_2026-02-28.csv'],
      platforms: ['X'],
      state: 'done',
      added: 1204,
      updated: 38,
      skipped: 12,
      rejected: 2,
      ignored: 0,
    },
    {
      batch: 'b3',
      at: Date.UTC(2026, 2, 8, 3, 2),
      files: ['Meta-<img src=x onerror="window.broken=1">-Campaigns-1-Feb-2026-28-Feb-2026.csv', 'b.csv'],
      platforms: ['Meta Ads'],
      state: 'open',
      added: 500,
      updated: 0,
      skipped: 0,
      rejected: 0,
      ignored: 1,
    },
    {
      batch: 'b2',
      at: Date.UTC(2026, 1, 2, 3, 2),
      files: ['acme_followers_1770000000000.xlsx'],
      platforms: ['LinkedIn'],
      state: 'undone',
      added: 59,
      updated: 0,
      skipped: 0,
      rejected: 0,
      ignored: 0,
    },
  ];
  const options = [
    { id: 'x|account|', source: 'x', level: 'account', breakdown: '' },
    { id: 'x|post|', source: 'x', level: 'post', breakdown: '' },
    { id: 'typed', source: '', level: 'account', breakdown: '' },
  ];
  const refresh: RefreshOutcome = {
    rows: 4210,
    months: 14,
    period: { from: 45_658, to: 46_081 },
    unconverted: [{ currency: 'USD', rows: 59 }],
    levels: [{ channel: 'x', account: '@acme', measure: 'impressions', chosen: 'x|account|', options }],
    typedOver: 2,
    overlaps: [],
    spendOverlaps: [],
    toMend: [{ sheet: 'data', row: 17, column: 'from', problem: 'not-a-day' }],
  };
  const sheets = ['Start', 'Settings', 'Data', 'Dashboard'];
  type Input = { rows: { rows: unknown[] }; choices: { overlap: string }; step: number; arguments: string[] } & Record<
    string,
    unknown
  >;
  const outcome = ({ rows, choices }: Input): BlockOutcome => {
    const letters = window.scenario.letters ?? 'a';
    const outcomes = rows.rows.map((_, i) => letters.charAt(i % letters.length)).join('');
    // As the script does: what overlaps is left out, or takes the place of the earlier row.
    return choices.overlap === 'skip'
      ? { outcomes, replaced: 0 }
      : { outcomes: outcomes.replaceAll('v', 'u'), replaced: outcomes.split('v').length - 1 };
  };
  /** The rows as they stand now, and before the last change. */
  const ledgers: Partial<Record<LedgerId, readonly ScriptedRow[]>> = { ...scenario.ledgers };
  const before: typeof ledgers = {};
  const ledger = (sheet: LedgerId) => ({
    sheet,
    rows: (ledgers[sheet] ?? []).map(
      (row, i): LedgerRow => ({ id: `r${i}`, row: i + 3, hash: `h${i}`, computed: {}, problems: [], ...row }),
    ),
    channels: ['instagram', 'x'],
    campaigns: ['Spring sale'],
    baseCurrency: 'KRW',
    undo: before[sheet] ? { number: 7, at: Date.UTC(2026, 2, 9, 8, 12), added: 1, changed: 0, removed: 0 } : null,
  });
  const saveRow = (rows: readonly ScriptedRow[], { id, hash, cells }: LedgerEdit): readonly ScriptedRow[] => {
    const isIt = (row: ScriptedRow): boolean => hash !== '' && row.id === id && row.hash === hash;
    const put = (own: LedgerCells | null): readonly ScriptedRow[] => (own === null ? [] : [{ cells: own }]);
    return hash === '' ? [...rows, ...put(cells)] : rows.flatMap(row => (isIt(row) ? put(cells) : [row]));
  };
  const answers: Record<string, (input: Input) => unknown> = {
    ledger: ({ sheet }) => ledger(sheet as LedgerId),
    saveRows: input => {
      const sheet = input['sheet'] as LedgerId;
      const { rows } = ledger(sheet);
      before[sheet] = rows;
      const edits = input['edits'] as LedgerEdit[];
      ledgers[sheet] = edits.reduce<readonly ScriptedRow[]>(saveRow, rows);
      return { ids: edits.map(({ id }) => id || 'new1'), change: ledger(sheet).undo };
    },
    goalHistory: () => window.scenario.history ?? { measures: [], rows: [], lastDays: [] },
    undoRows: input => {
      const sheet = input['sheet'] as LedgerId;
      ledgers[sheet] = before[sheet] ?? [];
      delete before[sheet];
      return ledger(sheet);
    },
    state: () => ({
      language: window.goalpost?.language,
      setUp: window.scenario.setUp ?? 'done',
      missing: window.scenario.missing ?? [],
      layout: window.scenario.layout ?? 'current',
      rows: window.scenario.rows ?? 4210,
      sampleRows: 0,
      baseCurrency: 'KRW',
      accounts: [{ channel: 'x', source: 'x', account: '@acme' }],
      names: window.scenario.names ?? { results: {}, mappings: [] },
      imports: window.scenario.rows === 0 ? [] : imports,
    }),
    rememberNames: input => {
      // As Settings does: what is forgotten goes, the rest is there the next time.
      const { results, mappings, forgotten } = input as unknown as NamesToRemember;
      const known = window.scenario.names ?? { results: {}, mappings: [] };
      const said = results.map(({ name, measure, type }) => [name.toLowerCase(), { measure, type }] as const);
      const others = known.mappings.filter(
        ({ header }) => ![...mappings, { header: forgotten[0] }].some(one => one.header === header),
      );
      window.scenario = {
        ...window.scenario,
        names: { results: { ...known.results, ...Object.fromEntries(said) }, mappings: [...others, ...mappings] },
      };
      return null;
    },
    setUp: ({ step }) => ({
      done: step + 1,
      of: sheets.length,
      next: step + 1 < sheets.length ? step + 1 : null,
      sheet: sheets[step],
    }),
    inspectSetUp: () => ({
      layout: window.scenario.layout ?? 'current',
      language: window.goalpost?.language,
      findings: [],
    }),
    verifySetUp: () => ({ errors: [] }),
    planImport: input => ({ ...outcome(input), levels: refresh.levels }),
    importRows: outcome,
    startImport: () => ({ batch: 'b9', continued: false }),
    finishImport: () => refresh,
    imports: () => imports,
    undoImport: () => ({ removed: 1204, restored: 38, refused: [{ row: 17, reason: 'changed-by-hand' }] }),
    removeSample: () => ({ removed: 2281, kept: 2 }),
    refreshTotals: () => refresh,
    chooseLevel: ({ choice }) => ({
      ...refresh,
      levels: refresh.levels.map(level => ({ ...level, chosen: String(choice) })),
    }),
    selection: () => ({ reference: "'Q1 2026'!B2:B20", rows: 19, columns: 1 }),
    previewKpi: input => ({
      formula: `=${input['function']}(${input.arguments.join(',')})`,
      numberFormat: '0.0%',
      values: input.arguments.includes('text') ? [] : (tables[String(input['function'])] ?? [[115 / 65]]),
      rows: tables[String(input['function'])] ? 12 : 1,
      problem: input.arguments.includes('text') ? '"totalReturn" must be a number, but is the text "text".' : '',
    }),
    insertKpi: () => ({ cell: 'Dashboard!D14' }),
    openPage: ({ page }) => {
      const isDialog = page === 'import' || page === 'set-up';
      if (!isDialog) setTimeout(() => location.assign(`/${page}`), 20);
      return null;
    },
    showSheet: () => null,
  };

  const tables: Readonly<Record<string, (string | number)[][]>> = {
    SOCIAL_KPI: [
      ['Channel', 'Month', 'Engagement rate by reach'],
      ['LinkedIn', '2026-01', 0.0213],
      ['LinkedIn', '2026-02', 0.019],
      ['X', '2026-01', ''],
    ],
    GOAL_STATUS: [['on track']],
  };

  const run = (succeed: (reply: unknown) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof succeed) => run(handler, fail);
          if (name === 'withFailureHandler') return (handler: typeof fail) => run(succeed, handler);
          const method = String(name).replace('goalpost_', '');
          return (...input: Input[]) => {
            if (input.some(one => one === undefined)) throw new Error('undefined can’t travel');
            window.calls.push([method, input[0] ?? null]);
            const { fails, delay = 5 } = window.scenario;
            setTimeout(() => {
              if (fails?.method === method && fails.says) return fail(new Error(fails.says));
              if (fails?.method === method)
                return succeed({ ok: false, error: { code: fails.code, parameters: fails.parameters ?? {} } });
              const value = window.scenario.answers?.[method] ?? answers[method]?.(input[0] as Input);
              return succeed(JSON.parse(JSON.stringify({ ok: true, value })));
            }, delay);
          };
        },
      },
    );
  const ignore = () => undefined;
  Object.defineProperty(window, 'google', {
    value: {
      script: {
        run: run(ignore, ignore),
        host: { close: () => window.calls.push(['close', null]) },
      },
    },
  });
}
