import type { Adapters } from '../adapters.ts';
import type { Execution } from '../execution.ts';
import * as enums from './enums.ts';
import { HtmlServiceAdapter } from './html.ts';
import { asPublished } from './published.ts';
import { RangeAdapter } from './range.ts';
import { refusedServices } from './refused-services.ts';
import { logs, ScriptAppAdapter, SessionAdapter } from './session.ts';
import { SheetAdapter } from './sheet.ts';
import { SpreadsheetAdapter } from './spreadsheet.ts';
import { SpreadsheetAppAdapter } from './spreadsheet-app.ts';
import { CacheServiceAdapter, LockServiceAdapter, PropertiesServiceAdapter } from './stores.ts';
import { UtilitiesAdapter } from './utilities.ts';

/** The global objects that a script sees besides the language itself. */
export function scriptGlobals(run: Execution): Record<string, unknown> {
  run.adapters = adaptersFor(run);
  return {
    Date: run.Date,
    SpreadsheetApp: new SpreadsheetAppAdapter(run),
    HtmlService: new HtmlServiceAdapter(run),
    PropertiesService: new PropertiesServiceAdapter(run),
    CacheService: new CacheServiceAdapter(run),
    LockService: new LockServiceAdapter(run),
    Utilities: new UtilitiesAdapter(run),
    Session: new SessionAdapter(run),
    ScriptApp: new ScriptAppAdapter(run),
    Charts: {
      ChartType: enums.ChartTypes,
      Position: enums.ChartPositions,
      ChartMergeStrategy: enums.ChartMergeStrategies,
      ChartHiddenDimensionStrategy: enums.ChartHiddenDimensionStrategies,
      CurveStyle: enums.CurveStyles,
      PointStyle: enums.PointStyles,
    },
    ...logs(run),
    ...refusedServices(run),
  };
}

const adaptersFor = (run: Execution): Adapters => ({
  range: (sheet, rect) => asPublished(new RangeAdapter(run, sheet, rect)),
  sheet: sheet => asPublished(new SheetAdapter(run, sheet)),
  spreadsheet: () => asPublished(new SpreadsheetAdapter(run)),
});
