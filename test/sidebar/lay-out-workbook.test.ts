import { describe, expect, it } from 'vitest';
import { layOutWorkbook, type SetUpStage } from '../../src/sidebar/set-up/lay-out-workbook.ts';

const sheets = ['Start', 'Settings', 'Data'];

function script(failAt = -1) {
  const steps: number[] = [];
  return {
    steps,
    setUp: async ({ step }: { step: number }) => {
      steps.push(step);
      if (step === failAt) return { ok: false, error: { code: 'busy' } } as const;
      const next = step + 1 < sheets.length ? step + 1 : null;
      return { ok: true, value: { done: step + 1, of: sheets.length, next, sheet: sheets[step] ?? '' } } as const;
    },
    verifySetUp: async () =>
      ({ ok: true, value: { errors: [{ sheet: 'Data', cell: 'B2', value: '#REF!' }] } }) as const,
  };
}

describe('set-up', () => {
  it('goes step by step until there is none, then checks the sheets in a call of its own', async () => {
    const api = script();
    const stages: SetUpStage[] = [];
    expect(await layOutWorkbook(api, 'ko', stage => stages.push(stage))).toEqual({ ok: true, value: null });
    expect(api.steps).toEqual([0, 1, 2]);
    expect(stages.slice(1)).toEqual([
      { at: 'sheets', done: 1, of: 3, sheet: 'Start' },
      { at: 'sheets', done: 2, of: 3, sheet: 'Settings' },
      { at: 'sheets', done: 3, of: 3, sheet: 'Data' },
      { at: 'check' },
      { at: 'done', errors: [{ sheet: 'Data', cell: 'B2', value: '#REF!' }] },
    ]);
  });

  it('ends at a step that fails', async () => {
    const api = script(1);
    const stages: SetUpStage[] = [];
    expect(await layOutWorkbook(api, 'en', stage => stages.push(stage))).toEqual({
      ok: false,
      error: { code: 'busy' },
    });
    expect(api.steps).toEqual([0, 1]);
    expect(stages.at(-1)).toMatchObject({ at: 'sheets', done: 1 });
  });
});
