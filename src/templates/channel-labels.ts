import { channels } from '../model/channels.ts';
import type { TemplateContext } from './context.ts';
import { down, rect, refs } from './paint.ts';
import type { Area } from './sheet-template.ts';
import { colors } from './style.ts';

/** Two hidden columns of a sheet that make labels of channel ids. */
export interface ChannelLabels {
  readonly areas: readonly Area[];
  /** The label of the channel whose id an expression gives; a brand's own name stays, whatever wildcards it holds. */
  of(id: string): string;
}

/** @param column the first of two. */
export function channelLabels({ texts }: TemplateContext, row: number, column: number): ChannelLabels {
  const [ids, labels] = [column, column + 1].map(at => refs(rect(row, at, channels.length)));
  const hidden = { color: colors.hidden };
  return {
    areas: [
      down(row, column, channels, hidden),
      down(
        row,
        column + 1,
        channels.map(id => texts.model.channels[id]),
        hidden,
      ),
    ],
    of: id => {
      const at = `MATCH(${id},${ids},0)`;
      return `IFERROR(IF(INDEX(${ids},${at})<>${id},${id},INDEX(${labels},${at})),${id})&""`;
    },
  };
}
