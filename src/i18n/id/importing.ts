import type { importing as en } from '../en/importing.ts';
import type { Translated } from '../language.ts';

export const importing: Translated<typeof en> = {
  errors: {
    'file-too-large':
      'Ukuran file ini {megabytes} MB; Goalpost membaca file hingga {limit} MB. Ekspor periode yang lebih pendek.',
    'file-empty': 'File ini kosong.',
    'file-is-other': 'Ini file {type}, bukan hasil ekspor. Pilih file CSV atau Excel yang diunduh dari platform.',
    'file-is-archive': 'Ini arsip {type}. Ekstrak dulu, lalu impor file di dalamnya satu per satu.',
    'archive-unreadable': 'ZIP ini tidak bisa dibuka. Mungkin rusak: unduh lagi.',
    'archive-too-large': 'Isi ZIP ini terlalu besar untuk dibuka. Ekstrak sendiri, lalu letakkan file yang diperlukan.',
    'file-is-web-page':
      'Ini halaman web, bukan hasil ekspor. Unduh laporannya sebagai CSV atau Excel, jangan simpan halamannya.',
    'file-not-text': 'File ini bukan teks dan bukan spreadsheet, jadi tidak ada yang bisa diimpor.',
    'spreadsheet-unreadable':
      'File spreadsheet ini rusak atau jenisnya tidak dikenal. Simpan ulang sebagai .xlsx atau CSV.',
    'spreadsheet-locked': 'Spreadsheet ini dilindungi sandi. Simpan tanpa sandi, lalu impor lagi.',
    'spreadsheet-too-large':
      'Spreadsheet ini terlalu besar setelah diekstrak. Simpan sheet yang diperlukan sebagai CSV.',
    'no-table': 'Tidak ada tabel di file ini: satu baris nama kolom dengan baris angka di bawahnya.',
    'no-rows': 'File ini berisi nama kolom, tetapi tanpa baris data. Apakah periode ekspornya memang kosong?',
  },
  reasons: {
    'totals-row': 'Baris total: angkanya sudah ada di baris lain.',
    'no-data-row': 'Platform menyatakan tidak ada data.',
    'listed-only': 'Catatan dari platform bahwa hanya baris teratas yang dicantumkan.',
    footer: 'Catatan, bukan data.',
    'no-numbers': 'Tidak ada angka di baris ini.',
    'audience-not-imported': 'Audiens per segmen tidak diimpor.',
    'summary-not-imported': 'Jumlah per format konten, tanpa tanggal: tidak diimpor.',
    'period-total': 'Jumlah seluruh periode, tanpa tanggal: tidak diimpor.',
    'follows-in-audience': 'Pengikut harian di dalam file audiens: ekspor “Follows” memuat hari yang sama.',
    'metric-unknown': 'Goalpost belum mengenal apa yang dihitung “{title}”, jadi tidak diimpor.',
    'not-social': 'Traffic ini bukan dari media sosial: hanya sesi dan penjualannya yang diimpor.',
    'source-unknown': 'Laporan ini tidak menyebutkan kunjungan mana yang berasal dari media sosial: tidak diimpor.',
    'search-not-social': 'Tayangan dan klik di hasil penelusuran Google, bukan di media sosial: tidak diimpor.',
    'email-not-social': 'Pengiriman email, bukan media sosial: tidak diimpor.',
    'origin-not-social': '“{origin}” bukan media sosial: tidak dihitung.',
    'result-not-counted': '“{name}” tidak termasuk hasil yang Anda hitung.',
    'told-elsewhere': 'Angka lengkapnya ada di file lain dari ekspor yang sama, jadi tidak dihitung dua kali.',
    'shared-counts':
      'Satu iklan menampilkan beberapa aset sekaligus, jadi angkanya tidak bisa dijumlahkan: tidak diimpor.',
    'ad-earnings': 'Bayaran platform untuk iklan di video Anda bukan pendapatan kampanye: tidak diimpor.',
    repeated: 'Sama dengan baris {line}.',
    'same-key': 'Objek dan tanggalnya sama dengan baris {line}, tetapi angkanya berbeda.',
    'date-missing': 'Tidak ada tanggal di “{column}”.',
    'date-invalid': '“{value}” di “{column}” bukan tanggal.',
    'period-missing': 'File tidak menyebutkan tanggal untuk angka-angka ini.',
    'period-unnamed':
      'Laporan ini tidak menyebut hari apa pun (“Sepanjang waktu” juga tidak). Ekspor lagi dengan kolom “Hari”, atau untuk satu bulan.',
    'period-backwards': 'Periode berakhir ({to}) sebelum dimulai ({from}).',
    'number-invalid': '“{value}” di “{column}” bukan angka.',
    'number-negative': '“{column}” tidak boleh negatif: {value}.',
    'number-became-date': 'Excel mengubah angka di “{column}” menjadi tanggal: {value}.',
    'decimal-other':
      '“{value}” di “{column}” memakai tanda desimal yang berbeda dari angka lain di file ini: nilainya bisa terbaca seribu kali terlalu besar atau terlalu kecil.',
    'id-damaged':
      'ID postingan sudah dibulatkan menjadi {value}, mungkin oleh Excel, dan tidak ada tautan untuk memulihkannya.',
    'id-missing': 'Tidak ada ID maupun tautan, jadi postingan ini tidak bisa dikenali lagi nanti.',
    'channel-missing': 'Tidak ada kanal di baris ini, dan kanal untuk seluruh tabel juga belum dipilih.',
    'choice-invalid': '“{value}” di “{column}” bukan salah satu nilai yang diperbolehkan.',
    'too-many-cells':
      'Baris ini berisi {cells} sel, sedangkan tabelnya {columns} kolom, jadi tidak jelas angka mana milik kolom mana.',
    'cut-off': 'File terputus di tengah baris ini.',
  },
  warnings: {
    'no-rows': 'Tidak ada baris data di tabel ini.',
    'encoding-guessed':
      'File tidak menyebutkan encoding teksnya, jadi dibaca sebagai {encoding}. Periksa apakah ada huruf yang aneh.',
    'wrapped-lines': 'Setiap baris file ini terbungkus tanda kutip, mungkin oleh Excel; tanda kutip itu sudah dihapus.',
    'quote-not-closed': 'Tanda kutip di baris {line} tidak ditutup: baris setelahnya mungkin hilang.',
    'results-unknown': 'Hasil jenis “{indicator}” tidak diimpor ({rows} baris).',
    'results-without-indicator': 'File memuat hasil tanpa menyebut jenisnya, jadi hasil itu tidak diimpor.',
    'total-differs': 'Total dari platform di “{column}” ({total}) tidak sama dengan jumlah bagiannya ({sum}).',
    'not-available': '“{column}” bernilai 0 di semua baris padahal “{other}” tidak: dianggap tidak tersedia, bukan 0.',
    'decimal-mixed':
      'Sebagian besar angka di file ini memakai “{decimal}” sebagai tanda desimal, {cells} angka memakai tanda yang lain. Baris dengan angka itu ditolak: samakan penulisannya, lalu impor lagi.',
    'decimal-assumed':
      'Dari file ini tidak jelas apakah “{value}” berarti di atas seribu atau pecahan: “{decimal}” dianggap tanda desimal. Cocokkan jumlahnya dengan angka di platform.',
    'lifetime-assumed':
      'File tidak menyebutkan periodenya, jadi angkanya dianggap sebagai total tiap postingan sejak diterbitkan. Ekspor dengan periode “Sejak awal”: dengan periode lebih pendek, angkanya akan terlalu kecil.',
    'business-hours': '“{column}” hanya menghitung jam kerja, jadi tidak bisa dibandingkan dengan waktu 24 jam.',
    'last-day-open':
      'Daftar ini diekspor pada {day}, dan hari itu mungkin belum selesai. Ekspor hari yang utuh: file berikutnya untuk hari yang sama menggantikan, bukan menambah.',
    'unknown-table': 'Format tabel ini tidak dikenal ({rows} baris). Petakan sendiri kolomnya di dialog impor.',
  },
  questions: {
    channel: {
      question: 'File ini dari platform mana?',
      hint: 'Bentuk filenya sama di semua platform itu dan tidak menyebutkannya.',
    },
    year: {
      question: '“{example}” tidak memuat tahun. Hari terakhir di file ini tahun berapa?',
      hint: 'Hari-hari sebelumnya dihitung mundur dari sana.',
    },
    account: {
      question: 'Angka ini milik akun mana?',
      hint: 'File tidak menyebutkannya. Pakai nama yang sama untuk semua file akun ini.',
    },
    currency: { question: 'Mata uang apa yang dipakai di file ini?', hint: 'File tidak menyebutkannya.' },
    'day-month-order': {
      question: 'Pada {example}, yang ditulis lebih dulu tanggal atau bulan?',
      dayFirst: 'Tanggal dulu: {day}',
      monthFirst: 'Bulan dulu: {month}',
    },
    ranges: {
      question: 'Sebagian baris mencakup lebih dari satu bulan. Bagaimana menghitungnya?',
      spread: 'Dibagi rata ke setiap harinya',
      whole: 'Biarkan utuh: hanya dihitung di periode yang mencakup seluruhnya',
    },
  },
  grains: { day: 'Per hari', month: 'Per bulan', range: 'Per periode', lifetime: 'Sejak diterbitkan' },
};
