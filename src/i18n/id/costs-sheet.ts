import type { costsSheet as en } from '../en/costs-sheet.ts';
import type { Translated } from '../language.ts';

export const costsSheet: Translated<typeof en> = {
  forSocial: 'Untuk medsos',
  toCheck: 'Perlu diperiksa',
  notes: {
    what: 'Nama alat atau peran. Tulis peran, bukan nama orang: semua yang dapat membuka spreadsheet ini melihat sheet ini, termasuk gaji.',
    frequency:
      'Sekali: jumlah untuk semua hari dari “Dari” hingga “Sampai”. Bulanan atau tahunan: jumlah untuk setiap bulan atau tahun kalender.',
    amount: 'Seluruh biaya, sebelum dikalikan porsi untuk medsos. Atau kosongkan, lalu isi tarif per jam dan jam.',
    currency: 'Tiga huruf, dengan kurs di {settings}. Kosong: mata uang Anda.',
    to: 'Kosong: biaya bulanan atau tahunan berlanjut, biaya sekali berlaku satu hari.',
    share: 'Seberapa banyak dipakai untuk media sosial. Alat yang dipakai 40% untuk medsos dihitung 40%. Kosong: 100%.',
    channel: 'Kosong: dibagi antarkanal.',
    split:
      'Untuk biaya tanpa kanal: sama rata, menurut belanja iklan tiap kanal, atau menurut porsi yang diketik di sebelahnya.',
    shares: 'Contoh: instagram 60%, x 40%. Sisanya bukan milik kanal mana pun.',
    adSpend:
      'Belanja iklan yang termasuk dalam jumlah, misalnya anggaran media dalam biaya agensi. Kosong: seluruhnya untuk kategori “Iklan”, tidak ada untuk kategori lain.',
    overlap:
      'Data impor bisa memuat belanja iklan dari kanal, kampanye, dan hari yang sama. “Hitung sekali”: uangnya sama, jadi yang dihitung belanja iklan dari impor, bukan “Belanja iklan di dalamnya”. “Hitung keduanya”: uangnya berbeda.',
    forSocial:
      'Jumlah, atau tarif per jam × jam, dikalikan porsi untuk medsos. Seperti diketik: tidak disebar per hari, tidak dikonversi, tumpang tindih belum dikurangi.',
  },
  start: '→ Mulai di sini: cukup kategori, jumlah, dan tanggal.',
  summary: {
    title: 'Biaya per periode',
    chosen: 'Periode terpilih',
    previous: 'Periode sebelumnya',
    investmentBefore: 'Investasi sebelumnya',
    byChannel: 'Per kanal, periode terpilih',
    otherChannels: 'Lainnya atau tanpa kanal',
    byMonth: 'Per bulan',
    spread: 'Disebar per hari; belanja iklan dihitung sekali. Per hitung ulang terakhir (Goalpost > {refresh}).',
    byCategory: 'Menurut kategori, periode pilihan',
    byCampaign: 'Menurut kampanye, periode pilihan',
    otherCampaigns: 'Kampanye lain',
    noCampaign: 'Tanpa kampanye',
    leftOut:
      'Biaya iklan yang diketik di sini dan sudah ada di tempat lain dihitung sekali. Tidak dihitung: {amount}. Atur per baris di kolom “Jika juga diimpor”.',
    asTyped: 'Entri seperti diketik, per kategori',
    asTypedNote: 'Baris di kiri, untuk medsos: tidak disebar per hari, tumpang tindih belum dikurangi.',
    ownCategories: 'Kategori sendiri',
    otherCurrencies: 'Entri dalam mata uang lain, tidak masuk tabel ini: {count}',
  },
};
