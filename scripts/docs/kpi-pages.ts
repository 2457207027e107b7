import { type Expression, variablesOf } from '../../src/core/expression.ts';
import { callOf, inLocale } from '../../src/functions/signatures.ts';
import { help } from '../../src/i18n/help/help.ts';
import { texts } from '../../src/i18n/texts.ts';
import { functionDefinitions, type KpiId, kpis, type ParameterName } from '../../src/kpis/catalogue.ts';
import {
  type FunctionDefinition,
  isNumberParameter,
  isOptional,
  type Kpi,
  measuresOf,
  type ParameterSpec,
  parameterNames,
  type ResultUnit,
  type Stage,
  stages,
} from '../../src/kpis/kpi.ts';
import { type MeasureId, measureSpec } from '../../src/model/measures.ts';
import { inSigns } from '../../src/readings/explain.ts';
import { kpiQuery } from '../../src/readings/google-sql.ts';
import { nativeFormulaOf } from '../../src/readings/native-formula.ts';

const { functions: words, parameters: labels } = help.en;
const { model, kpis: kpiNames } = texts.en;

const MADE = '<!-- Made by `npm run docs` from src/kpis and src/i18n. Changes here are lost. -->';

const stageTitles: Readonly<Record<Stage, string>> = {
  reach: 'Reach',
  engagement: 'Engagement',
  leads: 'Leads',
  conversion: 'Conversion',
  value: 'Value and return',
  cost: 'Cost',
  care: 'Customer care',
  advocacy: 'Links and advocacy',
  goals: 'Goals',
  tables: 'Whole tables',
};

const units: Readonly<Record<ResultUnit, string>> = {
  ratio: 'a share: 0.05 is 5%',
  multiple: 'a plain number',
  currency: 'an amount',
  count: 'a count',
  minutes: 'minutes',
  seconds: 'seconds',
  number: 'a number, in the unit of its arguments',
  text: 'a text',
  table: 'a table',
};

/** The help pages of the catalogue: file names under docs/kpis/, and their Markdown. */
export function kpiPages(): Readonly<Record<string, string>> {
  return {
    'README.md': indexPage(),
    ...Object.fromEntries(stages.map(stage => [`${stage}.md`, stagePage(stage)])),
  };
}

const functionsOf = (stage: Stage): readonly FunctionDefinition[] =>
  (functionDefinitions as readonly FunctionDefinition[]).filter(definition => definition.stage === stage);
/** KPIs stand with their function, wherever that is; plain totals and quotients with their own stage. */
const kpisOf = (name: string): readonly Kpi[] => (kpis as readonly Kpi[]).filter(kpi => kpi.functionName === name);
const plainKpisOf = (stage: Stage): readonly Kpi[] =>
  (kpis as readonly Kpi[]).filter(kpi => kpi.functionName === null && kpi.stage === stage);

const wordsOf = (definition: FunctionDefinition) => words[definition.name as keyof typeof words];
const nameOf = (kpi: Kpi): string => kpiNames[kpi.id as KpiId];
/** In the middle of a sentence; an abbreviation stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
const labelOf = (parameter: string): string => inSentence(labels[parameter as ParameterName]);
const measureLabel = (measure: MeasureId): string => inSentence(model.measures[measure]);
const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

const signature = (definition: FunctionDefinition): string =>
  `${definition.name}(${Object.entries(definition.parameters)
    .map(([name, spec]) => (isOptional(spec) ? `[${name}]` : name))
    .join(', ')})`;

function indexPage(): string {
  const rows = stages.flatMap(stage => [
    `\n## ${stageTitles[stage]}\n`,
    ...(functionsOf(stage).length > 0 ? ['| Function | What it is |', '| --- | --- |'] : []),
    ...functionsOf(stage).map(
      definition =>
        `| [\`${definition.name}\`](${stage}.md#${anchor(definition.name)}) | ${wordsOf(definition).name}: ${inCell(wordsOf(definition).summary)} |`,
    ),
    ...(kpiIndex(stage).length > 0 ? ['\n| KPI | Id | Formula |', '| --- | --- | --- |', ...kpiIndex(stage)] : []),
  ]);
  return page([
    '# Functions and KPIs',
    MADE,
    `${functionDefinitions.length} functions to type into cells, and ${kpis.length} KPIs that dashboards, goals, \`SOCIAL_KPI\` and BigQuery compute. A function has parameters; a KPI binds one to what the platforms measure, and names its base.`,
    'Rates are fractions: 0.05 is shown as 5% by the cell’s format. No value (a zero divisor, nothing measured, a blank) is a blank cell, never 0. What holds for all functions stands in [how functions behave](../functions.md).',
    ...rows,
  ]);
}

/** A KPI is listed at its own stage, and explained beside its function. */
const kpiIndex = (stage: Stage): readonly string[] =>
  (kpis as readonly Kpi[])
    .filter(kpi => kpi.stage === stage)
    .map(kpi => {
      const home = functionDefinitions.find(({ name }) => name === kpi.functionName)?.stage ?? kpi.stage;
      return `| [${nameOf(kpi)}](${home}.md#${anchor(nameOf(kpi))}) | \`${kpi.id}\` | ${inSigns(kpi.formula, measureLabel)} |`;
    });

