import type { DimensionId } from '../model/dimensions.ts';
import type { SourceRow } from './imported-table.ts';
import type { Columns } from './source-table.ts';
import { cellText } from './table-reader.ts';

/** Dimensions that a row gets as the text of its cell, ids apart; `''` where the table has no such column. */
export const rowTexts = (row: SourceRow, at: Columns<DimensionId>) => ({
  campaign: cellText(row, at.campaign),
  adSet: cellText(row, at.adSet),
  ad: cellText(row, at.ad),
  postTitle: cellText(row, at.postTitle),
  postUrl: cellText(row, at.postUrl),
  postType: cellText(row, at.postType),
  postTheme: cellText(row, at.postTheme),
  conversionType: cellText(row, at.conversionType),
  topic: cellText(row, at.topic),
  employee: cellText(row, at.employee),
  segment: cellText(row, at.segment),
});
