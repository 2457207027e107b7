import type { team as en } from '../en/team.ts';
import type { Translated } from '../language.ts';

export const team: Translated<typeof en> = {
  text: 'Cara kerja tim Anda, untuk dipakai di spreadsheet lain. Tanpa data, tanpa hasil, tanpa gaji.',
  save: 'Simpan sebagai templat tim',
  saveText: 'Ke file, atau ke sheet di spreadsheet ini',
  use: 'Pakai templat',
  useText: 'Menampilkan dulu apa yang ditambahkan',
  parts: {
    settings: 'Setelan',
    goals: 'Tujuan',
    costs: 'Biaya',
    people: 'Peran tenaga kerja',
    values: 'Nilai hasil',
  },
  withCount: '{part} ({count})',
  chooseParts: 'Pilih setidaknya satu bagian.',
  saving: {
    whatGoesIn: 'Yang masuk ke templat',
    people: 'Pastikan tidak ada nama orang di sini: {names}',
    never:
      'Tetap di sini: jumlah dan jam biaya, nilai awal dan realisasi tujuan, penanggung jawab, pihak yang menyepakati, catatan, dan semua data impor.',
    none: 'Belum ada tujuan, biaya, atau nilai. Isi dulu beberapa.',
    leftOut: '{count} baris tetap di sini',
    reasons: {
      archived: 'tujuan yang diarsipkan',
      'not-readable': 'ada yang perlu diperbaiki, atau teksnya terlalu panjang',
      'other-days': 'nilai untuk tanggal lain; yang masuk adalah nilai hari ini',
      repeated: 'sama dengan baris di atasnya jika jumlah dan tanggal tidak dihitung',
      'too-many': 'satu templat memuat paling banyak 500',
    },
    download: 'Unduh file',
    downloaded: 'File {file} sudah diunduh. Kirim ke tim Anda.',
    toSheet: 'Simpan di sheet',
    writing: 'Menulis sheet…',
    onSheet:
      'Templat ada di sheet “{sheet}”. Untuk memakainya di tempat lain, klik kanan tab sheet, lalu pilih Salin ke > Spreadsheet yang ada.',
  },
  using: {
    chooseFile: 'Pilih file',
    fromSheet: 'Dari sheet',
    fromSheetHint: 'Sheet templat sudah disalin ke sini? Buka sheet itu, lalu pilih ini.',
    reading: 'Membaca templat…',
    source: 'Templat: {source}',
    aSheet: 'dari sheet',
    start: 'Hari pertama tujuan paling awal',
    startHint: 'Durasi dan jarak antartujuan tetap sama.',
    startMissing: 'Pilih tanggal.',
    whatIsAdded: 'Yang ditambahkan',
    toAdd: '{count} ditambahkan',
    notAdded: '{count} tidak ditambahkan',
    nothingNew: 'Semua isi templat ini sudah ada. Tidak ada yang diubah.',
    reasons: {
      'already-here': 'sudah ada; dibiarkan apa adanya',
      'other-currency': 'jumlahnya dalam {currency}, sedangkan spreadsheet ini memakai mata uang lain',
      'unknown-kpi': 'KPI ini belum dikenal oleh versi Goalpost ini',
      'not-readable': 'ada jumlah atau pilihan yang tidak masuk akal',
    },
    settings: {
      baseCurrency: 'Mata uang',
      compare: 'Bandingkan dengan',
      engagementBase: 'Engagement rate per',
    },
    settingNew: '{setting}: {value}',
    settingOther: '{setting}: {value}, menggantikan {here}',
    settingSame: '{setting}: {value}, sama seperti di sini',
    settingFixed: '{setting} tetap {here} (templat: {value}), karena ada baris yang memakainya.',
    add: 'Tambahkan ke spreadsheet ini',
    adding: 'Menambahkan…',
    refreshing: 'Menghitung ulang angka…',
    notRefreshed: 'Baris sudah ditambahkan, tetapi angka belum dihitung ulang.',
    added: 'Sudah ditambahkan ke spreadsheet ini',
    result: '{part}: {added} ditambahkan, {skipped} tidak',
    resultSetting: '{setting}: sekarang {after}, sebelumnya {before}',
    blank: 'kosong',
    amountsMissing: '{count} biaya perlu jumlah dan hari pertama.',
    baselinesMissing: '{count} tujuan perlu nilai awal.',
    valuesMissing: '{count} nilai perlu angka.',
    undo: 'Urungkan baris yang ditambahkan',
    undoing: 'Mengurungkan…',
    undone: 'Baris yang ditambahkan sudah dihapus lagi.',
    settingsStay: 'Setelan tidak ikut diurungkan. Ubah di sheet “{sheet}”.',
  },
  failures: {
    'template-too-long':
      'File ini terlalu besar untuk templat tim. Pilih file yang disimpan dengan “Simpan sebagai templat tim”.',
    'template-not-json':
      'File ini bukan templat tim, atau isinya terpotong. Pilih file yang disimpan dengan “Simpan sebagai templat tim”.',
    'template-foreign':
      'File ini dibuat oleh program lain. Pilih file yang disimpan dengan “Simpan sebagai templat tim”.',
    'template-newer':
      'Templat ini disimpan dengan Goalpost yang lebih baru (format {version}). Perbarui Goalpost, lalu coba lagi.',
    'template-broken':
      'Ada isi templat yang diubah sehingga tidak terbaca (“{field}”). Minta file aslinya. Tidak ada yang ditambahkan.',
    'template-row-broken':
      'Baris {row} di sheet templat diubah sehingga tidak terbaca. Hapus baris itu, atau salin ulang sheet-nya. Tidak ada yang ditambahkan.',
    'no-template-sheet': 'Tidak ada templat di sheet ini. Buka sheet yang memuat templat, lalu coba lagi.',
    'template-sheet-changed':
      'Kolom di sheet “{sheet}” dipindahkan atau dihapus. Hapus sheet itu, lalu simpan templatnya lagi.',
    'template-full':
      'Baris siap isi di sheet “{sheet}” tidak cukup. Kosongkan baris yang tidak diperlukan, atau salin baris terakhir ke bawah. Tidak ada yang ditambahkan.',
  },
  sheet: {
    part: 'Bagian',
    what: 'Isi',
    item: 'Di dalam templat',
    itemNote: 'Hanya kolom ini yang dibaca saat templat dipakai.',
  },
};
