import { addMonths, type Day, dayFromIso, dayOf, monthEnd, partsOf, realDay } from '../core/day.ts';
import type { Answers, Question, SourceCell } from './imported-table.ts';
import { textOf } from './source-table.ts';

/** First and last day that a cell speaks of: a day, or a month. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export type DateProblem = 'date-missing' | 'date-invalid';

type Order = 'day-first' | 'month-first';

export interface DateReader {
  /** The days of a cell, in the file's own zone: a time of day is dropped, never converted. */
  read(cell: SourceCell | undefined): Span | DateProblem;
  readonly question: Question | null;
}

/** Spreadsheet days 2000-01-01 to 2100-12-31: a number among dates whose format was lost. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_415;

const TIME = /[T\s,]+(?:오전|오후|上午|下午)?\s*\d{1,2}:\d{2}.*$/u;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/iu;
const YEAR_FIRST = /^\d{4}/u;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?$/u;

/** English, Indonesian and Spanish names of the months; three letters or more of one are enough. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januari', 'enero'],
  ['february', 'februari', 'pebruari', 'febrero'],
  ['march', 'maret', 'marzo'],
  ['april', 'abril'],
  ['may', 'mei', 'mayo'],
  ['june', 'juni', 'junio'],
  ['july', 'juli', 'julio'],
  ['august', 'agustus', 'agt', 'ags', 'agosto'],
  ['september', 'sept', 'septiembre'],
  ['october', 'oktober', 'octubre'],
  ['november', 'nopember', 'noviembre'],
  ['december', 'desember', 'diciembre'],
];

/** 1 to 12, or 0 for a word that is no month. */
const monthNamed = (word = ''): number =>
  word.length < 3 ? 0 : 1 + MONTHS.findIndex(names => names.some(name => name.startsWith(word.toLowerCase())));

/**
 * Reads a column of dates. Whether 03/04/2025 is in March or April is told by the whole column: a 13 somewhere, or the
 * one order in which the days follow each other. Where neither tells, the file must be asked about. So it must about
 * dates without a year.
 *
 * @param modified the day the file was written, if known: no day in it is later.
 */
export function dateReader(cells: readonly (SourceCell | undefined)[], answers: Answers, modified?: Day): DateReader {
  const numeric = cells.flatMap(cell => {
    // Most dates begin with their year.
    if (typeof cell === 'number' || cell === undefined || YEAR_FIRST.test(cell)) return [];
    const match = NUMERIC.exec(stripped(cell));
    return match && match[2] !== '.'
      ? [[Number(match[1]), Number(match[3]), yearOf(match[4]), textOf(cell)] as const]
      : [];
  });
  const told = orderToldBy(numeric);
  const order = told ?? answers.dayMonthOrder ?? 'month-first';
  const example = told === null ? numeric.find(([first, second]) => first !== second) : undefined;
  const yearless = yearlessDays(cells, answers, modified ?? today());
  const question = yearless?.question ?? (example ? questionAbout(example) : null);
  const read = (cell: SourceCell | undefined): Span | DateProblem => {
    if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell <= LAST_SERIAL) {
      return { from: Math.floor(cell), to: Math.floor(cell) };
    }
    const text = stripped(cell);
    if (text === '') return 'date-missing';
    return spanOf(text, order) ?? yearless?.spanOf(text) ?? 'date-invalid';
  };
  // The same few days stand in many rows.
  const known = new Map<SourceCell | undefined, Span | DateProblem>();
  return {
    question,
    read: cell => {
      const told = known.get(cell) ?? read(cell);
      known.set(cell, told);
      return told;
    },
  };
}

/** Without weekday and time. Texts longer than any date are left alone: thousands of blanks in one would take minutes. */
function stripped(cell: SourceCell | undefined): string {
  const text = textOf(cell);
  return text.length > LONGEST_DATE ? text : text.normalize('NFKC').replace(TIME, '').replace(WEEKDAY, '').trim();
}

