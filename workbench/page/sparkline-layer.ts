import { type ICellCustomRender, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Engine } from '../engine/engine.ts';
import type { Host, SparklineModel } from '../host/contract.ts';
import { parseRange } from './a1.ts';
import { drawSparkline } from './sparkline.ts';

/** Draws SPARKLINE cells with the grid's own renderer, so that they scroll, freeze and merge like any cell. */
export class SparklineLayer {
  readonly #host: Host;
  readonly #engine: Engine;
  /** By sheet id, then by `row:column`. */
  readonly #models = new Map<string, Map<string, SparklineModel>>();

  constructor(engine: Engine, host: Host) {
    this.#engine = engine;
    this.#host = host;
    const render: ICellCustomRender = {
      drawWith: (context, { subUnitId, row, col, primaryWithCoord }) => {
        const model = this.#models.get(subUnitId)?.get(`${row}:${col}`);
        if (!model) return;
        const box = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
        drawSparkline(context, model, {
          x: box.startX,
          y: box.startY,
          width: box.endX - box.startX,
          height: box.endY - box.startY,
        });
      },
    };
    engine.univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        handler: (cell, position, next) => {
          if (!this.#models.get(position.subUnitId)?.has(`${position.row}:${position.col}`)) return next(cell);
          const own = !cell || cell === position.rawData ? { ...position.rawData } : cell;
          return next({ ...own, customRender: [...(own.customRender ?? []), render] });
        },
      });
  }

  refresh(): void {
    this.#models.clear();
    const workbook = this.#engine.api.getActiveWorkbook();
    for (const sheet of workbook?.getSheets() ?? []) {
      const models = new Map<string, SparklineModel>();
      for (const model of this.#host.sparklines(sheet.getSheetName())) {
        const { startRow, startColumn } = parseRange(model.a1);
        models.set(`${startRow}:${startColumn}`, model);
      }
      if (models.size > 0) this.#models.set(sheet.getSheetId(), models);
    }
    if (this.#models.size > 0) workbook?.getActiveSheet().refreshCanvas();
  }
}
