import type { Api } from './api.ts';
import { methods } from './methods.ts';

/** A top-level function of the script besides the cell functions: the build writes a stub for each. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly summary: string;
}

/** Simple triggers. Google calls them by these names. */
export const triggers = [
  { name: 'onOpen', parameters: ['event'], summary: 'Builds the menu when the spreadsheet is opened.' },
  { name: 'onInstall', parameters: ['event'], summary: 'Builds the menu right after the add-on was installed.' },
  {
    name: 'onEdit',
    parameters: ['event'],
    summary: 'Keeps the totals in step with what is typed into Data and Settings.',
  },
] as const satisfies readonly EntryPoint[];

/** Menu items, top to bottom; texts are keyed by `item`. */
export const menuItems = [
  { item: 'setUp', name: 'goalpostMenuSetUp', parameters: [], summary: 'Menu: sets the workbook up.' },
  { item: 'openSidebar', name: 'goalpostMenuSidebar', parameters: [], summary: 'Menu: opens the sidebar.' },
  { item: 'importFiles', name: 'goalpostMenuImport', parameters: [], summary: 'Menu: opens the import dialog.' },
  { item: 'goals', name: 'goalpostMenuGoals', parameters: [], summary: 'Menu: opens the goals in the sidebar.' },
  { item: 'costs', name: 'goalpostMenuCosts', parameters: [], summary: 'Menu: opens the costs in the sidebar.' },
  { item: 'values', name: 'goalpostMenuValues', parameters: [], summary: 'Menu: opens the values in the sidebar.' },
  {
    item: 'formatResults',
    name: 'goalpostMenuFormat',
    parameters: [],
    summary: 'Menu: gives the selected cells the number formats of the functions in them.',
  },
  {
    item: 'freezeReport',
    name: 'goalpostMenuFreeze',
    parameters: [],
    summary: 'Menu: keeps the report as it is now on a sheet of its own.',
  },
  { item: 'refresh', name: 'goalpostMenuRefresh', parameters: [], summary: 'Menu: computes all totals anew.' },
] as const satisfies readonly (EntryPoint & { readonly item: string })[];

/** The API of sidebar and dialogs: method `m` is called as `goalpost_m`. */
export const rpcName = <Method extends keyof Api>(method: Method): `goalpost_${Method}` => `goalpost_${method}`;

export const entryPoints: readonly EntryPoint[] = [
  ...triggers,
  ...menuItems,
  ...methods.map(method => ({
    name: rpcName(method),
    parameters: ['input'],
    summary: `Called by sidebar and dialogs: ${method}.`,
  })),
];
