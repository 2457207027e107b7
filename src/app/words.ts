import { lookUp } from '../i18n/look-up.ts';
import { channels } from '../model/channels.ts';
import { bases, levels, placements, vatStates } from '../model/dimensions.ts';
import { comparisons } from '../model/settings.ts';

/** What people type into cells of Data and Settings. */
export const channelOf = lookUp(channels, ({ model }) => model.channels);
export const levelOf = lookUp(levels, ({ model }) => model.levels);
export const basisOf = lookUp(bases, ({ model }) => model.bases);
export const placementOf = lookUp(placements, ({ model }) => model.placements);
export const vatOf = lookUp(vatStates, ({ model }) => model.vat);
export const comparisonOf = lookUp(comparisons, ({ app }) => app.comparisons);