const stagePage = (stage: Stage): string =>
  page([
    `# ${stageTitles[stage]}`,
    MADE,
    '[All functions and KPIs](README.md)',
    ...functionsOf(stage).flatMap(functionSection),
    ...(plainKpisOf(stage).length > 0 ? ['## KPIs without a function'] : []),
    ...plainKpisOf(stage).flatMap(kpiSection),
  ]);

function functionSection(definition: FunctionDefinition): readonly string[] {
  const { name, summary, pitfall, synonyms } = wordsOf(definition);
  const parameters: Readonly<Record<string, string>> = wordsOf(definition).parameters;
  const own = kpisOf(definition.name);
  return [
    `## ${definition.name}`,
    `**${name}.** ${summary}`,
    fenced('', `=${signature(definition)}`),
    [
      '| Argument | What to give | Takes |',
      '| --- | --- | --- |',
      ...Object.entries(definition.parameters).map(
        ([parameter, spec]) => `| \`${parameter}\` | ${inCell(parameters[parameter] ?? '')} | ${takes(spec)} |`,
      ),
    ].join('\n'),
    `**Gives** ${units[definition.unit]}.`,
    ...(definition.formula ? [`**Formula:** ${formulaInWords(definition.formula, labelOf)}`] : []),
    `**Watch out:** ${pitfall}`,
    `**Also called:** ${synonyms}.`,
    [
      '| Example | Result |',
      '| --- | --- |',
      ...definition.examples.map(example => exampleRow(definition, example)),
    ].join('\n'),
    nativeSection(definition),
    ...(definition.sources.length > 0
      ? [`**Sources:** ${definition.sources.map(({ title, url }) => `[${title}](${url})`).join(', ')}`]
      : []),
    ...own.flatMap(kpiSection),
  ];
}

function takes(spec: ParameterSpec): string {
  switch (spec.kind) {
    case 'day':
      return 'a date';
    case 'moment':
      return 'a date with its time';
    case 'choice':
      return spec.choices.map(choice => `\`"${choice}"\``).join(', ');
    case 'text':
      return 'a text';
    case 'cells':
      return 'cells';
    default:
      return [
        spec.unit === 'number' || spec.unit === 'multiple' ? 'a number' : units[spec.unit],
        ...limitsOf(spec),
      ].join(', ');
  }
}

const limitsOf = ({ unit, min, max }: { unit: ResultUnit; min?: number; max?: number }): readonly string[] => {
  const shown = (limit: number) => (unit === 'ratio' ? `${limit * 100}%` : String(limit));
  return [
    ...(min === undefined ? [] : [`${shown(min)} or more`]),
    ...(max === undefined ? [] : [`${shown(max)} at most`]),
  ];
};

function exampleRow(definition: FunctionDefinition, example: FunctionDefinition['examples'][number]): string {
  const { expect } = example;
  const result =
    expect === null
      ? '*(blank)*'
      : typeof expect === 'object'
        ? expect.map(row => row.join(', ')).join('<br>')
        : String(expect);
  return `| \`=${inCell(inLocale(callOf(definition, example), 'en'))}\` | ${inCell(result)} |`;
}

