import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbench/host/contract.ts';
import { drawSparkline, type Pen } from '../../workbench/page/sparkline.ts';

type Mark = { readonly fill: unknown; readonly box: readonly number[] } | { readonly line: readonly number[][] };

/** A pen that remembers what it drew, in a cell of 106 x 26 (100 x 20 inside its padding). */
function draw(values: CellValue[][], options: Record<string, CellValue> = {}): Mark[] {
  const marks: Mark[] = [];
  let path: number[][] = [];
  const pen: Pen = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 0,
    lineJoin: 'miter',
    save: () => {},
    restore: () => {},
    beginPath: () => {
      path = [];
    },
    moveTo: (x, y) => path.push([x, y]),
    lineTo: (x, y) => path.push([x, y]),
    stroke: () => marks.push({ line: path }),
    fillRect: (...box) => marks.push({ fill: pen.fillStyle, box }),
  };
  drawSparkline(pen, { values, options }, { x: 0, y: 0, width: 106, height: 26 });
  return marks;
}

describe('SPARKLINE', () => {
  it('draws a line over its whole cell, by default', () => {
    expect(draw([[1, 3, 2]])).toEqual([
      {
        line: [
          [3, 23],
          [53, 3],
          [103, 13],
        ],
      },
    ]);
  });

  it('reads two columns as x and y, and breaks the line at blanks', () => {
    expect(
      draw([
        [0, 0],
        [10, 4],
        [40, ''],
      ]),
    ).toEqual([
      {
        line: [
          [3, 23],
          [103, 3],
        ],
      },
    ]);
    expect(draw([[1], [''], [3]], { empty: 'zero', ymin: 0 })).toMatchObject([
      { line: [expect.anything(), [53, 23], [103, 3]] },
    ]);
  });

  it('cuts a bar into shares of max, in turns of two colours', () => {
    expect(draw([[30, 20]], { charttype: 'bar', max: 100, color1: 'green', color2: 'grey' })).toEqual([
      { fill: 'green', box: [3, 3, 30, 20] },
      { fill: 'grey', box: [33, 3, 20, 20] },
    ]);
    expect(draw([[150]], { charttype: 'bar', max: 100 })).toMatchObject([{ box: [3, 3, 100, 20] }]);
    expect(draw([[0]], { charttype: 'bar' })).toEqual([]);
  });

  it('stands columns on zero, negative ones in their colour', () => {
    const marks = draw([[4, -4]], { charttype: 'column', color: 'green', negcolor: 'red' });
    expect(marks).toMatchObject([
      { fill: 'green', box: [expect.anything(), 3, expect.anything(), 10] },
      { fill: 'red', box: [expect.anything(), 13, expect.anything(), 10] },
    ]);
  });

  it('draws wins and losses of equal height', () => {
    const marks = draw([[9, -1, 0]], { charttype: 'winloss' });
    expect(marks.map(mark => ('box' in mark ? mark.box[3] : 0))).toEqual([10, 10]);
  });

  it('draws nothing without numbers', () => {
    expect(draw([['a', '']])).toEqual([]);
    expect(draw([[]], { charttype: 'column' })).toEqual([]);
  });
});
