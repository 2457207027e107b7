import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: 'Siapkan spreadsheet',
    openSidebar: 'Buka sidebar',
    importFiles: 'Impor file…',
    goals: 'Tujuan…',
    costs: 'Biaya…',
    values: 'Nilai…',
    formatResults: 'Format hasil KPI',
    freezeReport: 'Bekukan laporan',
    refresh: 'Hitung ulang angka',
  },
  refreshed: 'Angka sudah dihitung ulang: {rows} baris, {months} bulan.',
  refreshedToMend: '{cells} sel perlu diperbaiki, yang pertama di baris {row}, kolom “{column}”: {problem}',
  formatted: 'Sel yang diformat: {cells}.',
  nothingToFormat:
    'Tidak ada sel terpilih yang berisi fungsi Goalpost dengan hasil angka. Pilih sel yang berisi formula, lalu pilih lagi Goalpost > {menu}.',
  sheetLeftAlone:
    'Sheet “{sheet}” dibiarkan apa adanya: baris pertamanya yang tersembunyi, yang memuat nama kolom, sudah hilang.',
  notCounted: 'Tidak dihitung',
  periods: {
    month: 'Bulan',
    quarter: 'Kuartal',
    year: 'Tahun',
    week: 'Minggu',
    custom: 'Tanggal sendiri',
  },
  weekStarts: {
    monday: 'Senin',
    sunday: 'Ahad',
    saturday: 'Sabtu',
  },
  comparisons: {
    'previous-period': 'Periode sebelumnya',
    'same-period-last-year': 'Periode yang sama tahun lalu',
    'lunar-new-year': 'Sekitar Imlek tahun lalu',
    ramadan: 'Sekitar Ramadan tahun lalu',
    chuseok: 'Sekitar Chuseok tahun lalu',
  },
};