function nativeSection(definition: FunctionDefinition): string {
  const names = parameterNames(definition);
  const columns = 'BCDEFGHIJ';
  const native = nativeFormulaOf(definition);
  if (native === null) return `**Native formula:** none. ${whyNoFormula(definition)}`;
  const cells = (name: string): string => {
    const spec = definition.parameters[name];
    const letter = columns[names.indexOf(name)] ?? '';
    return spec && isNumberParameter(spec) && spec.summed
      ? `${letter}2:${columns[names.indexOf(name) + 2]}2`
      : `${letter}2`;
  };
  const where = names.map(name => `${name} in ${cells(name)}`).join(', ');
  return `**Native formula**, which needs no add-on (${where}):\n\n${fenced('', native(cells))}`;
}

function whyNoFormula({ name }: FunctionDefinition): string {
  const reasons: Readonly<Record<string, string>> = {
    ENGAGEMENT_RATE_AVERAGE: 'It goes over rows, and leaves some out.',
    WEIGHTED_ENGAGEMENT_RATE: 'It goes over a row of weights; SUMPRODUCT comes near, but takes a blank for 0.',
    PERIOD_COST: 'It goes from month to month, or from year to year.',
    RESPONSE_TIME: 'It goes from working day to working day, to the minute.',
    UTM_URL: 'It takes the link apart and encodes texts.',
    UTM_PART: 'It takes the link apart and decodes texts.',
    LEADERBOARD: 'It groups and sorts.',
    SOCIAL_KPI:
      'It groups a table; the template sheets have such totals as formulas over Totals, and each KPI has its SQL.',
  };
  const reason = reasons[name];
  if (!reason) throw new Error(`${name} has no native formula, and no reason why.`);
  return name === 'SOCIAL_KPI' ? reason : `${reason} It has no SQL either.`;
}

function kpiSection(kpi: Kpi): readonly string[] {
  const { stocks } = measuresOf(kpi);
  const people = variablesOf(kpi.formula).filter(id => measureSpec(id).aggregation === 'sum-not-unique');
  const base = baseOf(kpi.formula);
  return [
    `### ${nameOf(kpi)}`,
    [
      `- Id: \`${kpi.id}\`${kpi.functionName ? `, a case of [\`${kpi.functionName}\`](#${anchor(kpi.functionName)})` : ''}`,
      `- Formula: ${formulaInWords(kpi.formula, measureLabel)}`,
      ...(base === null ? [] : [`- Base: ${base}`]),
      `- ${kpi.direction === 'higher-is-better' ? 'Higher' : 'Lower'} is better.`,
      `- Of a group: ${groupRule(kpi)}`,
      ...stocks.map(
        id => `- ${model.measures[id]}: the last value of each account in the period, added over accounts.`,
      ),
      ...people.map(
        id => `- ${model.measures[id]} of several rows counts a person once per row: the sum is not unique people.`,
      ),
    ].join('\n'),
    `<details><summary>GoogleSQL</summary>\n\n${fenced('sql', kpiQuery({ kpi, table: 'project.dataset.totals', groupBy: ['channel', 'month'] }).trim())}\n\n</details>`,
  ];
}

const groupRule = (kpi: Kpi): string => {
  if (variablesOf(kpi.formula).length === 1) return 'the rows are added up.';
  return kpi.rows === 'complete'
    ? 'the formula over the sums of the rows that have all of its measures, never the average of rates.'
    : 'the formula over the sums, each over all rows that have it, for they are recorded apart; never the average of rates.';
};

const formulaInWords = <V extends string>(formula: Expression<V>, label: (name: V) => string): string =>
  inSigns(formula, label);

/** What a quotient divides by. */
function baseOf(formula: Expression<MeasureId>): string | null {
  if (formula.op === 'divide') return inSigns(formula.right, measureLabel);
  if (formula.op === 'multiply' && formula.left.op === 'divide') return inSigns(formula.left.right, measureLabel);
  return null;
}

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** Blocks with a blank line between, except inside tables. */
const page = (blocks: readonly string[]): string =>
  `${blocks
    .join('\n\n')
    .replace(/\|\n\n\|/g, '|\n|')
    .replace(/\n{3,}/g, '\n\n')}\n`;
