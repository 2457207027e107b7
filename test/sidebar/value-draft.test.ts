import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import {
  methodsOf,
  newValue,
  readValue,
  type ValueDraft,
  valueCells,
  valueDraft,
} from '../../src/sidebar/values/value-draft.ts';

const cellsOf = (parts: Partial<ValueDraft>) => valueCells({ ...newValue, ...parts }, 'en_US');
const worthOf = (parts: Partial<ValueDraft>) => readValue(cellsOf(parts)).rule?.value;
const problemsOf = (parts: Partial<ValueDraft>) => readValue(cellsOf(parts)).problems;

describe('the form of a value', () => {
  it('says what one is worth by each method', () => {
    expect(worthOf({ method: 'history', inputA: '10', inputB: '150' })).toBe(15);
    expect(worthOf({ method: 'rate', inputA: '75', inputB: '300' })).toBe(225);
    expect(worthOf({ method: 'order', inputA: '10%', inputB: '1,500' })).toBe(150);
    expect(worthOf({ method: 'willingness', inputA: '9', inputB: '40' })).toBe(40);
    expect(worthOf({ result: 'contactsResolved', method: 'saving', inputA: '9', inputB: '4' })).toBe(5);
  });

  it('names what is wrong at its field', () => {
    expect(problemsOf({})).toEqual([{ column: 'method', problem: 'missing' }]);
    expect(problemsOf({ method: 'rate', inputA: '140', inputB: 'much' })).toEqual([
      { column: 'inputA', problem: 'above-1' },
      { column: 'inputB', problem: 'not-a-number' },
    ]);
    expect(problemsOf({ method: 'history', inputA: '0.5', inputB: '' })).toEqual([
      { column: 'inputA', problem: 'below-1' },
      { column: 'inputB', problem: 'missing' },
    ]);
  });

  it('asks for no numbers where the orders are measured', () => {
    const cells = cellsOf({ counts: 'measured', method: 'history', inputA: '10', inputB: '150' });
    expect(cells).toEqual({ result: 'leads', counts: 'measured' });
    expect(readValue(cells).problems).toEqual([]);
  });

  it('sees that another row says the same already', () => {
    const cells = cellsOf({ method: 'willingness', inputB: '40', from: '2026-01-01' });
    expect(readValue(cells, [cells]).problems).toEqual([{ column: 'result', problem: 'same-as-above' }]);
    // A new value from a later day is a row of its own.
    const later = cellsOf({ method: 'willingness', inputB: '50', from: '2026-04-01' });
    expect(readValue(later, [cells]).rule?.value).toBe(50);
  });

  it('offers savings for contacts, and for nothing else', () => {
    expect(methodsOf('contactsResolved')).toContain('saving');
    expect(methodsOf('leads')).not.toContain('saving');
  });

  it('comes back as it was saved, with what it doesn’t know', () => {
    const cells = {
      result: 'conversions',
      conversionType: 'Newsletter',
      channel: 'x',
      method: 'rate',
      inputA: 0.07,
      inputB: 1500.5,
      from: dayOf(2026, 1, 1),
      counts: 'valued',
      basis: 'industry',
      agreedBy: 'Head of sales',
      agreedOn: dayOf(2026, 1, 15),
      note: 'to be looked at in June',
    };
    const draft = valueDraft(cells, 'id_ID');
    expect(draft).toMatchObject({ inputA: '7', inputB: '1500,5', from: '2026-01-01' });
    expect(valueCells(draft, 'id_ID', cells)).toEqual(cells);
  });
});
