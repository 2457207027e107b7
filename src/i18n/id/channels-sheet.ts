import type { channelsSheet as english } from '../en/channels-sheet.ts';
import type { Translated } from '../language.ts';

export const channelsSheet: Translated<typeof english> = {
  title: 'Perbandingan kanal',
  table: 'Biaya dan hasil per kanal',
  total: 'Semuanya',
  rest: 'Kanal lain atau tanpa kanal',
  best: 'Terbaik',
  weakest: 'Terlemah',
  shareOfReturn: 'Porsi dari hasil',
  change: '{measure}, perubahan',
  placements: 'Organik dan berbayar',
  organic: '{measure}, organik',
  paid: '{measure}, berbayar',
  lastDay: 'Data sampai',
  chartWaits: 'Grafik terisi begitu ada biaya atau hasil pertama dari sebuah kanal.',
  bestAndWeakest: '{best} paling menguntungkan: ROI {bestRoi}%. Terlemah {weakest}: {weakestRoi}%.',
  onlyRoi: '{name}: hasil {return} dari investasi {investment}, ROI {roi}%.',
  noCosts: '{name} memberi hasil terbesar: {return}. Isi biayanya untuk melihat ROI.',
  noReturn: 'Biaya sudah ada, hasil belum: impor pendapatan, atau isi nilai setiap hasil.',
  notes: [
    '– berarti tidak diketahui, atau tidak dipisahkan menjadi organik dan berbayar.',
    'Rasio hanya menghitung data yang punya kedua angkanya. “Semuanya” membagi jumlah, bukan rata-rata baris.',
    'Terbaik dan terlemah ditandai bila minimal dua punya nilai. Untuk biaya per hasil, yang terendah terbaik.',
    'CPM iklan hanya berisi belanja iklan, CPM organik biaya lainnya, biaya per prospek dan konversi semua biaya.',
  ],
};
