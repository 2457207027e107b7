import type { gallery as en } from '../en/gallery.ts';
import type { Translated } from '../language.ts';

export const gallery: Translated<typeof en> = {
  text: 'Sheet yang ditambahkan bila perlu. Angkanya langsung diambil dari data Anda.',
  add: 'Tambahkan',
  open: 'Buka',
  remove: 'Hapus',
  present: 'Ada di spreadsheet ini',
  adding: 'Menyusun sheet “{sheet}” …',
  removing: 'Menghapus sheet “{sheet}” …',
  added: 'Sheet “{sheet}” sudah ada.',
  removed: 'Sheet “{sheet}” sudah dihapus.',
  ask: 'Hapus sheet “{sheet}”?',
  lost: 'Data Anda tetap ada. Yang diketik di sheet ini ikut terhapus; untuk mengembalikannya: File > Histori versi.',
  keep: 'Biarkan',
  sheets: {
    channels:
      'Semua kanal berdampingan: biaya, hasil, ROI dan rasio, terbaik dan terlemah ditandai, organik dan berbayar.',
    campaigns: 'Semua kampanye berdampingan, dan seluruh masanya dibanding kampanye sebelumnya.',
    timeline: 'Bulan demi bulan terhadap target, dan sebuah KPI terhadap bulan yang sama tahun lalu.',
    benchmarks: 'Riwayat sendiri, share of voice dibanding pesaing, dan angka yang dilaporkan industri.',
  },
};
