import { languages } from '../../i18n/language.ts';
import { KEY_ROW, LABEL_ROW } from '../../model/keyed-sheet.ts';
import { ledgerIds } from '../../model/ledgers.ts';
import { isMeasureId } from '../../model/measures.ts';
import { type Headings, headingsOf, type RestoredKeys, restoreKeys } from '../../templates/restore-keys.ts';
import type { Ports, Sheet } from '../ports.ts';
import { freshTemplate } from './template-context.ts';

/** Sheets on which people type into columns that are found by their keys. */
export const keyedIds = ['settings', 'data', ...ledgerIds] as const;
export type KeyedId = (typeof keyedIds)[number];
export const isKeyed = (id: string): id is KeyedId => keyedIds.some(each => each === id);

/** Keys and headings as they stand there (two calls). */
export const headOf = (sheet: Sheet): ReturnType<Sheet['read']> => {
  const columns = sheet.lastColumn();
  return columns > 0 ? sheet.read(KEY_ROW, 1, LABEL_ROW, columns) : [];
};

/** What may stand above each column, in any language (one call a language, the first time). */
export const headingsIn = (ports: Pick<Ports, 'words'>, id: KeyedId): Headings =>
  headingsOf(languages.map(language => freshTemplate(ports, language, id)));

/** A Data sheet has only the measures that are used. */
export const isOptional = (id: KeyedId, key: string): boolean => id === 'data' && isMeasureId(key);

export const restoredKeys = (id: KeyedId, head: ReturnType<Sheet['read']>, headings: Headings): RestoredKeys =>
  restoreKeys(head, headings, key => isOptional(id, key));
