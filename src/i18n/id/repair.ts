import type { repair as en } from '../en/repair.ts';
import type { Translated } from '../language.ts';

export const repair: Translated<typeof en> = {
  oldName: '{sheet} (lama)',
  looking: 'Melihat keadaan sheet…',
  found: 'Yang ditemukan',
  foundText: 'Tidak ada yang berubah sebelum Anda memilih “{button}”. Yang tidak dicentang dibiarkan apa adanya.',
  inOrder:
    'Semua sheet dalam keadaan baik. Jika disusun ulang, label, formula, dan tampilannya diperbarui; isian Anda tetap ada.',
  again: 'Susun ulang',
  relabel: 'Label berganti ke {language} untuk semua orang. Isian tetap ada.',
  computing: 'Menghitung angka…',
  more: '{cells} dan {count} lainnya',
  older: 'Sheet ini dibuat oleh versi Goalpost yang lebih lama',
  olderText:
    'Perbarui: isian Anda tetap ada, dan angka dihitung ulang. Mulai dan Dasbor menjadi halaman baru; halaman lama disimpan dengan nilainya sebagai “{start}” dan “{dashboard}”.',
  olderShort: 'Perbarui; isian Anda tetap ada. Sebelum itu, impor dan hitung ulang belum bisa dilakukan.',
  update: 'Perbarui sheet',
  newer: 'Sheet ini dibuat oleh versi Goalpost yang lebih baru',
  newerText:
    'Seseorang di tim Anda sudah memakainya. Muat ulang spreadsheet; selama versi Anda belum sama, tidak ada yang diubah.',
  missing: 'Terhapus: {sheets}. Sheet lain membutuhkannya.',
  see: 'Lihat cara memperbaikinya',
  deleted: {
    title: 'Sheet “{sheet}” terhapus',
    rows: 'Baris-barisnya ikut hilang. Untuk mengembalikannya, tutup halaman ini dan pilih File > Histori versi di Google Sheets; seluruh spreadsheet akan kembali ke keadaan sebelumnya.',
    settings:
      'Mata uang, kurs, periode, dan nama yang diingat ikut hilang. Untuk mengembalikannya: File > Histori versi di Google Sheets.',
    journal: 'Daftar impor ikut hilang: impor sebelumnya tidak bisa diurungkan lagi.',
    page: 'Angkanya berasal dari data Anda; yang diketik di sheet itu ikut hilang.',
    ours: 'Isinya hanya hasil hitungan Goalpost.',
    box: 'Susun lagi',
    boxEmpty: 'Susun lagi, kosong',
    boxDefaults: 'Susun lagi dengan setelan awal',
    needed: 'Sheet lain membutuhkannya: tanpa ini, penyiapan tidak bisa dilanjutkan.',
  },
  columns: {
    title: '“{sheet}”: nama kolom di baris pertama yang tersembunyi hilang',
    found: 'Masih dikenali dari judulnya: {columns}. Baris-barisnya tetap ada.',
    lost: 'Letak kolom ini tidak diketahui: {columns}. Kolom itu dibuat lagi, kosong, di ujung kanan; yang sudah ada dibiarkan.',
    box: 'Kembalikan kolom',
  },
  headings: {
    title: '“{sheet}”: {count} judul buatan Anda sendiri',
    cells: 'Sel: {cells}',
    box: 'Kembalikan judul aslinya',
  },
  cells: {
    title: '“{sheet}”: {count} sel tidak lagi berisi formula',
    cells: 'Ditimpa atau dikosongkan: {cells}',
    box: 'Kembalikan formula aslinya',
  },
  rows: {
    title: '“{sheet}”: ada setelan yang hilang',
    text: 'Dibuat lagi dengan setelan awalnya: {rows}.',
  },
  unreadable: {
    title: 'Sheet “{sheet}” tidak dikenali lagi',
    text: 'Baris pertama yang tersembunyi maupun judulnya tidak menunjukkan kolom mana yang mana.',
    box: 'Buat sheet baru; yang ini disimpan sebagai “{old}”',
  },
  moved: {
    title: '“{sheet}”: ada baris atau kolom yang disisipkan, dihapus, atau diurutkan',
    text: 'Formulanya tidak lagi berada di tempat yang bisa diperbarui.',
    box: 'Buat sheet baru; yang ini disimpan sebagai “{old}”',
  },
  rebuilt: {
    title: 'Sheet “{sheet}” diubah',
    text: 'Isinya hanya hasil hitungan Goalpost, jadi dibuat ulang.',
  },
};
