import { isChannelId } from '../../model/channels.ts';
import { isDimensionId } from '../../model/dimensions.ts';
import { isMeasureId } from '../../model/measures.ts';
import type { PageLanguage } from '../boot.ts';

/** What people call a measure or dimension; an id that isn't ours stays as it is. */
export const fieldName = (id: string, texts: PageLanguage): string =>
  isMeasureId(id) ? texts.model.measures[id] : isDimensionId(id) ? texts.model.dimensions[id] : id;

/** A channel's name; own channels are their own names. */
export const channelName = (id: string, texts: PageLanguage): string =>
  isChannelId(id) ? texts.model.channels[id] : id;
