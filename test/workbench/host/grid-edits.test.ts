import { expect, test } from 'vitest';
import { createHeadlessEngine } from '../../../workbench/engine/headless.ts';
import { createHost } from '../../../workbench/host/host.ts';
import { nodeRealm } from '../../../workbench/host/node-realm.ts';

/** The grid writes by the same commands as the engine's facade: what a person types arrives so. */
test('what is typed into the grid is taken in the workbook’s locale, and fires onEdit', async () => {
  const engine = createHeadlessEngine();
  const code = `function onEdit(e) {
    console.log(e.range.getA1Notation(), e.value, e.oldValue);
    e.range.offset(0, 1).setValue('seen'); }`;
  const host = await createHost(engine, nodeRealm, {
    files: { 'Code.js': code, 'appsscript.json': '{}' },
    locale: 'de_DE',
  });
  try {
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    const typed = async (a1: string, value: string | number | { f: string }) => {
      sheet?.getRange(a1).setValue(value);
      await host.settle();
    };
    await typed('D1', { f: '=SUM(1;2,5)' });
    await typed('D1', 7);
    expect(host.logs).toEqual(['D1 3.5 undefined', 'D1 7 3.5']);
    expect(host.values('Sheet1', 'D1:E1')).toEqual([[7, 'seen']]);
    await typed('D2', { f: '=SUM(1;2,5)' });
    expect(host.formulas('Sheet1', 'D2')).toEqual([['=SUM(1;2,5)']]);
    expect(host.values('Sheet1', 'D2')).toEqual([[3.5]]);
  } finally {
    host.dispose();
  }
});
