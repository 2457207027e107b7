import { ok, type Result } from '../core/result.ts';
import { texts } from '../i18n/texts.ts';
import { type GallerySheetId, gallerySheetIds, type SheetId } from '../model/sheet-ids.ts';
import { galleryTemplates } from '../templates/templates.ts';
import type { GallerySheet } from './api.ts';
import { sheetGone } from './data-sheet.ts';
import { languageHere, type Person } from './pages.ts';
import type { Ports } from './ports.ts';
import { contextOf } from './set-up/template-context.ts';

/** Sheets that formulas of the gallery's sheets name. */
const named = ['settings', 'data', 'totals', 'kpis', 'goals'] as const satisfies readonly SheetId[];

/** The sheets that can be added and removed, in the order of their tabs, by the names that they have or would have. */
export function gallery(ports: Ports, _: undefined, person: Person): Result<readonly GallerySheet[]> {
  const { sheets } = texts[languageHere(ports, person)].model;
  return ok(
    gallerySheetIds.map(id => {
      const sheet = ports.workbook.sheet(id);
      return { id, name: sheet?.name() ?? sheets[id], present: sheet !== null };
    }),
  );
}

/** Lays the sheet out and shows it. One that is there is repaired: what people typed on it stays. */
export function addSheet(
  ports: Ports,
  { sheet: id }: { readonly sheet: GallerySheetId },
  person: Person,
): Result<readonly GallerySheet[]> {
  const { workbook, screen } = ports;
  const missing = named.find(each => !workbook.sheet(each));
  if (missing) return sheetGone(workbook, missing);
  screen.show(workbook.layOut(galleryTemplates[id](contextOf(ports, languageHere(ports, person), id))));
  return gallery(ports, undefined, person);
}

/** Removes the sheet with all that stands on it; nothing happens where there is none. */
export function removeSheet(
  ports: Ports,
  { sheet: id }: { readonly sheet: GallerySheetId },
  person: Person,
): Result<readonly GallerySheet[]> {
  ports.workbook.remove(id);
  return gallery(ports, undefined, person);
}
