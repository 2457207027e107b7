import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { layOutWorkbook, type SetUpPlan, type SetUpStage } from '../../src/sidebar/set-up/lay-out-workbook.ts';

const sheets = ['Start', 'Settings', 'Data'];
const planIn = (language: Language, refreshes = false): SetUpPlan => ({ language, choices: [], refreshes });

function script(failAt = -1) {
  const steps: number[] = [];
  const refreshed = { count: 0 };
  return {
    steps,
    refreshed,
    setUp: async ({ step }: { step: number }) => {
      steps.push(step);
      if (step === failAt) return { ok: false, error: { code: 'busy' } } as const;
      const next = step + 1 < sheets.length ? step + 1 : null;
      return { ok: true, value: { done: step + 1, of: sheets.length, next, sheet: sheets[step] ?? '' } } as const;
    },
    refreshTotals: async () => {
      refreshed.count++;
      return { ok: false, error: { code: 'busy' } } as const;
    },
    verifySetUp: async () =>
      ({ ok: true, value: { errors: [{ sheet: 'Data', cell: 'B2', value: '#REF!' }] } }) as const,
  };
}

describe('set-up', () => {
  it('goes step by step until there is none, then checks the sheets in a call of its own', async () => {
    const api = script();
    const stages: SetUpStage[] = [];
    expect(await layOutWorkbook(api, planIn('ko'), stage => stages.push(stage))).toEqual({ ok: true, value: null });
    expect(api.steps).toEqual([0, 1, 2]);
    expect(stages.slice(1)).toEqual([
      { at: 'sheets', done: 1, of: 3, sheet: 'Start' },
      { at: 'sheets', done: 2, of: 3, sheet: 'Settings' },
      { at: 'sheets', done: 3, of: 3, sheet: 'Data' },
      { at: 'check' },
      { at: 'done', errors: [{ sheet: 'Data', cell: 'B2', value: '#REF!' }] },
    ]);
  });

  it('computes the numbers anew where they change, before the check', async () => {
    const api = script();
    const stages: SetUpStage[] = [];
    expect(await layOutWorkbook(api, planIn('en', true), stage => stages.push(stage))).toMatchObject({ ok: false });
    expect(stages.at(-1)).toEqual({ at: 'numbers' });
    expect(api.refreshed.count).toBe(1);
    expect(await layOutWorkbook(api, planIn('en'), () => undefined)).toMatchObject({ ok: true });
    expect(api.refreshed.count).toBe(1);
  });

  it('ends at a step that fails', async () => {
    const api = script(1);
    const stages: SetUpStage[] = [];
    expect(await layOutWorkbook(api, planIn('en'), stage => stages.push(stage))).toEqual({
      ok: false,
      error: { code: 'busy' },
    });
    expect(api.steps).toEqual([0, 1]);
    expect(stages.at(-1)).toMatchObject({ at: 'sheets', done: 1 });
  });
});
