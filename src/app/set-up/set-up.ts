import { address } from '../../core/cell.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fill, type Language } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { LABEL_ROW } from '../../model/keyed-sheet.ts';
import { ledgerIds } from '../../model/ledgers.ts';
import { gallerySheetIds, type SheetId } from '../../model/sheet-ids.ts';
import { ownHeadings } from '../../templates/restore-keys.ts';
import type { Place, SheetTemplate } from '../../templates/sheet-template.ts';
import { layOutOrder } from '../../templates/templates.ts';
import { layoutState } from '../layout-state.ts';
import type { Ports } from '../ports.ts';
import type { SetUpChoice, SetUpProgress } from '../set-up-api.ts';
import { formulasOn } from './formulas.ts';
import { dispensable } from './inspect.ts';
import { gridOf, headingsIn, isKeyed } from './keyed-heads.ts';
import { isChosen, prepare } from './prepare.ts';
import { type LaidOutId, templateFor } from './template-context.ts';

interface SetUpInput {
  readonly language: Language;
  readonly step: number;
  readonly choices: readonly SetUpChoice[];
}

/**
 * Lays one sheet out, step by step. Any step may be repeated, and a run that was cut off is finished by running all of
 * them again; run in another language, it puts the labels into that language and keeps everything else. Sheets of the
 * gallery that are there come last.
 */
export function setUp(ports: Ports, { language, step, choices }: SetUpInput): Result<SetUpProgress> {
  const { workbook, screen, lock } = ports;
  const steps: readonly LaidOutId[] = [
    ...layOutOrder,
    ...gallerySheetIds.filter(each => workbook.sheet(each) || isChosen(choices, each, 'beside')),
  ];
  const id = steps[step];
  if (id === undefined) return fail('bad-request', { field: 'step' });
  if (layoutState(workbook) === 'newer') return fail('layout-newer');
  const done = lock.alone((): Result<SetUpProgress> => {
    if (step === 0) prepare(ports, language, choices);
    const sheet = isChosen(choices, id, 'leave') ? workbook.sheet(id) : layOutOne(ports, language, id, choices);
    const last = step === steps.length - 1;
    const shown = last ? (workbook.sheet('start') ?? sheet) : null;
    if (shown) screen.show(shown);
    return ok({
      done: step + 1,
      of: steps.length,
      next: last ? null : step + 1,
      sheet: sheet?.name() ?? texts[language].model.sheets[id],
    });
  });
  return done.ok ? done.value : fail('busy');
}

function layOutOne(ports: Ports, language: Language, id: LaidOutId, choices: readonly SetUpChoice[]) {
  const { workbook, screen } = ports;
  const template = templateFor(ports, language, id);
  if (template) return workbook.layOut({ ...template, kept: keptCells(ports, id, template, choices) });
  const sheet = workbook.sheet(id);
  if (sheet) screen.toast(fill(texts[language].app.sheetLeftAlone, { sheet: sheet.name() }));
  return sheet;
}

/** What people typed into cells of ours, and want to keep. */
function keptCells(
  ports: Ports,
  id: LaidOutId,
  template: SheetTemplate,
  choices: readonly SetUpChoice[],
): readonly Place[] {
  const sheet = ports.workbook.sheet(id);
  if (!sheet) return [];
  const keepsHeadings = isKeyed(id) && isChosen(choices, id, 'keep-headings');
  return [
    ...(isChosen(choices, id, 'keep-cells') ? formulasOn(sheet, template).typedOver : []),
    ...(keepsHeadings ? ownHeadings(gridOf(id, sheet), headingsIn(ports, id)) : []).map(column => ({
      row: LABEL_ROW,
      column,
    })),
  ];
}

/** Sheets that hold our formulas and what people typed. Data may hold any text that somebody imported. */
const checked = ['start', 'settings', 'dashboard', 'report', ...ledgerIds] as const satisfies readonly SheetId[];
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|CALC!|SPILL!|CYCLE!)$/u;

/** Reads the laid-out sheets back, in a call of its own: formulas are computed after the call that wrote them. */
export function verifySetUp({ workbook }: Pick<Ports, 'workbook'>): Result<{
  errors: { sheet: string; cell: string; value: string }[];
}> {
  const errors: { sheet: string; cell: string; value: string }[] = [];
  if (checked.some(id => !workbook.sheet(id) && !dispensable.includes(id))) return fail('not-set-up');
  for (const id of [...checked, ...gallerySheetIds]) {
    const sheet = workbook.sheet(id);
    if (!sheet) continue;
    sheet.readAll().forEach((row, r) => {
      row.forEach((cell, c) => {
        if (typeof cell === 'string' && ERROR.test(cell)) {
          errors.push({ sheet: sheet.name(), cell: address(r + 1, c + 1), value: cell });
        }
      });
    });
  }
  return ok({ errors });
}
