import { dayFromIso } from '../../src/core/day.ts';
import { sample } from '../../src/i18n/en/sample.ts';
import { gallerySheetIds } from '../../src/model/sheet-ids.ts';
import { sampleMarks } from '../../src/sample-data/source.ts';
import { fillSample } from '../../src/sidebar/sample-data/fill-sample.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { buildFiles } from '../build.ts';
import { clientOf, setUp } from '../headless/drive.ts';
import { type Figure, medianOf, rounded } from './figure.ts';

const TODAY = dayFromIso('2026-11-21') ?? 0;

/** How long the engine of the workbench computes every formula of the sample workbook: the core, then with the gallery. */
export async function* benchRecalculation(): AsyncGenerator<Figure> {
  const files = await buildFiles();
  const host = await createHeadlessHost({ files });
  const api = clientOf(host);
  try {
    await setUp(host, 'en');
    const filled = await fillSample(api, sample, sampleMarks.en, TODAY, 'USD', () => undefined);
    if (!filled.ok) throw new Error(filled.error.code);
    yield* recalculated(host, 'the sample workbook', '< 2');
    for (const sheet of gallerySheetIds) {
      const added = await api.addSheet({ sheet });
      if (!added.ok) throw new Error(added.error.code);
    }
    yield* recalculated(host, 'the sample workbook with all sheets of the gallery');
  } finally {
    host.dispose();
  }

  async function* recalculated(filled: Host, what: string, goal?: string): AsyncGenerator<Figure> {
    const formulas = filled.report().reduce((sum, sheet) => sum + sheet.formulas, 0);
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const started = process.cpuUsage();
      await filled.recalculate();
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1_000_000);
    }
    yield { what: `formulas of ${what}`, value: formulas, unit: 'formulas' };
    yield {
      what: `full recalculation of ${what}, processor time`,
      value: rounded(medianOf(times)),
      unit: 's',
      ...(goal ? { goal } : {}),
    };
  }
}
