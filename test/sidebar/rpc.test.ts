import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/sidebar/rpc.ts';
import type { ScriptRun } from '../../src/sidebar/script-run.ts';

interface Sent {
  readonly method: string;
  readonly input: readonly unknown[];
  succeed(reply: unknown): void;
  fail(error: Error): void;
}

/** `google.script.run` whose calls wait until the test answers them. */
function scriptedRun(): { readonly run: ScriptRun; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const build = (succeed: (reply: unknown) => void, fail: (error: Error) => void): ScriptRun =>
    new Proxy({} as ScriptRun, {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (handler: typeof succeed) => build(handler, fail);
        if (name === 'withFailureHandler') return (handler: typeof fail) => build(succeed, handler);
        return (...input: unknown[]) => void sent.push({ method: String(name), input, succeed, fail });
      },
    });
  const ignore = () => undefined;
  return { run: build(ignore, ignore), sent };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the client of the script', () => {
  it('calls the stub of a method with its one argument, and hands the reply on', async () => {
    const { run, sent } = scriptedRun();
    const reply = createClient(run).undoImport({ batch: 'b1' });
    expect(sent.map(({ method, input }) => ({ method, input }))).toEqual([
      { method: 'goalpost_undoImport', input: [{ batch: 'b1' }] },
    ]);
    sent[0]?.succeed({ ok: false, error: { code: 'busy' } });
    expect(await reply).toEqual({ ok: false, error: { code: 'busy' } });
  });

  it('sends no argument where the method has none: undefined would make the call fail', () => {
    const { run, sent } = scriptedRun();
    void createClient(run).state();
    expect(sent[0]?.input).toEqual([]);
  });

  it('runs four calls at once and the others when one of them ends', async () => {
    const { run, sent } = scriptedRun();
    const client = createClient(run);
    const replies = Array.from({ length: 6 }, () => client.state());
    expect(sent).toHaveLength(4);
    sent[2]?.succeed({ ok: true, value: 1 });
    await replies[2];
    expect(sent).toHaveLength(5);
    sent[0]?.fail(new Error('gone'));
    await replies[0];
    expect(sent).toHaveLength(6);
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'no-connection'],
    ['Exceeded maximum execution time', 'took-too-long'],
    ['We are sorry, PERMISSION_DENIED', 'no-permission'],
    ['TypeError: x is not a function', 'unknown'],
  ])('knows what “%s” means', async (said, code) => {
    const { run, sent } = scriptedRun();
    const reply = createClient(run).state();
    sent[0]?.fail(new Error(said));
    expect(await reply).toEqual({ ok: false, error: { code, parameters: { said } } });
  });

  it('takes nothing but a Result for an answer', async () => {
    const { run, sent } = scriptedRun();
    const reply = createClient(run).state();
    sent[0]?.succeed(null);
    expect(await reply).toEqual({ ok: false, error: { code: 'unknown' } });
  });

  it('says when Google is slow, and when it is no more', async () => {
    const { run, sent } = scriptedRun();
    const onSlow = vi.fn();
    const reply = createClient(run, { onSlow }).state();
    vi.advanceTimersByTime(14_999);
    expect(onSlow).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onSlow.mock.calls).toEqual([[true]]);
    sent[0]?.succeed({ ok: true, value: null });
    await reply;
    expect(onSlow.mock.calls).toEqual([[true], [false]]);
  });

  it('stops waiting in the end, and a late answer changes nothing', async () => {
    const { run, sent } = scriptedRun();
    const client = createClient(run, { atOnce: 1 });
    const first = client.state();
    const second = client.imports();
    vi.advanceTimersByTime(380_000);
    expect(await first).toEqual({ ok: false, error: { code: 'took-too-long' } });
    sent[0]?.succeed({ ok: true, value: null });
    expect(sent).toHaveLength(2);
    sent[1]?.succeed({ ok: true, value: [] });
    expect(await second).toEqual({ ok: true, value: [] });
  });

  it('fails at once outside of Google Sheets', async () => {
    expect(await createClient(undefined).state()).toEqual({ ok: false, error: { code: 'not-here' } });
  });
});
