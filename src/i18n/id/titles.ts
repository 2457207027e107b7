import type { titles as en } from '../en/titles.ts';
import type { Translated } from '../language.ts';

export const titles: Translated<typeof en> = {
  sidebar: 'Goalpost',
  'insert-kpi': 'Sisipkan KPI',
  goals: 'Tujuan',
  costs: 'Biaya',
  values: 'Nilai',
  gallery: 'Sheet lainnya',
  'team-template': 'Templat tim',
  'sample-data': 'Data contoh',
  import: 'Impor file',
  'set-up': 'Siapkan spreadsheet',
};
