import type { Texts } from '../../i18n/texts.ts';
import { isChannelId } from '../../model/channels.ts';
import { isDimensionId } from '../../model/dimensions.ts';
import { isMeasureId } from '../../model/measures.ts';

/** What people call a measure or dimension; an id that isn't ours stays as it is. */
export const fieldName = (id: string, texts: Pick<Texts, 'model'>): string =>
  isMeasureId(id) ? texts.model.measures[id] : isDimensionId(id) ? texts.model.dimensions[id] : id;

/** A channel's name; own channels are their own names. */
export const channelName = (id: string, texts: Pick<Texts, 'model'>): string =>
  isChannelId(id) ? texts.model.channels[id] : id;
