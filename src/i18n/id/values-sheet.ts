import type { valuesSheet as en } from '../en/values-sheet.ts';
import type { Translated } from '../language.ts';

export const valuesSheet: Translated<typeof en> = {
  toCheck: 'Perlu diperiksa',
  notes: {
    conversionType:
      'Hanya konversi atau prospek jenis ini, seperti tertulis di {data}. Kosong: semua jenis yang tidak punya baris.',
    channel: 'Kosong: semua kanal.',
    inputA: 'Artinya tergantung cara menilai: lihat contoh di kanan.',
    inputB: 'Dalam mata uang Anda. Lihat contoh di kanan.',
    from: 'Isi baris baru bila nilai berubah: masa sebelumnya tetap memakai nilai lama. Kosong: selalu.',
    counts:
      'Hasil yang berujung pada pesanan dengan pendapatan terukur akan terhitung dua kali. Pilih “Sudah di pendapatan terukur” untuk hasil itu.',
    basis: 'Asal angkanya.',
    agreedBy: 'Siapa yang menyepakati nilai ini, sebaiknya berupa peran.',
  },
  start: '→ Mulai di sini: pilih hasil dan cara menilai, lalu isi angkanya.',
  examples: {
    title: 'Cara menilai hasil',
    first: 'Angka pertama',
    second: 'Angka kedua',
    history: 'Satu dari 10 pelanggan buletin menjadi pembeli senilai 150: 15 per pelanggan buletin.',
    rate: '75% reservasi terlaksana dan masing-masing bernilai 300: 225 per reservasi.',
    order: '10% kunjungan berujung pada pesanan senilai 1.500: 150 per kunjungan.',
    willingness: 'Anda bersedia membayar 40 untuk satu prospek: 40 per prospek.',
    saving: 'Satu kontak berbiaya 9 lewat telepon dan 4 lewat media sosial: hemat 5 per kontak.',
  },
  summary: {
    title: 'Hasil per periode',
    chosen: 'Periode terpilih',
    previous: 'Periode sebelumnya',
    revenue: 'Pendapatan terukur',
    valuedReturn: 'Hasil yang dinilai',
    careSavings: 'Penghematan layanan (bukan penjualan)',
    totalReturn: 'Total hasil',
    investment: 'Investasi',
    roi: 'ROI media sosial',
    returnTo: 'Hasil diketahui sampai',
    costTo: 'Biaya diketahui sampai',
    noReturn: 'Biaya periode ini ada, tetapi hasilnya belum. Impor pendapatan atau tentukan nilai hasil.',
    noCost: 'Hasil periode ini ada, tetapi biayanya belum. Isi di sheet Biaya.',
    monthsWithoutReturn: '{count} bulan yang ada biayanya belum punya hasil: ROI membandingkan bagian yang tidak sama.',
    monthsWithoutCost: '{count} bulan yang ada hasilnya belum punya biaya: ROI membandingkan bagian yang tidak sama.',
    costsRunOn: 'Biaya berjalan lebih lama daripada datanya. Impor sisanya atau akhiri periode lebih awal.',
    claimedTwice:
      'Hasil yang diklaim lebih dari satu sumber dihitung sekali: {count}. Segarkan angka di sidebar untuk melihat dan menggantinya.',
    notes: [
      'Kosong: belum diketahui. Per hitung ulang terakhir (Goalpost > {refresh}).',
      'Nilai earned media (EMV) tidak masuk hasil: tidak ada yang membayarnya.',
    ],
  },
};
