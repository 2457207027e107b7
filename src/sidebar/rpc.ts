import type { Api } from '../app/api.ts';
import type { Failure, Result } from '../core/result.ts';
import type { ScriptRun } from './script-run.ts';

/** The app's API as the page sees it: the same methods, answered later. */
export type Client = {
  readonly [M in keyof Api]: (...input: Parameters<Api[M]>) => Promise<ReturnType<Api[M]>>;
};

/** What goes wrong between the page and the script, beside what the script itself answers. */
export type ConnectionCode = 'unknown' | 'no-connection' | 'took-too-long' | 'no-permission' | 'not-here';

export interface ClientOptions {
  /** Calls that may run at the same time; Google stops at 10, and a page needs few. */
  readonly atOnce?: number;
  /** After so long the person is told that Google is slow (milliseconds). */
  readonly slowAfter?: number;
  /** After so long the page stops waiting. A little over the six minutes after which Google ends a script. */
  readonly giveUpAfter?: number;
  /** Called with true when a call becomes slow, with false when no slow call is left. */
  readonly onSlow?: (slow: boolean) => void;
  /** Called with whatever a call fails with, before its promise is settled. */
  readonly onFailure?: (failure: Failure) => void;
}

const methods = [
  'state',
  'inspectSetUp',
  'setUp',
  'verifySetUp',
  'planImport',
  'startImport',
  'importRows',
  'finishImport',
  'rememberNames',
  'imports',
  'undoImport',
  'removeSample',
  'refreshTotals',
  'chooseLevel',
  'selection',
  'previewKpi',
  'insertKpi',
  'openPage',
  'showSheet',
  'gallery',
  'addSheet',
  'removeSheet',
  'ledger',
  'saveRows',
  'undoRows',
  'goalHistory',
  'teamTemplate',
  'saveTemplateSheet',
  'planTemplate',
  'applyTemplate',
  'freezeReport',
  'unfreezeReport',
] as const satisfies readonly (keyof Api)[];

/** A method that the list above misses would not exist at run time: this doesn't compile then. */
type MissingMethod = Exclude<keyof Api, (typeof methods)[number]>;
const noneMissing: [MissingMethod] extends [never] ? true : MissingMethod = true;
void noneMissing;

/**
 * A typed client over `google.script.run`: one promise a call. It never rejects: a lost connection is a failed
 * `Result` like any other.
 */
export function createClient(run: ScriptRun | undefined, options: ClientOptions = {}): Client {
  const { atOnce = 4, slowAfter = 15_000, giveUpAfter = 380_000, onSlow, onFailure } = options;
  const waiting: (() => void)[] = [];
  let running = 0;
  let slow = 0;

  const next = (): void => {
    while (running < atOnce) {
      const start = waiting.shift();
      if (!start) return;
      running++;
      start();
    }
  };

  const send = (method: keyof Api, input: unknown): Promise<Result<unknown>> =>
    new Promise(resolve => {
      if (!run) return resolve(failed('not-here'));
      waiting.push(() => {
        let isSlow = false;
        let isOver = false;
        const slowTimer = setTimeout(() => {
          isSlow = true;
          if (slow++ === 0) onSlow?.(true);
        }, slowAfter);
        const giveUpTimer = setTimeout(() => end(failed('took-too-long')), giveUpAfter);
        const end = (reply: Result<unknown>): void => {
          if (isOver) return;
          isOver = true;
          clearTimeout(slowTimer);
          clearTimeout(giveUpTimer);
          if (isSlow && --slow === 0) onSlow?.(false);
          running--;
          if (!reply.ok) onFailure?.(reply.error);
          resolve(reply);
          next();
        };
        try {
          const call = run
            .withSuccessHandler(reply => end(isResult(reply) ? reply : failed('unknown')))
            .withFailureHandler(error => end(failureOf(error)))[`goalpost_${method}`];
          if (!call) return end(failed('unknown'));
          if (input === undefined) call();
          else call(input);
        } catch (error) {
          end(failureOf(error));
        }
      });
      next();
    });

  const client: Partial<Record<keyof Api, (input?: unknown) => Promise<Result<unknown>>>> = {};
  for (const method of methods) client[method] = input => send(method, input);
  // The script's replies are typed by the contract that both sides compile against.
  return client as unknown as Client;
}

const failed = (code: ConnectionCode, said?: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: said ? { code, parameters: { said } } : { code },
});

const isResult = (reply: unknown): reply is Result<unknown> =>
  typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';

/** Google says what happened in English words only; these are the ones that a person can do something about. */
function failureOf(error: unknown): Result<unknown> {
  const said = error instanceof Error ? error.message : String(error);
  if (/network|connection|http 0|offline/i.test(said)) return failed('no-connection', said);
  if (/execution time|timed? ?out|deadline/i.test(said)) return failed('took-too-long', said);
  if (/permission|authoriz|PERMISSION_DENIED/i.test(said)) return failed('no-permission', said);
  return failed('unknown', said);
}
