import type { Mapping } from '../../importers/imported-table.ts';
import { isMeasureId } from '../../model/measures.ts';

/** Why a mapping can't be used yet: a text of the import dialog, and the field it is about. */
export interface MappingProblem {
  readonly text: 'mapNeedsName' | 'mapNeedsDate' | 'mapNeedsChannel' | 'mapNeedsMeasure' | 'mapTwice';
  readonly field?: string;
}

export function mappingProblem({ name, channel, columns }: Mapping): MappingProblem | null {
  const used = columns.filter(field => field !== '');
  const twice = used.find((field, i) => used.indexOf(field) !== i);
  if (name.trim() === '') return { text: 'mapNeedsName' };
  if (channel.trim() === '' && !used.includes('channel')) return { text: 'mapNeedsChannel' };
  if (!used.includes('from')) return { text: 'mapNeedsDate' };
  if (!used.some(isMeasureId)) return { text: 'mapNeedsMeasure' };
  return twice ? { text: 'mapTwice', field: twice } : null;
}
