import type { templateFile as en } from '../en/template-file.ts';

export const templateFile: typeof en = {
  lead: 'Tujuan, KPI, dan ROI media sosial tanpa skrip: ketik data bulanan, sisanya dihitung formula.',
  steps: {
    settings: 'Pilih mata uang',
    settingsText: 'Di {settings}: merek, mata uang, dan periode bila bukan bulan terakhir.',
    data: 'Ketik data bulanan',
    dataText:
      'Di {data}: satu baris per bulan, kanal, dan organik atau berbayar; 2026-03-01 di kolom “Dari”, kolom “Sampai” kosong. Kosongkan angka yang tidak diketahui.',
    rest: 'Tujuan, biaya, nilai',
    restText: 'Ketik di sheet masing-masing. Total, rasio, ROI, dan dasbor mengikuti sendiri.',
  },
  sample: 'Baris bertanda “{mark}” adalah merek rekaan untuk menunjukkan hasilnya: hapus sebelum mengetik data Anda.',
  leftOutTitle: 'Yang tidak dihitung',
  allCounted: '✓ Semua yang diketik sudah dihitung.',
  leftOut:
    'Baris {data} yang tidak dihitung: {count}. Setiap baris perlu tanggal di kolom “Dari” dan kanal, dan tidak boleh melewati bulannya.',
  foreign: 'Baris {data} dan {costs} dengan mata uang lain: {count}. Jumlah uangnya tidak ikut dihitung.',
  twice:
    'Angka yang mungkin sudah ada di baris lain untuk kanal dan bulan yang sama: {count}. Tidak ikut dihitung agar tidak dobel.',
  beyond:
    'Kanal, akun, atau kampanye terlalu banyak untuk file ini: yang terakhir diketik tidak masuk total. Gunakan add-on.',
  adCosts:
    'Biaya yang memuat belanja iklan: {count}. Ketik belanja iklan di {data}, kolom “{spend}”: di sini tidak dihitung.',
  period:
    'Periode yang dipilih bukan bulan penuh. Untuk tanggal sendiri, hanya bulan yang seluruhnya masuk yang dihitung; minggu ditampilkan sebagai bulannya.',
  comparison:
    'File ini tidak dapat membandingkan dengan hari raya yang berpindah tanggal; pembandingnya periode sebelumnya. Pilih pembanding lain di {settings}.',
  needsTitle: 'Yang memerlukan add-on Goalpost',
  needs: [
    'Impor file ekspor platform, termasuk pembatalannya; fungsi seperti ENGAGEMENT_RATE; sidebar.',
    'Data harian, mingguan, dan rentang beberapa bulan. Di sini satu baris adalah satu bulan.',
    'Kurs. Di sini semua jumlah dalam satu mata uang.',
    'Memilih di antara sumber yang menceritakan hal yang sama: ekspor akun, kampanye, dan postingan, serta platform dan situs web.',
    'Postingan teratas, pesaing, pembandingan dengan hari raya yang berpindah tanggal, satu nama untuk kampanye yang namanya berbeda di tiap platform.',
    'Tujuan yang mulai atau berakhir di tengah bulan, untuk satu jenis konversi, atau yang dibagi pengikut. Semuanya ditandai di sheet.',
    'Biaya yang dibagi menurut belanja iklan atau porsi: di sini tidak masuk kanal mana pun. Biaya bersama lainnya dibagi rata antar kanal aktif.',
    'Nilai yang berubah di tengah bulan: di sini berlaku mulai bulan berikutnya.',
  ],
  limits: 'Yang dibaca: {rows} baris {data} dan {months} bulan biaya, sampai bulan terakhir yang ada datanya.',
  notice: 'Ada angka yang tidak dihitung: lihat {start}.',
  typeIt: 'Belum diketahui: ketik di {data}.',
  beginData: '1. Ketik angka bulanan Anda di {data}.',
  beginGoal: '3. Tetapkan tujuan di {goals}. Target dan statusnya tampil di kartu.',
  noGoals: 'Belum ada tujuan aktif. Ketik di {goals}: KPI, mulai, tenggat, target.',
  noPosts: 'Angka per postingan memerlukan add-on Goalpost.',
  noRivals: 'Data pesaing memerlukan add-on Goalpost.',
  noReturn: 'Biaya sudah ada, hasil belum: ketik pendapatan di {data}, atau isi nilai setiap hasil di {values}.',
  noReturnInPeriod:
    'Hasil periode ini belum diketahui: ketik pendapatan di {data}, atau isi nilai setiap hasil di {values}',
  noVisits: 'Kunjungan periode ini belum diketahui: ketik sesi di {data}',
  costsRunOn:
    'Biaya berjalan lebih lama daripada datanya. Ketik bulan yang belum ada di {data}, atau akhiri periode lebih awal.',
  compareHelp: 'Tahun lalu menghilangkan pengaruh musim.',
  noData: 'Belum ada angka: ketik satu bulan di {data}.',
  noDataInPeriod: 'Tidak ada angka di periode ini. Ubah periodenya di {settings}.',
  dataHint:
    'Ketik satu baris per bulan dan kanal: tanggal pertama bulan itu di kolom “Dari”, kolom “Sampai” kosong. Kosongkan angka yang tidak diketahui. Ada kolom lain yang disembunyikan.',
  dataIs: 'Satu baris per bulan, kanal, dan organik atau berbayar, Anda ketik sendiri.',
  settingsIs: 'Merek, mata uang, periode, dan pembanding.',
  totalsIs: 'Disembunyikan. Total yang dibaca semua sheet lain: formula atas {data}.',
  notCounted:
    'Tidak dihitung di file ini. Tujuan di sini berjalan per bulan penuh; jenis konversi dan rasio per pengikut memerlukan add-on.',
  noNumbers: 'Belum ada angka KPI ini. Ketik di {data}.',
  languageHelp: 'Bahasa sheet.',
  spread: 'Disebar per hari, per bulan sampai bulan terakhir yang ada datanya. Belanja iklan diambil dari {data}.',
  valuesNote: 'Kosong: belum diketahui.',
};
