import type { dashboardSheet as en } from '../en/dashboard-sheet.ts';
import type { Translated } from '../language.ts';

export const dashboardSheet: Translated<typeof en> = {
  comparedWith: 'Dibandingkan dengan: {comparison}',
  points: 'poin',
  stages: { reach: 'JANGKAUAN', engagement: 'INTERAKSI', leads: 'PROSPEK', conversion: 'KONVERSI', value: 'NILAI' },
  stageWaits: {
    reach: 'Belum ada angka: impor file dari kanal Anda.',
    engagement: 'Belum ada angka: impor file dari kanal Anda.',
    leads: 'Belum ada angka: impor prospek, atau ketik di {data}.',
    conversion: 'Belum ada angka: impor data analitik web atau toko.',
    value: 'Belum diketahui: isi biaya di {costs} dan nilai setiap hasil di {values}.',
  },
  against: '▲ ▼ terhadap: {comparison}',
  cardGoal: '{status} · target {target}',
  saysTitle: 'Apa kata angkanya',
  look: '→ {sheet}',
  begin: [
    'Begitu ada angka, hal yang menonjol akan disebutkan di sini. Tiga langkah:',
    '1. Masukkan angka Anda: Goalpost > {import}, atau ketik satu bulan di {data}.',
    '2. Isi biaya di {costs} dan nilai setiap hasil di {values}: ROI pun muncul.',
    '3. Tetapkan tujuan: Goalpost > {goalsMenu}. Target dan statusnya tampil di kartu.',
  ],
  says: {
    nothing:
      'Tidak ada yang menonjol: angka periode ini tidak menunjukkan satu pun tanda peringatan yang dicari Goalpost.',
    gap: '{channel}: datanya berakhir {day}, {days} hari lebih awal dari kanal lain. Hasil sesudahnya belum masuk ke jumlah mana pun di sini.',
    lowRoi:
      'ROI {roi}%: yang kembali lebih kecil dari yang dikeluarkan. Biaya terbesar adalah {category}, {share}% dari investasi.',
    startUp:
      'ROI {roi}%: yang kembali lebih kecil dari yang dikeluarkan. Biaya terbesar adalah {category}, {share}% dari investasi, dan belum ada di periode pembanding: biaya awal membebani bulan-bulan pertama.',
    costsFaster:
      'Biaya naik {costs}%, hasil hanya naik {return}%: tambahan biaya tidak membawa hasil sebesar sebelumnya.',
    returnFell: 'Biaya naik {costs}%, sedangkan hasil turun {return}%.',
    goalsBehind: '{behind} dari {count} tujuan periode ini tertinggal atau meleset, pertama “{goal}”.',
    negativeMentions:
      'Mention negatif naik dari {before} menjadi {now} (+{percent}%). Baca dulu isinya sebelum kampanye berikutnya.',
    fewClicks:
      'Banyak impresi, sedikit kunjungan: {clicks} klik tautan dari {impressions} impresi ({rate}%). Audiensnya kurang tepat, atau ajakan bertindaknya lemah.',
    fewVisits:
      'Banyak impresi, sedikit kunjungan: {sessions} sesi dari {impressions} impresi ({rate}%). Audiensnya kurang tepat, atau ajakan bertindaknya lemah.',
    quickVisits:
      'Kunjungan singkat: {bounces} dari {sessions} sesi langsung pergi (bounce rate {rate}% dari sesi). Periksa halaman tujuannya, dan apa yang dijanjikan postingan.',
    shortVisits:
      'Kunjungan singkat: {seconds} detik di halaman per sesi ({sessions} sesi). Periksa halaman tujuannya, dan apa yang dijanjikan postingan.',
    quietFollowers:
      'Banyak pengikut, sedikit interaksi: {engagements} interaksi dari {followers} pengikut ({rate}% dari pengikut). Audiensnya kurang tepat, atau pengikut dibeli.',
    channels: 'Kanal dengan ROI terbaik: {best} ({bestRate}%). Terlemah: {weakest} ({weakestRate}%).',
    channelsByRate:
      'Kanal dengan engagement rate per impresi terbaik: {best} ({bestRate}%). Terlemah: {weakest} ({weakestRate}%).',
    largestCost: 'Biaya terbesar adalah {category}: {share}% dari investasi {investment}.',
  },
  goals: 'Tujuan',
  noGoals: 'Belum ada tujuan aktif. Buat lewat Goalpost > {goalsMenu}: cukup lima pertanyaan.',
  moreGoals: '{count} lagi di {goals}',
  goal: 'Tujuan',
  progress: 'Progres',
  daysLeft: 'Sisa hari',
  ended: 'berakhir',
  funnel: 'Dari jangkauan ke pelanggan',
  funnelStages: {
    cold: 'Dingin: {measure}',
    warm: 'Hangat: {measure}',
    hot: 'Panas: {measure}',
    customer: 'Pelanggan: {measure}',
  },
  steps: {
    warm: '↓ {rate}% (engagement rate per jangkauan)',
    hot: '↓ {rate}% dari interaksi',
    customer: '↓ {rate}% dari prospek berkualitas',
    unknown: '↓ –',
    above: '↓ lebih banyak dari tahap di atas: dihitung terpisah',
  },
  topPosts: 'Postingan teratas periode ini, menurut interaksi',
  noPosts: 'Postingan tampil di sini setelah file per postingan diimpor.',
  post: 'Postingan',
  channel: 'Kanal',
  date: 'Tanggal',
  seen: 'Dilihat',
  seenAs: 'Dihitung sebagai',
  rateOfIt: 'Engagement rate-nya',
  link: 'Tautan',
  paidBack: '{month}: hasil {return} dari investasi {investment}, ROI {roi}%',
  onlyCosts: '{month}: investasi {investment}; hasil belum diketahui',
  onlyReturn: '{month}: hasil {return}; biaya belum diketahui',
  returnWaits: 'Grafik terisi begitu biaya dan hasil diketahui.',
  notes: [
    '– berarti tidak diukur, atau tidak dipisahkan menjadi organik dan berbayar.',
    'Perubahan dihitung terhadap periode pembanding; perubahan rasio dalam poin persentase.',
    'Target di kartu berasal dari tujuan aktif untuk semua kanal yang bersinggungan dengan periode ini; bila ada beberapa, yang berakhir paling dulu.',
    'Jangkauan dijumlahkan: orang yang dijangkau di dua hari atau dua kanal dihitung dua kali. Interaksi, prospek, dan pelanggan juga berupa jumlah.',
    'Sesi dan konversi adalah yang datang lewat media sosial.',
    'Sisa hari dihitung dari hari terakhir yang ada datanya.',
  ],
};
