import type {
  failures as en,
  importFailures as enImportFailures,
  kpiFailures as enKpiFailures,
  reportFailures as enReportFailures,
} from '../en/failures.ts';
import type { Translated } from '../language.ts';

export const failures: Translated<typeof en> = {
  busy: 'Orang lain sedang mengubah spreadsheet ini. Coba lagi beberapa saat lagi.',
  'not-set-up': 'Spreadsheet ini belum disiapkan. Pilih Goalpost > Siapkan spreadsheet.',
  'column-missing':
    'Kolom “{column}” di sheet “{sheet}” sudah tidak ada. Pilih Goalpost > Siapkan spreadsheet untuk mengembalikannya.',
  'sheet-missing': 'Sheet “{sheet}” tidak ada. Pilih Goalpost > Siapkan spreadsheet untuk melihat cara memperbaikinya.',
  'layout-older':
    'Sheet ini dibuat oleh versi Goalpost yang lebih lama. Pilih Goalpost > Siapkan spreadsheet untuk memperbaruinya; isian Anda tetap ada.',
  'layout-newer':
    'Sheet ini dibuat oleh versi Goalpost yang lebih baru, jadi tidak ada yang diubah. Muat ulang spreadsheet untuk memakai versi itu.',
  'bad-request': 'Halaman dan skrip tidak cocok ({field}). Muat ulang spreadsheet.',
  'unknown-sheet': 'Tidak ada sheet “{sheet}”.',
  'cells-to-mend': 'Ada baris yang belum lengkap atau tidak valid (kolom “{column}”). Tidak ada yang disimpan.',
  'changed-since':
    'Sementara itu, seseorang mengubah salah satu baris ini. Tidak ada yang disimpan: buka lagi baris itu.',
  'ledger-full':
    'Tidak ada lagi baris siap isi di sheet ini. Kosongkan baris yang tidak diperlukan lagi, atau salin baris terakhir ke bawah.',
  'too-much-at-once': 'Terlalu banyak baris sekaligus. Simpan lebih sedikit.',
  'unknown-change': 'Perubahan ini tidak bisa diurungkan lagi; hanya 20 perubahan terakhir yang disimpan.',
};

export const importFailures: Translated<typeof enImportFailures> = {
  'unknown-column': 'Impor ini memiliki kolom “{column}” yang tidak dikenal Goalpost.',
  'bad-cell': 'Baris {row} dari impor tidak dapat ditulis: “{column}” tidak valid.',
  'unknown-batch': 'Impor {batch} sudah tidak ada di Riwayat; hanya 20 impor terakhir yang disimpan.',
  'batch-closed': 'Impor {batch} sudah selesai atau sudah diurungkan.',
  'text-became-formula':
    'Sebuah teks dari file hampir menjadi formula (baris {row}), jadi bagian impor ini dibatalkan.',
};

export const kpiFailures: Translated<typeof enKpiFailures> = {
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
};

export const reportFailures: Translated<typeof enReportFailures> = {
  'report-empty': 'Laporan belum punya periode: impor file atau isi angka, lalu hitung ulang.',
  'report-stale': 'Data berubah sejak angka dihitung. Hitung ulang angkanya, lalu bekukan laporan.',
  'report-moved':
    'Baris atau kolom “{sheet}” ditambah, dihapus, atau dipindahkan. Batalkan, atau pilih Goalpost > Siapkan spreadsheet, lalu bekukan lagi.',
  'copy-gone': 'Salinan laporan ini sudah dihapus.',
  'copy-changed':
    '“{sheet}” diubah seseorang setelah dibuat, jadi dibiarkan. Hapus tabnya sendiri bila tidak diperlukan.',
};
