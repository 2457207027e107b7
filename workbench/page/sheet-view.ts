import { type IRange, LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { type IRender, IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { HoverManagerService, SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Engine } from '../engine/engine.ts';

/** Where a cell is on the screen. All in CSS pixels, from the upper left corner of the grid's canvas. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The part of the canvas in which the cell may show: frozen rows and columns don't scroll. */
  readonly clip: { readonly left: number; readonly top: number };
}

/** Undefined while nothing is drawn yet. `row` and `column` are 0-based. */
export function placeOf(engine: Engine, row: number, column: number): Place | undefined {
  const render = renderOf(engine);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !viewport) return undefined;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const freeze = skeleton.worksheet.getFreeze();
  const headerWidth = skeleton.rowHeaderWidth;
  const headerHeight = skeleton.columnHeaderHeight;
  const frozenRow = row < freeze.startRow && freeze.ySplit > 0;
  const frozenColumn = column < freeze.startColumn && freeze.xSplit > 0;
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const box = cell.isMergedMainCell ? cell.mergeInfo : cell;
  // A frozen part shows what begins at its own first row, wherever the rest is scrolled to.
  const scrollX = frozenColumn ? skeleton.colStartX(freeze.startColumn - freeze.xSplit) : viewport.viewportScrollX;
  const scrollY = frozenRow ? skeleton.rowStartY(freeze.startRow - freeze.ySplit) : viewport.viewportScrollY;
  return {
    left: (box.startX - scrollX) * scaleX,
    top: (box.startY - scrollY) * scaleY,
    width: (box.endX - box.startX) * scaleX,
    height: (box.endY - box.startY) * scaleY,
    scale: scaleX,
    clip: {
      left: frozenColumn ? headerWidth * scaleX : viewport.left,
      top: frozenRow ? headerHeight * scaleY : viewport.top,
    },
  };
}

/** The grid's own canvas, for what lies above it. */
export function gridCanvas(container: HTMLElement): HTMLCanvasElement | null {
  return container.querySelector('canvas[id^=univer-sheet-main-canvas]');
}

/** Calls back after whatever may move cells on the screen. The workbook must be rendered. */
export function onViewChange(engine: Engine, changed: () => void): void {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      changed();
    });
  };
  const { api } = engine;
  for (const event of [
    api.Event.SheetZoomChanged,
    api.Event.SheetSkeletonChanged,
    api.Event.ActiveSheetChanged,
  ] as const) {
    api.addEvent(event, later);
  }
  renderOf(engine)?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(later);
  window.addEventListener('resize', later);
}

/*
 * The facade has events for selection, hover and scroll too, but they begin seconds after the page can be used.
 */

/** The ranges selected on the sheet in view. The workbook must be rendered. */
export function onSelection(engine: Engine, selected: (ranges: readonly IRange[]) => void): void {
  renderOf(engine)
    ?.with(SheetsSelectionsService)
    .selectionChanged$.subscribe(selections => selected((selections ?? []).map(selection => selection.range)));
}

/** The cell under the pointer, 0-based. */
export function onHover(engine: Engine, hovered: (row: number, column: number) => void): void {
  engine.univer
    .__getInjector()
    .get(HoverManagerService)
    .currentCell$.subscribe(cell => {
      if (cell) hovered(cell.location.row, cell.location.col);
    });
}

/** What is typed next goes into the grid. */
export function focusGrid(engine: Engine): void {
  engine.univer.__getInjector().get(ILayoutService).focus();
}

function renderOf({ univer, api }: Engine): IRender | undefined {
  const workbook = api.getActiveWorkbook();
  return workbook
    ? (univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getId()) ?? undefined)
    : undefined;
}

/** Until the workbook is rendered no cell is anywhere on the screen, and nothing scrolls. */
export function whenRendered(api: FUniver): Promise<void> {
  return new Promise(resolve => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) resolve();
    else {
      const listening = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < LifecycleStages.Rendered) return;
        listening.dispose();
        resolve();
      });
    }
  });
}
