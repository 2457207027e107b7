import type { GoalStatus } from '../goals/arithmetic.ts';
import { type FunctionDefinition, isArithmetic } from '../kpis/kpi.ts';
import { goalFormulas } from './goal-formulas.ts';
import { functionFormula } from './sheet-formula.ts';

/** Gives a call's canonical formula; null stands for an argument that is left out. */
export type NativeFormula = (reference: (parameter: string) => string | null) => string;

export type StatusWords = Readonly<Record<GoalStatus, string>>;

const ids: StatusWords = {
  'no data': 'no data',
  'on track': 'on track',
  'at risk': 'at risk',
  behind: 'behind',
  achieved: 'achieved',
  missed: 'missed',
};

type GoalFunction = keyof typeof goalFormulas;
const isGoalFunction = (name: string): name is GoalFunction => Object.hasOwn(goalFormulas, name);

/**
 * How a function is written as a formula that needs no add-on; null where it can't be. `statuses` words what GOAL_STATUS
 * says, in the reader's language.
 */
export function nativeFormulaOf(definition: FunctionDefinition, statuses: StatusWords = ids): NativeFormula | null {
  if (isArithmetic(definition)) return reference => functionFormula(definition, reference);
  const { name, parameters } = definition;
  if (!isGoalFunction(name)) return null;
  return reference => {
    const cells: Record<string, string> = {};
    for (const [parameter, spec] of Object.entries(parameters)) {
      const leftOut = spec.kind === 'choice' && spec.default !== undefined ? `"${spec.default}"` : '""';
      cells[parameter] = reference(parameter) ?? leftOut;
    }
    // Each takes the cells of its own parameters, which are those of its definition.
    const write = goalFormulas[name] as (cells: Readonly<Record<string, string>>, statuses: StatusWords) => string;
    return write(cells, statuses);
  };
}
