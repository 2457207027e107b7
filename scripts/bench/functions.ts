import { dayFromIso } from '../../src/core/day.ts';
import type { Expression } from '../../src/core/expression.ts';
import type { CellArgument, CellInput } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { ExampleValue, FunctionDefinition, NumberParameter } from '../../src/kpis/kpi.ts';
import { inSigns } from '../../src/readings/explain.ts';
import { type Figure, medianMilliseconds, rounded } from './figure.ts';

const ROWS = 100_000;
const RUNS = 9;

type Name = (typeof functionDefinitions)[number]['name'];
type Columns = readonly (readonly (readonly CellInput[])[])[];
type Loop = (columns: Columns) => unknown;

/** Each function over 100,000 rows, and the slowest without dates beside what a person would write by hand. */
export async function* benchFunctions(): AsyncGenerator<Figure> {
  const slowest = {
    arithmetic: { definition: null as FunctionDefinition | null, time: 0 },
    other: { definition: null as FunctionDefinition | null, time: 0 },
  };
  for (const definition of functionDefinitions as readonly FunctionDefinition[]) {
    // Measured apart, over a table.
    if (definition.name === 'SOCIAL_KPI') continue;
    const given = argumentsOf(definition);
    const time = medianMilliseconds(RUNS, () => void callCellFunction(definition.name as Name, 'en', given));
    yield { what: `${definition.name} over ${ROWS} rows`, value: rounded(time), unit: 'ms' };
    const hasDates = Object.values(definition.parameters).some(({ kind }) => kind === 'day' || kind === 'moment');
    const group = definition.formula ? slowest.arithmetic : slowest.other;
    if (!hasDates && time > group.time) Object.assign(group, { definition, time });
  }
  for (const { definition } of Object.values(slowest)) {
    if (!definition) throw new Error('Nothing was measured.');
    yield* besideByHand(definition);
  }
}

async function* besideByHand(definition: FunctionDefinition): AsyncGenerator<Figure> {
  const { name } = definition;
  const loop = definition.formula ? arithmeticLoop(definition, definition.formula) : loops[name];
  if (!loop) throw new Error(`Nobody wrote ${name} by hand.`);
  const given = argumentsOf(definition);
  const ours = () => callCellFunction(name as Name, 'en', given);
  const byHand = () => loop(given as Columns);
  if (JSON.stringify(ours()) !== JSON.stringify(byHand())) throw new Error(`The two loops of ${name} disagree.`);
  const [hand, time] = [medianMilliseconds(31, byHand), medianMilliseconds(31, ours)];
  const what = `${name}, the slowest ${definition.formula ? 'formula' : 'other one'} without dates`;
  yield { what: `${what}, by a hand-written loop`, value: rounded(hand), unit: 'ms' };
  yield { what: `${what}, beside the hand-written loop`, value: rounded(time / hand), unit: 'times', goal: '<= 2' };
}

/** The loop that a person would write: the same checks, then the formula in JavaScript. */
function arithmeticLoop(definition: FunctionDefinition, formula: Expression): Loop {
  const [example] = definition.examples;
  const names = Object.entries(definition.parameters).map(([name, spec], i) => ({
    name,
    spec: spec as NumberParameter,
    isGiven: i < (example?.given.length ?? 0),
  }));
  const reads = names.map(({ name, spec, isGiven }, i) =>
    isGiven
      ? `const ${name} = columns[${i}][row][0];
         if (${name} === '') { result.push(['']); continue; }
         if (typeof ${name} !== 'number' || !(${name} >= ${spec.min ?? '-Infinity'} && ${name} <= ${spec.max ?? 'Infinity'})) throw new Error('not a number');`
      : `const ${name} = ${spec.default};`,
  );
  const value = inSigns(formula, name => name)
    .replaceAll('÷', '/')
    .replaceAll('×', '*')
    .replaceAll('−', '-');
  return new Function(
    'columns',
    `const result = [];
     for (let row = 0; row < columns[0].length; row++) {
       ${reads.join('\n')}
       const value = ${value};
       result.push([Number.isFinite(value) ? value : '']);
     }
     return result;`,
  ) as Loop;
}

/** The others, written by hand with the checks that they need. */
const loops: Readonly<Record<string, Loop>> = {
  UTM_PART: columns =>
    (columns[0] ?? []).map(([url = '']) => {
      if (url === '') return [''];
      if (typeof url !== 'string') throw new Error('no text');
      const query = url.split('#')[0]?.split('?')[1] ?? '';
      const found = query.split('&').find(each => each.toLowerCase().startsWith('utm_campaign='));
      return [found ? decodeURIComponent(found.slice('utm_campaign='.length).replaceAll('+', ' ')) : ''];
    }),
  UTM_URL: columns =>
    (columns[0] ?? []).map(([url = ''], row) => {
      if (url === '') return [''];
      if (typeof url !== 'string' || url.length > 10_000 || !/^https?:\/\/[^/?#\s]+/iu.test(url))
        throw new Error('no link');
      const at = url.search(/[?#]/);
      const [base, rest] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
      const [query = '', fragment = ''] = rest.split(/(?=#)/);
      const values = ['source', 'medium', 'campaign'].map((part, i) => {
        const value = columns[i + 1]?.[row]?.[0];
        if (typeof value !== 'string' || value.trim() === '' || value.length > 10_000) throw new Error(part);
        return `utm_${part}=${encodeURIComponent(value.trim())}`;
      });
      const kept = query
        .slice(1)
        .split('&')
        .filter(each => each !== '' && !/^utm_(source|medium|campaign)=/i.test(each));
      return [`${base}?${[...kept, ...values].join('&')}${fragment}`];
    }),
};

/** The first example, over and over; every seventh row is blank where that is a case. */
function argumentsOf(definition: FunctionDefinition): readonly CellArgument[] {
  const [example] = definition.examples;
  const specs = Object.values(definition.parameters);
  return (example?.given ?? []).map((argument, i): CellArgument => {
    const kind = specs[i]?.kind;
    if (Array.isArray(argument)) {
      const rows = argument as readonly (readonly ExampleValue[])[];
      // A row of weights serves every row; lists are made as long as the rest.
      const isRow = definition.name === 'WEIGHTED_ENGAGEMENT_RATE' && i === 1;
      return isRow ? rows.map(row => row.map(cellOf)) : repeat(row => rows[row % rows.length]?.map(cellOf) ?? []);
    }
    const value = cellOf(argument as ExampleValue);
    if (kind === 'choice' || definition.name === 'LEADERBOARD') return value;
    return repeat(row => [row % 7 === 0 && i === 0 ? '' : value]);
  });
}

const repeat = (row: (index: number) => readonly CellInput[]) => Array.from({ length: ROWS }, (_, index) => row(index));

function cellOf(value: ExampleValue): CellInput {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  const [day = '', time = '00:00'] = 'day' in value ? [value.day] : value.moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (dayFromIso(day) ?? 0) + (hours * 60 + minutes) / 1440;
}
