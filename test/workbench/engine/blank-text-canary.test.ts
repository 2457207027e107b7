import { expect, test } from 'vitest';
import { createHeadlessEngine } from '../../../workbench/engine/headless.ts';
import { settler } from '../../../workbench/engine/settle.ts';

// A file of its own: the remedy is for the whole process, and other canaries bring it in.
test('raw engine: a cell whose formula gives "" is blank to formulas computed in the same run', async () => {
  const engine = createHeadlessEngine();
  try {
    const data = { id: 's', name: 'Data', rowCount: 100, columnCount: 20 };
    const [sheet] = engine.api.createWorkbook({ id: 'blank', sheetOrder: ['s'], sheets: { s: data } }).getSheets();
    sheet?.getRange('C1').setValue({ f: '=IFERROR(1/0,"")' });
    sheet?.getRange('D1').setValue({ f: '=ISBLANK(C1)' });
    await settler(engine)();
    const what = 'Univer mended this: withBlankTexts in prepare-engine.ts may go, and this canary with it.';
    expect(sheet?.getSheet().getCellRaw(0, 3)?.v, what).toBe(1);
  } finally {
    engine.univer.dispose();
  }
});
