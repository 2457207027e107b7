import { ICommandService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { PreparedEngine } from '../engine/prepare-engine.ts';
import { SheetModel } from './sheet-model.ts';

/** The engine's workbook, sheet by sheet. */
export class WorkbookModel {
  readonly engine: PreparedEngine;
  readonly facade: FWorkbook;
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly #sheets = new Map<string, SheetModel>();

  constructor(engine: PreparedEngine, facade: FWorkbook) {
    const injector = engine.univer.__getInjector();
    this.engine = engine;
    this.facade = facade;
    this.#commands = injector.get(ICommandService);
    this.#formulas = injector.get(FormulaDataModel);
  }

  execute = (id: string, params: object): void => {
    this.#commands.syncExecuteCommand(id, params);
  };

  sheets(): SheetModel[] {
    return this.facade
      .getWorkbook()
      .getSheets()
      .map(sheet => this.#model(sheet.getSheetId()));
  }

  sheetById(id: string): SheetModel | undefined {
    return this.facade.getWorkbook().getSheetBySheetId(id) ? this.#model(id) : undefined;
  }

  /** Sheet names are the same without regard to case, as in Sheets. */
  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets().find(sheet => sheet.name.toLowerCase() === wanted);
  }

  #model(id: string): SheetModel {
    let model = this.#sheets.get(id);
    if (!model || model.worksheet !== this.facade.getWorkbook().getSheetBySheetId(id)) {
      const facade = this.facade.getSheetBySheetId(id);
      if (!facade) throw new Error(`No sheet ${id}`);
      model = new SheetModel(facade, this.facade.getWorkbook(), this.#formulas, this.execute);
      this.#sheets.set(id, model);
    }
    return model;
  }
}