const LONGEST_DATE = 100;

const yearOf = (digits = ''): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

type NumericDate = readonly [first: number, second: number, year: number, text: string];

function orderToldBy(dates: readonly NumericDate[]): Order | null {
  const dayFirst = dates.filter(([first, second]) => first > 12 && second <= 12).length;
  const monthFirst = dates.filter(([first, second]) => second > 12 && first <= 12).length;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  const asDays = (order: Order) =>
    new Set(dates.map(([a, b, year]) => (order === 'day-first' ? realDay(year, b, a) : realDay(year, a, b)) ?? 0));
  // Three or more days in a row in one order are months apart in the other.
  const follows = (order: Order) => {
    const days = [...asDays(order)].sort((a, b) => a - b);
    return days.length >= 3 && days.every((day, i) => i === 0 || day - (days[i - 1] ?? 0) === 1);
  };
  const [byDay, byMonth] = [follows('day-first'), follows('month-first')];
  return byDay === byMonth ? null : byDay ? 'day-first' : 'month-first';
}

function questionAbout([first, second, year, text]: NumericDate): Question | null {
  const dayFirst = realDay(year, second, first);
  const monthFirst = realDay(year, first, second);
  if (dayFirst === null || monthFirst === null) return null;
  return { about: 'day-month-order', example: text, dayFirst, monthFirst };
}

function spanOf(text: string, order: Order): Span | null {
  const day = dayIn(text, order);
  if (day !== null) return day >= FIRST_SERIAL && day <= LAST_SERIAL ? { from: day, to: day } : null;
  const month = monthIn(text);
  return month !== null && month >= FIRST_SERIAL && month <= LAST_SERIAL ? { from: month, to: monthEnd(month) } : null;
}

function dayIn(text: string, order: Order): Day | null {
  const iso = dayFromIso(text);
  if (iso !== null) return iso;
  const yearFirst =
    /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\.?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    /^(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]$/u.exec(text);
  if (yearFirst) return realDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), yearOf(numeric[4])];
    // Points are written between day, month and year only where the day comes first.
    const dayComesFirst = numeric[2] === '.' || order === 'day-first';
    return dayComesFirst ? realDay(year, second, first) : realDay(year, first, second);
  }
  const monthDay = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  if (monthDay) return named(monthDay[3], monthDay[1], monthDay[2]);
  const dayMonth = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/iu.exec(text);
  return dayMonth ? named(dayMonth[3], dayMonth[2], dayMonth[1]) : null;
}

const named = (year: string | undefined, month: string | undefined, day: string | undefined): Day | null => {
  const number = monthNamed(month);
  return number === 0 ? null : realDay(Number(year), number, Number(day));
};

