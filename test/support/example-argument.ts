import { dayFromIso } from '../../src/core/day.ts';
import type { CellArgument } from '../../src/functions/argument.ts';
import type { ExampleArgument, ExampleValue } from '../../src/kpis/kpi.ts';

/** What a cell holds: days and moments as serials, a blank as an empty text. */
export function cellOf(value: ExampleValue): number | string {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  const [day = '', time = '00:00'] = ('day' in value ? value.day : value.moment).split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const serial = dayFromIso(day);
  if (serial === null) throw new Error(`${day} is no day.`);
  return serial + (hours * 60 + minutes) / 1440;
}

/** An argument of an example as Sheets would hand it to a function. */
export const exampleArgument = (argument: ExampleArgument): CellArgument =>
  isCell(argument) ? cellOf(argument) : argument.map(row => row.map(cellOf));

export const isCell = (argument: ExampleArgument): argument is ExampleValue => !Array.isArray(argument);
