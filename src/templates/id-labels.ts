import { channels } from '../model/channels.ts';
import { costCategories } from '../model/costs.ts';
import type { TemplateContext } from './context.ts';
import { down, rect, refs } from './paint.ts';
import type { Area } from './sheet-template.ts';
import { colors } from './style.ts';

/** Two hidden columns of a sheet, ids and what they are called, and the expression that looks them up. */
export interface IdLabels {
  readonly areas: readonly Area[];
  /**
   * The label of the id that an expression gives; a name of people's own stays, whatever wildcards it holds.
   *
   * @param own what is said of an id that is none of ours: the id itself, if left out.
   */
  of(id: string, own?: string): string;
}

/** @param column the first of two. */
export const channelLabels = ({ texts }: TemplateContext, row: number, column: number): IdLabels =>
  idLabels(channels, texts.model.channels, row, column);

/** @param column the first of two. */
export const costCategoryLabels = ({ texts }: TemplateContext, row: number, column: number): IdLabels =>
  idLabels(costCategories, texts.costs.categories, row, column);

function idLabels<Id extends string>(
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>>,
  row: number,
  column: number,
): IdLabels {
  const [idCells, labelCells] = [column, column + 1].map(at => refs(rect(row, at, ids.length)));
  const hidden = { color: colors.hidden };
  const said = ids.map(id => labels[id]);
  return {
    areas: [down(row, column, ids, hidden), down(row, column + 1, said, hidden)],
    of: (id, own = id) => {
      const at = `MATCH(${id},${idCells},0)`;
      return `IFERROR(IF(INDEX(${idCells},${at})<>${id},${own},INDEX(${labelCells},${at})),${own})&""`;
    },
  };
}