/** `2025-03`, `2025/3`, `202503`, `03/2025`, `March 2025`, `2025년 3월`: the first day of the month. */
function monthIn(text: string): Day | null {
  const yearFirst =
    /^(\d{4})\s*[/.-]\s*(\d{1,2})\.?$/u.exec(text) ??
    /^(\d{4})(\d{2})$/u.exec(text) ??
    /^(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]$/u.exec(text);
  if (yearFirst) return realDay(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const yearLast = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/u.exec(text);
  if (yearLast) return realDay(Number(yearLast[2]), Number(yearLast[1]), 1);
  const name = /^([a-z]{3,9})\.?[\s-]+(\d{4})$/iu.exec(text);
  return name ? named(name[2], name[1], '1') : null;
}

/** `April 12`, `23 August`, `8 de marzo`, `4월 12일`, `4月12日`. */
function monthAndDay(text: string): MonthAndDay | null {
  const [, first, last] =
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/iu.exec(text) ??
    /^(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]$/u.exec(text) ??
    [];
  const [, day, name] = /^(\d{1,2})\s+(?:de\s+)?([a-z]{3,10})\.?$/iu.exec(text) ?? [];
  const month = name === undefined ? Number(first) || monthNamed(first) : monthNamed(name);
  const dayOfMonth = Number(name === undefined ? last : day);
  return realDay(LEAP_YEAR, month, dayOfMonth) === null ? null : { month, day: dayOfMonth };
}

interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

/** Any: it has all the days that a date without a year may be. */
const LEAP_YEAR = 2024;

const today = (): Day => Math.floor(Date.now() / 86_400_000) + dayOf(1970, 1, 1);

interface YearlessDays {
  readonly question: Question;
  spanOf(text: string): Span | null;
}

/** Days of a column without years, up to a year of them: counted back from the last one, whose year is known or asked for. */
function yearlessDays(
  cells: readonly (SourceCell | undefined)[],
  answers: Answers,
  notAfter: Day,
): YearlessDays | null {
  const found = cells.flatMap(cell => {
    // Years rule out most columns at little cost.
    if (typeof cell === 'number' || (cell !== undefined && /\d{4}/u.test(cell))) return [];
    const text = stripped(cell);
    const parts = monthAndDay(text);
    return parts === null ? [] : [{ text, ...parts, inYear: parts.month * 100 + parts.day }];
  });
  if (found.length === 0) return null;
  const first = firstInTime(found.map(({ inYear }) => inYear));
  // Behind New Year are the days that stand before the first in the calendar.
  const crosses = found.some(({ inYear }) => inYear < first);
  const last = found.reduce((latest, one) =>
    Number(one.inYear < first) * 10_000 + one.inYear > Number(latest.inYear < first) * 10_000 + latest.inYear
      ? one
      : latest,
  );
  const yearOfDay = (inYear: number, lastYear: number) => (crosses && inYear >= first ? lastYear - 1 : lastYear);
  const allExist = (lastYear: number) =>
    found.every(({ inYear, month, day }) => realDay(yearOfDay(inYear, lastYear), month, day) !== null);
  // A clock in another time zone may be a day behind.
  const latest = partsOf(notAfter + 1);
  let likely = last.inYear <= latest.month * 100 + latest.day ? latest.year : latest.year - 1;
  for (let back = 0; back < 8 && !allExist(likely); back++) likely--;
  const year = answers.year ?? likely;
  return {
    question: { about: 'year', example: last.text, likely },
    spanOf: text => {
      const parts = monthAndDay(text);
      const day = parts && realDay(yearOfDay(parts.month * 100 + parts.day, year), parts.month, parts.day);
      return day === null ? null : { from: day, to: day };
    },
  };
}

/**
 * The day in the calendar that the column begins with in time. Exports run up or down, and fall back to the calendar's
 * other end once at most, at New Year. Where both ways would do, the one of the shorter time counts; where neither
 * does, the longest time without a day tells.
 */
function firstInTime(days: readonly number[]): number {
  const runsUp = (list: readonly number[]) => {
    const falls = list.filter((day, i) => day < (list[i - 1] ?? 0)).length;
    return falls === 0 || (falls === 1 && (list.at(-1) ?? 0) < (list[0] ?? 0));
  };
  const dayNumber = (inYear: number) => dayOf(LEAP_YEAR, Math.floor(inYear / 100), inYear % 100);
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const spanFrom = (first: number) => {
    const last = sorted.filter(day => day < first).at(-1);
    return last === undefined
      ? dayNumber(sorted.at(-1) ?? first) - dayNumber(first)
      : dayNumber(last) + 366 - dayNumber(first);
  };
  const firsts = [days, [...days].reverse()].filter(runsUp).map(list => list[0] ?? 0);
  return (firsts.length > 0 ? firsts : sorted).reduce((best, day) => (spanFrom(day) < spanFrom(best) ? day : best));
}

/** Whether the span is exactly one calendar month. */
export const isMonth = ({ from, to }: Span): boolean => monthEnd(from) === to && addMonths(from, 1) === to + 1;
