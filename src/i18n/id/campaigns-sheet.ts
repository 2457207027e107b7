import type { campaignsSheet as en } from '../en/campaigns-sheet.ts';
import type { Translated } from '../language.ts';

export const campaignsSheet: Translated<typeof en> = {
  title: 'Perbandingan kampanye',
  table: 'Dalam periode terpilih',
  all: 'Semua kampanye',
  others: 'Kampanye lain',
  none: 'Tanpa kampanye',
  lives: 'Seluruh masa kampanye, dibanding kampanye sebelumnya',
  comparedWith: 'Kampanye sebelumnya',
  roiBefore: 'ROI sebelumnya',
  chartWaits: 'Grafik terisi begitu ada biaya atau hasil pertama dari sebuah kampanye.',
  bestAndWeakest: '{best} paling menguntungkan: ROI {bestRoi}%. Terlemah {weakest}: {weakestRoi}%.',
  onlyRoi: '{name}: hasil {return} dari investasi {investment}, ROI {roi}%.',
  noCosts: '{name} memberi hasil terbesar: {return}. Isi biayanya untuk melihat ROI.',
  noReturn: 'Biaya sudah ada, hasil belum: impor pendapatan, atau isi nilai setiap hasil.',
  notes: [
    '– berarti tidak diketahui atau tidak dipisahkan. Di atas 15 kampanye termahal, di bawah 15 yang terbaru.',
    'Rasio hanya menghitung data yang punya kedua angkanya. “Semua kampanye” membagi jumlah, bukan rata-rata baris.',
    'Kampanye sebelumnya: yang terakhir berakhir di salah satu kanal yang sama saat kampanye ini mulai.',
    'Tanggal mulai dan akhir adalah hari yang ada datanya, di semua kanal.',
  ],
};
