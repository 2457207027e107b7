import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: 'Siapkan spreadsheet',
    openSidebar: 'Buka sidebar',
    importFiles: 'Impor file…',
    formatResults: 'Format hasil KPI',
    refresh: 'Hitung ulang angka',
  },
  titles: { sidebar: 'Goalpost', import: 'Impor file', setUp: 'Siapkan spreadsheet' },
  refreshed: 'Angka sudah dihitung ulang: {rows} baris, {months} bulan.',
  refreshedToMend: '{cells} sel perlu diperbaiki, yang pertama di baris {row}, kolom “{column}”: {problem}',
  formatted: 'Sel yang diformat: {cells}.',
  nothingToFormat:
    'Tidak ada sel terpilih yang berisi fungsi Goalpost dengan hasil angka. Pilih sel yang berisi formula, lalu pilih lagi Goalpost > {menu}.',
  failures: {
    busy: 'Orang lain sedang mengubah spreadsheet ini. Coba lagi beberapa saat lagi.',
    'not-set-up': 'Spreadsheet ini belum disiapkan. Pilih Goalpost > Siapkan spreadsheet.',
    'column-missing':
      'Kolom “{column}” di sheet Data sudah tidak ada. Pilih Goalpost > Siapkan spreadsheet untuk mengembalikannya.',
    'bad-request': 'Halaman dan skrip tidak cocok ({field}). Muat ulang spreadsheet.',
    'unknown-column': 'Impor ini memiliki kolom “{column}” yang tidak dikenal Goalpost.',
    'bad-cell': 'Baris {row} dari impor tidak dapat ditulis: “{column}” tidak valid.',
    'unknown-batch': 'Impor {batch} sudah tidak ada di Riwayat; hanya 20 impor terakhir yang disimpan.',
    'batch-closed': 'Impor {batch} sudah selesai atau sudah diurungkan.',
    'text-became-formula':
      'Sebuah teks dari file hampir menjadi formula (baris {row}), jadi bagian impor ini dibatalkan.',
    'cells-in-the-way':
      'Sel yang diperlukan untuk hasilnya sudah terisi. Pilih sel yang masih lapang di bawah dan di kanannya.',
    'not-a-range': '“{text}” bukan angka dan bukan sel di spreadsheet ini.',
    'no-day-or-cells': '“{text}” bukan tanggal seperti 2026-03-31 dan bukan sel di spreadsheet ini.',
    'no-moment-or-cells':
      '“{text}” bukan tanggal dengan jam, seperti 2026-03-31 14:30, dan bukan sel di spreadsheet ini.',
    'no-choice-or-cells': '“{text}” bukan salah satu pilihan dan bukan sel di spreadsheet ini.',
    'no-cells': '“{text}” bukan rentang di spreadsheet ini.',
    'only-the-function':
      'Hanya fungsi Goalpost yang memahami “{text}” di sel “{argument}”. Sisipkan sebagai fungsi Goalpost.',
    'unknown-sheet': 'Tidak ada sheet “{sheet}”.',
  },
  mend: {
    missing: 'Sel ini kosong, padahal harus diisi.',
    'not-a-day': 'Ini bukan tanggal. Ketik tanggal seperti 2026-03-31, atau bulan seperti 2026-03.',
    'before-from': 'Hari terakhir lebih awal daripada hari pertama.',
    'not-a-choice': 'Ini bukan salah satu pilihan di kolom ini.',
    'not-a-number': 'Ini teks, bukan angka. Ketik angka saja.',
    'not-readable': 'Ini tidak dapat dibaca.',
    repeated:
      'Baris ini salinan dari baris yang diimpor, jadi tidak dihitung. Hapus, atau kosongkan kolom tersembunyi A sampai D.',
  },
  comparisons: {
    'previous-period': 'Periode sebelumnya',
    'same-period-last-year': 'Periode yang sama tahun lalu',
  },
};
