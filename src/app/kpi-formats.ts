import { kpisNamed } from '../functions/social-kpi/kpi-names.ts';
import type { FunctionDefinition } from '../kpis/kpi.ts';
import { numberFormatOf } from '../readings/number-format.ts';
import type { ResultFormat } from './ports.ts';

/**
 * How a function's result is shown; null where there is no number format to set. `kpi` is what SOCIAL_KPI is asked for,
 * where that is known: its last column has the numbers.
 */
export function resultFormatOf(definition: FunctionDefinition, kpi: string | null): ResultFormat | null {
  const unit = definition.name === 'SOCIAL_KPI' ? kpisNamed(kpi ?? '')[0]?.unit : definition.unit;
  const numberFormat = unit === undefined ? null : numberFormatOf(unit);
  return numberFormat === null ? null : { numberFormat, columns: definition.unit === 'table' ? 'last' : 'all' };
}
