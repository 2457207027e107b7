import type { Translated } from '../../language.ts';
import type { functions as en } from '../en/functions.ts';

export const functions: Translated<typeof en> = {
  CPM: {
    name: 'Biaya per seribu impresi (CPM)',
    summary: 'Biaya untuk seribu impresi.',
    pitfall: 'Per seribu, bukan per seratus. Bandingkan hanya kampanye yang menghitung impresi dengan cara yang sama.',
    synonyms: 'biaya per seribu tayangan, harga impresi, biaya iklan, cost per mille, cost per thousand',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', impressions: 'Berapa kali konten ditampilkan.' },
  },
  AD_FREQUENCY: {
    name: 'Frekuensi iklan',
    summary: 'Rata-rata berapa kali satu orang melihat iklan: impresi dibagi jangkauan.',
    pitfall:
      'Ambil keduanya dari periode yang sama. Jika jangkauan beberapa hari atau kampanye dijumlahkan, orang yang sama terhitung berkali-kali dan frekuensinya jadi terlalu rendah.',
    synonyms: 'frequency, frekuensi rata-rata, impresi per orang, ad fatigue, kejenuhan iklan',
    parameters: {
      impressions: 'Berapa kali iklan ditampilkan.',
      reach: 'Jumlah orang yang melihatnya, masing-masing dihitung sekali.',
    },
  },
  CTR: {
    name: 'Rasio klik-tayang (CTR)',
    summary: 'Persentase impresi yang diklik.',
    pitfall: 'Klik tautan dan semua klik bisa berbeda berkali-kali lipat: selalu sebutkan yang mana.',
    synonyms: 'click-through rate, clickthrough, rasio klik, klik per impresi, link CTR',
    parameters: {
      clicks: 'Jumlah klik; sebutkan yang mana: klik tautan atau semua klik.',
      impressions: 'Berapa kali konten ditampilkan.',
    },
  },
  VISIT_RATE: {
    name: 'Tingkat kunjungan dari impresi',
    summary: 'Persentase impresi yang berlanjut menjadi kunjungan ke situs.',
    pitfall:
      'Kunjungan berasal dari web analytics, impresi dari platform: pakai hari dan kampanye yang sama untuk keduanya.',
    synonyms: 'visit rate, kunjungan per impresi, rasio traffic, traffic situs, trafik media sosial',
    parameters: {
      visits: 'Jumlah kunjungan atau sesi yang datang dari konten.',
      impressions: 'Berapa kali konten ditampilkan.',
    },
  },
  AUDIENCE_GROWTH_RATE: {
    name: 'Tingkat pertumbuhan audiens',
    summary:
      'Pengikut baru bersih sebagai persentase dari pengikut di awal periode. Di bawah 0 jika lebih banyak yang pergi daripada yang datang.',
    pitfall:
      'Pakai pengikut di awal periode, bukan di akhir. Hitung pengikut baru dikurangi yang berhenti mengikuti, bukan pengikut baru saja.',
    synonyms: 'pertumbuhan pengikut, penambahan followers, follower growth, pengikut baru',
    parameters: {
      netNewFollowers: 'Pengikut baru dikurangi yang berhenti mengikuti selama periode itu.',
      followersAtStart: 'Jumlah pengikut pada hari pertama periode.',
    },
  },
  SHARE_OF_VOICE: {
    name: 'Pangsa suara merek (SOV)',
    summary: 'Porsi merek dari semua mention: merek ÷ (merek + kompetitor).',
    pitfall:
      'Mention merek sendiri ikut dihitung dalam total. Hasilnya bergantung pada kompetitor yang dihitung: jangan ubah daftarnya.',
    synonyms: 'SOV, pangsa percakapan, mention merek, brand mention, pesaing, analisis kompetitor',
    parameters: {
      brandMentions: 'Jumlah mention merek.',
      rivalMentions:
        'Mention kompetitor: satu kolom atau lebih, dijumlahkan per baris. Jika merek hanya satu sel, semua sel dijumlahkan.',
    },
  },
  NET_SENTIMENT: {
    name: 'Sentimen bersih',
    summary:
      'Mention positif dikurangi mention negatif, sebagai persentase dari semua mention. Dari -100% sampai 100%.',
    pitfall:
      'Dengan dan tanpa mention netral adalah dua ukuran yang berbeda: 30% dan 60% untuk merek yang sama. Pakai salah satu secara konsisten.',
    synonyms: 'net sentiment, skor sentimen, analisis sentimen, sentimen merek, reputasi',
    parameters: {
      positive: 'Mention positif.',
      negative: 'Mention negatif.',
      neutral: 'Opsional. Mention netral. Tanpa argumen ini, hanya yang positif dan negatif yang dihitung.',
    },
  },
  ENGAGEMENT_RATE: {
    name: 'Engagement rate',
    summary:
      'Persentase audiens yang berinteraksi dengan konten. Selalu sebutkan dasarnya: hasil per jangkauan dan per pengikut bisa berbeda berkali-kali lipat.',
    pitfall:
      'Merek yang sama bisa 0,3% atau 3,8%, tergantung dasarnya: bandingkan hanya yang dasarnya sama. “Engagement rate” di Google Analytics adalah ukuran lain.',
    synonyms: 'ER, ERR, tingkat interaksi, tingkat keterlibatan, rasio interaksi, suka dan komentar',
    parameters: {
      engagements: 'Total reaksi, komentar, klik, serta berapa kali konten dibagikan dan disimpan.',
      audience: 'Dasar perhitungan: jangkauan, impresi, pengikut, atau tayangan.',
    },
  },
  ENGAGEMENT_RATE_AVERAGE: {
    name: 'Rata-rata engagement rate postingan',
    summary:
      'Rata-rata dari rate setiap baris, semua baris berbobot sama; hasilnya satu angka. Rate semua postingan sekaligus: ENGAGEMENT_RATE(SUM(..); SUM(..)).',
    pitfall:
      'Postingan yang dilihat 100 orang berbobot sama dengan yang dilihat 100.000 orang. Baris tanpa audiens tidak dihitung.',
    synonyms: 'ER rata-rata, average engagement rate, rata-rata per postingan, tanpa bobot',
    parameters: {
      engagements: 'Satu kolom: interaksi setiap postingan.',
      audience: 'Satu kolom berukuran sama: jangkauan, impresi, pengikut, atau tayangan setiap postingan.',
    },
  },
  WEIGHTED_ENGAGEMENT_RATE: {
    name: 'Engagement rate berbobot',
    summary:
      'Engagement rate dengan bobot untuk setiap jenis aksi: satu kali dibagikan bisa bernilai lebih dari satu suka.',
    pitfall:
      'Bobotnya Anda yang tentukan: tulis di sel yang terlihat, dan jangan bandingkan rate yang bobotnya berbeda.',
    synonyms: 'weighted engagement, skor engagement, interaksi tertimbang, pembobotan',
    parameters: {
      actions: 'Jumlah aksi: satu kolom per jenis, satu baris per postingan.',
      weights: 'Satu baris bobot, satu untuk setiap kolom aksi.',
      audience: 'Jangkauan, impresi, pengikut, atau tayangan.',
    },
  },
  DAILY_ENGAGEMENT_RATE: {
    name: 'Engagement rate harian',
    summary: 'Interaksi per pengikut per hari.',
    pitfall:
      'Menghitung semua interaksi pada hari-hari itu, termasuk di postingan lama. Sebutkan berapa hari yang dijumlahkan.',
    synonyms: 'daily ER, daily engagement, interaksi per hari, rata-rata interaksi harian',
    parameters: {
      engagements: 'Interaksi pada hari itu, atau jumlah dari beberapa hari.',
      followers: 'Jumlah pengikut pada saat itu.',
      days: 'Opsional. Berapa hari yang dijumlahkan; default-nya 1.',
    },
  },
  AMPLIFICATION_RATE: {
    name: 'Amplification rate',
    summary: 'Berapa kali konten dibagikan per pengikut: seberapa jauh pengikut menyebarkan konten.',
    pitfall: 'Sebagian laporan membaginya dengan jumlah postingan, bukan pengikut: sebutkan yang mana.',
    synonyms: 'amplifikasi, rasio bagikan, tingkat bagikan, share rate, retweet, repost',
    parameters: {
      shares: 'Berapa kali konten dibagikan atau diposting ulang.',
      followers: 'Jumlah pengikut pada saat itu.',
    },
  },
  APPLAUSE_RATE: {
    name: 'Applause rate',
    summary: 'Suka dan reaksi per pengikut.',
    pitfall: 'Sebagian laporan membaginya dengan jumlah postingan, bukan pengikut: sebutkan yang mana.',
    synonyms: 'like rate, rasio suka, rasio like, tingkat apresiasi, reaksi',
    parameters: { reactions: 'Jumlah suka dan reaksi lainnya.', followers: 'Jumlah pengikut pada saat itu.' },
  },
  CONVERSATION_RATE: {
    name: 'Conversation rate (komentar per postingan)',
    summary: 'Komentar per postingan. Angka biasa, bukan persentase.',
    pitfall:
      'Jangan tertukar dengan tingkat konversi (conversion rate). Balasan Anda sendiri juga komentar: jangan dihitung.',
    synonyms: 'tingkat percakapan, rasio komentar, comment rate, diskusi, balasan, reply',
    parameters: { comments: 'Jumlah komentar dan balasan.', posts: 'Jumlah postingan.' },
  },
  VIRALITY_RATE: {
    name: 'Virality rate',
    summary: 'Berapa kali konten dibagikan per impresi.',
    pitfall:
      'Impresi juga menghitung tayangan berulang, jadi hasilnya lebih rendah daripada per jangkauan: sebutkan dasarnya.',
    synonyms: 'viral, viralitas, tingkat penyebaran, rasio bagikan, share per impresi',
    parameters: {
      shares: 'Berapa kali konten dibagikan atau diposting ulang.',
      impressions: 'Berapa kali konten ditampilkan.',
    },
  },
  NEGATIVE_FEEDBACK_RATE: {
    name: 'Tingkat masukan negatif',
    summary: 'Persentase orang yang dijangkau yang menyembunyikan konten, melaporkannya, atau batal menyukai halaman.',
    pitfall:
      'Setiap platform menghitung aksi yang berbeda: bandingkan satu kanal dengan dirinya sendiri dari waktu ke waktu.',
    synonyms: 'negative feedback, sembunyikan, laporkan spam, unlike, unfollow, keluhan',
    parameters: {
      negativeActions: 'Total konten disembunyikan, dilaporkan, dan batal suka.',
      reach: 'Jumlah orang yang melihat konten.',
    },
  },
  CPE: {
    name: 'Biaya per interaksi (CPE)',
    summary: 'Biaya untuk satu interaksi.',
    pitfall:
      'Platform iklan hanya menghitung interaksi berbayar. Jika pembaginya semua interaksi, pakai juga semua biaya.',
    synonyms: 'cost per engagement, harga engagement, harga interaksi',
    parameters: {
      cost: 'Jumlah uang yang dikeluarkan.',
      engagements: 'Total reaksi, komentar, klik, serta berapa kali konten dibagikan dan disimpan.',
    },
  },
  CONVERSION_RATE: {
    name: 'Tingkat konversi',
    summary: 'Persentase kunjungan yang menghasilkan konversi: konversi dibagi kunjungan.',
    pitfall:
      'Konversi dibagi kunjungan, jangan terbalik. Sebutkan konversi yang mana: penjualan dan pendaftaran adalah dua hal yang berbeda.',
    synonyms: 'CVR, CR, conversion rate, rasio konversi, tingkat pendaftaran',
    parameters: { conversions: 'Jumlah konversi.', visits: 'Jumlah kunjungan atau sesi.' },
  },
  LEAD_CONVERSION_RATE: {
    name: 'Tingkat prospek menjadi pelanggan',
    summary: 'Persentase prospek (lead) yang menjadi pelanggan.',
    pitfall:
      'Pelanggan bulan ini sering kali sudah menjadi prospek bulan lalu: pakai periode yang lebih panjang daripada proses penjualannya.',
    synonyms: 'lead conversion rate, konversi lead, close rate, closing rate, win rate, tingkat closing',
    parameters: { customers: 'Jumlah prospek yang menjadi pelanggan.', leads: 'Jumlah prospek yang didapat.' },
  },
  BOUNCE_RATE: {
    name: 'Bounce rate',
    summary:
      'Persentase kunjungan yang berakhir tanpa interaksi. Di Google Analytics 4, jumlahnya adalah sesi dikurangi sesi engagement.',
    pitfall:
      'Google Analytics 4 dan Universal Analytics yang lama menghitungnya secara berbeda: jangan bandingkan sebelum dan sesudah beralih.',
    synonyms: 'rasio pentalan, tingkat pentalan, bounce, keluar dari situs, kunjungan satu halaman',
    parameters: {
      bounces: 'Jumlah kunjungan yang berakhir tanpa interaksi.',
      visits: 'Jumlah kunjungan atau sesi.',
    },
  },
  AVERAGE_ORDER_VALUE: {
    name: 'Nilai pesanan rata-rata',
    summary: 'Pendapatan per pesanan.',
    pitfall:
      'Pendapatan dan pesanan harus dari toko, periode, dan mata uang yang sama; tentukan sekali saja apakah pajak dan ongkir termasuk.',
    synonyms: 'AOV, average order value, rata-rata keranjang belanja, basket size, rata-rata transaksi',
    parameters: { revenue: 'Pendapatan dari pesanan.', orders: 'Jumlah pesanan.' },
  },
  CHURN_RATE: {
    name: 'Tingkat churn',
    summary: 'Persentase pelanggan di awal periode yang berhenti selama periode itu.',
    pitfall:
      'Pelanggan baru pada periode itu tidak dihitung, baik sebagai yang berhenti maupun sebagai pembagi. Tingkat sebulan dikali dua belas bukan tingkat setahun.',
    synonyms: 'churn rate, kehilangan pelanggan, pelanggan berhenti, berhenti berlangganan, attrition, retensi',
    parameters: {
      customersLost: 'Jumlah pelanggan yang berhenti selama periode itu.',
      customersAtStart: 'Jumlah pelanggan pada hari pertama periode.',
    },
  },
  REPEAT_PURCHASE_RATE: {
    name: 'Tingkat pembelian ulang',
    summary: 'Persentase pelanggan yang membeli minimal dua kali.',
    pitfall: 'Makin panjang periodenya, makin tinggi hasilnya: bandingkan periode yang sama panjang.',
    synonyms: 'repeat purchase rate, repeat order, repeat customer, pelanggan berulang, loyalitas, beli lagi',
    parameters: {
      repeatCustomers: 'Jumlah pelanggan dengan dua pesanan atau lebih.',
      customers: 'Semua pelanggan pada periode itu.',
    },
  },
  SHARE_OF_TOTAL: {
    name: 'Porsi dari total',
    summary:
      'Suatu bagian sebagai persentase dari keseluruhan: porsi media sosial dari penjualan, kunjungan, atau prospek.',
    pitfall:
      'Bagian harus termasuk dalam total: penjualan seluruh situs termasuk yang dari media sosial, bukan di luar itu.',
    synonyms: 'persentase dari total, persen total, proporsi, kontribusi, pangsa penjualan, porsi traffic',
    parameters: {
      part: 'Bagiannya, misalnya penjualan yang datang dari media sosial.',
      total: 'Keseluruhan, termasuk bagian itu.',
    },
  },
  CPC: {
    name: 'Biaya per klik (CPC)',
    summary: 'Biaya untuk satu klik.',
    pitfall: 'Klik tautan dan semua klik memberi harga yang berbeda: sebutkan yang mana yang dihitung.',
    synonyms: 'cost per click, harga klik, pay per click, PPC',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', clicks: 'Jumlah klik.' },
  },
  CPL: {
    name: 'Biaya per prospek (CPL)',
    summary: 'Biaya untuk mendapatkan satu prospek (lead).',
    pitfall:
      'Prospek dan biaya harus dari kampanye dan periode yang sama. Belanja iklan saja belum mencakup tenaga kerja dan alat.',
    synonyms: 'cost per lead, harga lead, harga prospek, biaya akuisisi prospek',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', leads: 'Jumlah prospek yang didapat.' },
  },
  CPA: {
    name: 'Biaya per akuisisi (CPA)',
    summary: 'Biaya untuk satu akuisisi, seperti penjualan atau pendaftaran.',
    pitfall: 'Sebutkan akuisisinya: biaya per penjualan dan per pendaftaran tidak bisa dibandingkan.',
    synonyms:
      'cost per acquisition, cost per action, biaya per konversi, biaya per pelanggan, CAC, biaya per penjualan',
    parameters: {
      cost: 'Jumlah uang yang dikeluarkan.',
      acquisitions: 'Jumlah penjualan, pendaftaran, atau konversi lain.',
    },
  },
  LABOR_COST: {
    name: 'Biaya tenaga kerja',
    summary: 'Biaya waktu kerja: biaya per jam × jumlah jam.',
    pitfall: 'Pakai biaya satu jam bagi perusahaan, termasuk BPJS dan tunjangan, bukan gaji saja.',
    synonyms: 'labor cost, gaji, upah, biaya karyawan, biaya SDM, jam kerja, man-hour',
    parameters: { hourlyRate: 'Biaya satu jam, dalam uang.', hours: 'Jumlah jam kerja; 90 menit adalah 1,5.' },
  },
  SHARED_COST: {
    name: 'Biaya bersama',
    summary: 'Bagian dari suatu biaya yang menjadi beban media sosial: misalnya alat yang 40% dipakai untuk itu.',
    pitfall: 'Jika semua pemakaiannya dijumlahkan, porsi satu biaya harus genap 100%.',
    synonyms: 'alokasi biaya, pembagian biaya, shared cost, overhead, biaya alat, biaya tools',
    parameters: {
      amount: 'Seluruh biaya, dalam uang.',
      share: 'Porsi yang menjadi beban media sosial, 40% atau 0,4.',
    },
  },
  PERIOD_COST: {
    name: 'Biaya untuk satu periode',
    summary:
      'Bagian dari suatu biaya yang jatuh pada satu periode, dihitung per hari, termasuk hari pertama dan terakhir. Untuk biaya tahunan atau bulanan, isi jumlah satu tahun atau satu bulan.',
    pitfall:
      'Kampanye sepuluh hari tidak menanggung lisensi setahun: hanya bagian hari-harinya. Biaya bulanan dihitung penuh untuk setiap bulan kalender penuh.',
    synonyms:
      'prorata, prorate, amortisasi, akrual, biaya langganan, biaya bulanan, biaya tahunan, bagi biaya per hari',
    parameters: {
      amount: 'Jumlah seluruh biaya, atau biaya satu bulan atau satu tahun.',
      costStart: 'Hari pertama yang dicakup biaya itu.',
      costEnd:
        'Hari terakhir biaya berlaku. Kosongkan untuk biaya bulanan atau tahunan yang terus berjalan; untuk biaya sekali, kosong berarti satu hari saja.',
      periodStart: 'Hari pertama periode yang ingin dihitung.',
      periodEnd: 'Hari terakhir periode yang ingin dihitung.',
      frequency: 'Opsional. "once" (sekali; default), "monthly" (bulanan), atau "yearly" (tahunan).',
    },
  },
  CLV: {
    name: 'Nilai seumur hidup pelanggan (CLV)',
    summary:
      'Yang dihasilkan satu pelanggan: nilai satu pembelian × pembelian per tahun × jumlah tahun. Dengan margin: yang tersisa darinya.',
    pitfall: 'Tanpa margin, ini pendapatan, bukan laba. Jangan bandingkan dengan biaya seolah-olah laba.',
    synonyms: 'LTV, CLTV, customer lifetime value, lifetime value, nilai pelanggan',
    parameters: {
      purchaseValue: 'Nilai rata-rata satu pembelian.',
      purchasesPerYear: 'Jumlah pembelian satu pelanggan dalam setahun.',
      years: 'Berapa tahun pelanggan bertahan.',
      margin:
        'Opsional. Persentase pendapatan yang tersisa sebagai margin, 25% atau 0,25. Tanpa argumen ini: seluruhnya.',
    },
  },
  CLV_BY_CHURN: {
    name: 'Nilai seumur hidup pelanggan dari churn',
    summary:
      'Nilai satu pelanggan jika persentase yang berhenti tetap di setiap periode: margin per periode ÷ tingkat churn.',
    pitfall: 'Margin dan churn harus untuk periode yang sama panjang: sama-sama per bulan, atau sama-sama per tahun.',
    synonyms: 'LTV churn, CLV churn, lifetime value langganan, subscription',
    parameters: {
      marginPerPeriod: 'Margin dari satu pelanggan dalam satu periode, dalam uang.',
      churnRate: 'Persentase pelanggan yang berhenti dalam periode itu, 5% atau 0,05.',
    },
  },
  CLV_DISCOUNTED: {
    name: 'Nilai seumur hidup pelanggan, terdiskonto',
    summary: 'Nilai satu pelanggan pada hari ini: kontribusi × retensi ÷ (1 + tingkat diskonto − retensi).',
    pitfall:
      'Ketiganya untuk periode yang sama panjang. Perhitungan dimulai dari periode berikutnya: tambahkan kontribusi pertama jika belum diterima.',
    synonyms: 'LTV terdiskonto, discounted CLV, nilai kini, present value, NPV, retensi',
    parameters: {
      contribution: 'Margin dari satu pelanggan dalam satu periode, dalam uang.',
      retentionRate: 'Persentase pelanggan yang bertahan ke periode berikutnya, 75% atau 0,75.',
      discountRate: 'Tingkat diskonto satu periode, 10% atau 0,1.',
    },
  },
  VISIT_VALUE: {
    name: 'Nilai satu kunjungan',
    summary: 'Nilai rata-rata satu kunjungan: nilai satu pelanggan × persentase kunjungan yang menjadi pelanggan.',
    pitfall:
      'Pakai persentase dari kunjungan sejenis: pengunjung dari media sosial biasanya lebih jarang langsung membeli daripada yang dari pencarian.',
    synonyms: 'value per visit, nilai sesi, nilai traffic, nilai pengunjung',
    parameters: {
      customerValue: 'Nilai satu pelanggan dalam uang: nilai seumur hidup atau margin.',
      conversionRate: 'Persentase kunjungan yang menjadi pelanggan, 2% atau 0,02.',
    },
  },
  GOAL_VALUE: {
    name: 'Nilai tujuan',
    summary:
      'Nilai uang dari tujuan yang tercapai: jumlah yang tercapai × persentase yang menjadi pelanggan × nilai satu pelanggan.',
    pitfall:
      'Jangan beri nilai pada pendaftaran yang pesanannya nanti dihitung sebagai pendapatan: itu terhitung dua kali.',
    synonyms:
      'goal value, conversion value, nilai konversi, nilai lead, nilai pendaftaran, nilai pemesanan, nilai prospek',
    parameters: {
      completions: 'Jumlah tujuan yang tercapai, misalnya pendaftaran atau reservasi.',
      customerRate: 'Persentase yang menjadi pelanggan, 10% atau 0,1.',
      customerValue: 'Nilai satu pelanggan dalam uang.',
    },
  },
  SOCIAL_ROI: {
    name: 'ROI media sosial',
    summary: 'Hasil di atas nilai investasi, dibandingkan dengan investasi itu. 1,77 berarti 177%.',
    pitfall:
      'Semua biaya dihitung, bukan hanya belanja iklan, dan kedua sisi mencakup periode yang sama. Earned media value bukan hasil.',
    synonyms: 'return on investment, laba atas investasi, keuntungan, profitabilitas, balik modal, ROMI',
    parameters: {
      totalReturn: 'Pendapatan ditambah hasil lain yang dinilai dengan uang selama periode itu.',
      totalInvestment: 'Semua biaya pada periode yang sama.',
    },
  },
  ROAS: {
    name: 'Pendapatan per belanja iklan (ROAS)',
    summary: 'Pendapatan sebagai kelipatan belanja iklan. 5 berarti pendapatan lima kali belanja iklan.',
    pitfall: 'ROAS di atas 1 masih bisa rugi karena tidak memperhitungkan margin. Lihat BREAK_EVEN_ROAS.',
    synonyms: 'return on ad spend, hasil belanja iklan, pendapatan iklan, hasil iklan',
    parameters: { revenue: 'Pendapatan dari iklan.', adSpend: 'Jumlah uang yang dibelanjakan untuk iklan.' },
  },
  BREAK_EVEN_CPA: {
    name: 'CPA titik impas',
    summary: 'Biaya tertinggi satu akuisisi sebelum penjualan merugi: pendapatan per penjualan × margin.',
    pitfall:
      'Pakai margin sebelum biaya iklan. Jika pelanggan membeli berulang, pakai nilai seumur hidup, bukan satu penjualan.',
    synonyms: 'break-even CPA, BEP, CPA maksimum, batas CPA, target CPA',
    parameters: {
      revenuePerSale: 'Pendapatan dari satu penjualan.',
      margin: 'Persentase pendapatan yang tersisa sebelum biaya iklan, 40% atau 0,4.',
    },
  },
  BREAK_EVEN_ROAS: {
    name: 'ROAS titik impas',
    summary: 'ROAS saat iklan tidak untung dan tidak rugi: 1 ÷ margin. Dengan margin 40%, hasilnya 2,5.',
    pitfall: 'Pakai margin sebelum biaya iklan.',
    synonyms: 'break-even ROAS, BEP, ROAS minimum, batas ROAS, target ROAS, balik modal iklan',
    parameters: { margin: 'Persentase pendapatan yang tersisa sebelum biaya iklan, 40% atau 0,4.' },
  },
  AD_PROFIT: {
    name: 'Laba iklan',
    summary:
      'Laba dari iklan pada ROAS dan margin tertentu: belanja iklan × (ROAS × margin − 1). Di bawah 0 berarti rugi.',
    pitfall: 'ROAS lebih tinggi bisa menghasilkan lebih sedikit: 3 dengan margin 20% rugi, 2 dengan margin 60% untung.',
    synonyms: 'ad profit, untung rugi iklan, keuntungan iklan, margin iklan, kontribusi iklan',
    parameters: {
      adSpend: 'Jumlah uang yang dibelanjakan untuk iklan.',
      roas: 'Pendapatan sebagai kelipatan belanja iklan.',
      margin: 'Persentase pendapatan yang tersisa sebelum biaya iklan, 20% atau 0,2.',
    },
  },
  EMV: {
    name: 'Nilai earned media (EMV)',
    summary:
      'Biaya yang perlu dibayar jika eksposur yang sama dibeli sebagai iklan: impresi ÷ 1.000 × CPM, ditambah klik × CPC jika diisi.',
    pitfall: 'Ini perbandingan, bukan uang yang masuk: jangan pernah dimasukkan ke ROI.',
    synonyms: 'earned media value, nilai setara iklan, AVE, media value, nilai influencer, PR value',
    parameters: {
      impressions: 'Impresi yang tidak dibayar.',
      cpm: 'Biaya seribu impresi jika dibeli sebagai iklan.',
      clicks: 'Opsional. Klik yang tidak dibayar. Jika diisi, isi juga CPC.',
      cpc: 'Opsional. Biaya satu klik jika dibeli sebagai iklan.',
    },
  },
  RESPONSE_TIME: {
    name: 'Waktu respons',
    summary: 'Lama dari pesan masuk sampai dijawab, dalam menit; hanya jam kerja, jika jam kerja diisi.',
    pitfall:
      'Selalu sebutkan apakah malam dan akhir pekan dihitung. Pesan yang belum dijawab tidak punya waktu respons, jadi tidak masuk rata-rata.',
    synonyms: 'response time, first response time, FRT, waktu balas, lama menunggu, kecepatan respons',
    parameters: {
      receivedAt: 'Tanggal dan jam pesan masuk.',
      answeredAt: 'Tanggal dan jam pesan dijawab.',
      dayStart: 'Opsional. Jam mulai kerja, 9 atau 9,5 untuk pukul 9.30. Tanpa jam kerja, setiap menit dihitung.',
      dayEnd: 'Opsional. Jam selesai kerja, 18 atau 17,5.',
      holidays: 'Opsional. Sel berisi tanggal hari libur.',
      weekend:
        'Opsional. Hari libur mingguan seperti di NETWORKDAYS.INTL: 1 berarti Sabtu dan Minggu (default), sama dengan "0000011".',
    },
  },
  RESOLUTION_TIME: {
    name: 'Waktu penyelesaian',
    summary:
      'Waktu rata-rata untuk menyelesaikan satu kontak: total waktu ÷ kontak selesai, dalam satuan yang sama dengan totalnya.',
    pitfall: 'Beberapa kasus yang lama menaikkan rata-rata: periksa juga yang paling lama.',
    synonyms: 'resolution time, lama penyelesaian, durasi penanganan, handling time, MTTR',
    parameters: {
      totalTime: 'Total waktu semua kontak yang selesai, dalam menit atau jam.',
      resolved: 'Jumlah kontak yang selesai.',
    },
  },
  RESOLUTION_RATE: {
    name: 'Tingkat penyelesaian',
    summary: 'Persentase kontak yang diterima pada suatu periode yang sudah diselesaikan.',
    pitfall:
      'Hitung kontak yang diterima pada periode itu, bukan yang diselesaikan pada periode itu: tunggakan lama bisa membuatnya lebih dari 100%.',
    synonyms: 'resolution rate, solve rate, tiket selesai, kasus selesai, keluhan selesai',
    parameters: {
      resolved: 'Kontak yang diterima pada periode itu dan sudah selesai.',
      received: 'Kontak yang diterima pada periode itu.',
    },
  },
  ACKNOWLEDGEMENT_RATE: {
    name: 'Tingkat tanggapan',
    summary: 'Persentase kontak yang mendapat jawaban apa pun.',
    pitfall: 'Balasan otomatis bukan jawaban: jangan dihitung.',
    synonyms: 'response rate, reply rate, tingkat respons, tingkat balasan, pesan terjawab',
    parameters: { acknowledged: 'Jumlah kontak yang dijawab.', received: 'Jumlah kontak yang diterima.' },
  },
  FIRST_CONTACT_RESOLUTION: {
    name: 'Penyelesaian pada kontak pertama (FCR)',
    summary: 'Persentase kontak selesai yang tuntas dengan jawaban pertama.',
    pitfall: 'Sebagian tim membaginya dengan semua kontak, bukan yang selesai: sebutkan yang mana.',
    synonyms: 'first contact resolution, sekali jawab selesai, langsung selesai, one-touch resolution',
    parameters: {
      resolvedAtFirstContact: 'Kontak yang tuntas dengan jawaban pertama.',
      resolved: 'Semua kontak yang selesai.',
    },
  },
  SATISFACTION_RATE: {
    name: 'Tingkat kepuasan',
    summary: 'Persentase jawaban survei yang menyatakan puas.',
    pitfall: 'Dari yang menjawab, bukan dari semua yang ditanya: sebutkan berapa yang menjawab.',
    synonyms: 'CSAT, kepuasan pelanggan, customer satisfaction, skor survei',
    parameters: { satisfied: 'Jumlah jawaban puas.', answered: 'Jumlah semua jawaban.' },
  },
  CONTACT_SAVINGS: {
    name: 'Penghematan kontak',
    summary:
      'Yang dihemat dengan menjawab di media sosial: jumlah kontak × (biaya satu kontak di kanal lain − biaya di media sosial).',
    pitfall:
      'Penghematan bukan pendapatan: tampilkan dengan namanya sendiri. Hitung hanya kontak yang seandainya tidak dilayani di sini akan menelepon.',
    synonyms: 'contact savings, hemat biaya layanan, biaya per kontak, call deflection, call center, layanan pelanggan',
    parameters: {
      contacts: 'Jumlah kontak yang ditangani di media sosial.',
      costElsewhere: 'Biaya satu kontak di kanal lain, misalnya telepon.',
      costHere: 'Biaya satu kontak di media sosial.',
    },
  },
  UTM_URL: {
    name: 'Tautan kampanye (UTM)',
    summary: 'Menambahkan parameter kampanye yang dibaca web analytics ke tautan.',
    pitfall:
      'Bagi web analytics, “LinkedIn” dan “linkedin” adalah dua sumber: selalu pakai huruf kecil. Jangan beri UTM pada tautan di dalam situs sendiri.',
    synonyms: 'link UTM, UTM builder, link kampanye, tracking link, utm_source, tagging, URL kampanye',
    parameters: {
      url: 'Tautan, dengan https://.',
      source: 'Tempat tautan dipasang: linkedin, newsletter.',
      medium: 'Jenis kanal: social, paid_social, email.',
      campaign: 'Nama kampanye.',
      content: 'Opsional. Postingan, iklan, atau karyawan yang mana.',
      term: 'Opsional. Kata kunci iklan penelusuran.',
    },
  },
  UTM_PART: {
    name: 'Bagian tautan kampanye',
    summary: 'Membaca satu parameter kampanye dari tautan; kosong jika tautannya tidak punya.',
    pitfall: 'Nama dibaca persis seperti di tautan: “Lebaran” dan “lebaran” tetap dua kampanye.',
    synonyms: 'baca UTM, parse UTM, ambil UTM, kampanye dari tautan, baca link',
    parameters: {
      url: 'Tautannya.',
      part: 'Bagian yang dibaca: "source", "medium", "campaign", "content", atau "term".',
    },
  },
  LEADERBOARD: {
    name: 'Papan peringkat',
    summary:
      'Nama dengan jumlah tertinggi, dari yang terbaik: dua kolom, nama dan jumlah. Nama yang muncul beberapa kali dijumlahkan.',
    pitfall: 'Huruf besar-kecil dan spasi di awal atau akhir nama tidak dibedakan. Baris tanpa angka tidak dihitung.',
    synonyms: 'leaderboard, peringkat, ranking, top 10, postingan terbaik, karyawan teratas, employee advocacy',
    parameters: {
      names: 'Satu kolom nama: karyawan, postingan, kampanye.',
      values: 'Satu kolom berukuran sama yang berisi angka.',
      top: 'Opsional. Berapa nama yang ditampilkan; default-nya 10.',
    },
  },
  GOAL_PROGRESS: {
    name: 'Progres tujuan',
    summary:
      'Persentase jalan dari nilai awal ke target yang sudah ditempuh; untuk jenis total, persentase dari target.',
    pitfall:
      'Di atas 100% jika target terlampaui, di bawah 0 jika bergerak ke arah yang salah. Target yang sama dengan nilai awal tidak punya progres.',
    synonyms: 'progress, kemajuan, pencapaian target, persen selesai, goal progress, SMART goal',
    parameters: {
      baseline: 'Nilai di awal. Boleh kosong untuk jenis total.',
      target: 'Nilai yang ingin dicapai.',
      actual: 'Nilai sekarang.',
      kind: 'Opsional. "total" (hitungan yang mulai dari 0), "level" (posisi; default; pengikut), atau "rate" (rasio; bounce rate).',
    },
  },
  GOAL_PACE: {
    name: 'Target berjalan (pace)',
    summary: 'Nilai yang seharusnya sudah dicapai pada akhir tanggal acuan agar target tercapai tepat waktu.',
    pitfall:
      'Tanggal acuan adalah hari terakhir yang datanya lengkap, bukan hari ini. Rasio tidak bertambah dari hari ke hari: target berjalannya sama dengan targetnya.',
    synonyms: 'pace, pacing, laju tujuan, sesuai jadwal, nilai seharusnya, rencana, target hari ini',
    parameters: {
      baseline: 'Nilai di awal. Boleh kosong untuk jenis total.',
      target: 'Nilai yang ingin dicapai.',
      start: 'Hari pertama tujuan.',
      deadline: 'Hari terakhir tujuan.',
      asOf: 'Hari terakhir yang datanya lengkap.',
      kind: 'Opsional. "total" (hitungan yang mulai dari 0), "level" (posisi; default; pengikut), atau "rate" (rasio; bounce rate).',
    },
  },
  GOAL_FORECAST: {
    name: 'Proyeksi tujuan',
    summary: 'Nilai pada tenggat jika lajunya tetap seperti sejauh ini.',
    pitfall: 'Berupa garis lurus, tidak mengenal musim. Di awal periode, beberapa hari saja sudah menentukan hasilnya.',
    synonyms: 'forecast, perkiraan, prediksi, run rate, prakiraan hasil, tren',
    parameters: {
      baseline: 'Nilai di awal. Boleh kosong untuk jenis total.',
      actual: 'Nilai sekarang.',
      start: 'Hari pertama tujuan.',
      deadline: 'Hari terakhir tujuan.',
      asOf: 'Hari terakhir yang datanya lengkap.',
      kind: 'Opsional. "total" (hitungan yang mulai dari 0), "level" (posisi; default; pengikut), atau "rate" (rasio; bounce rate).',
    },
  },
  GOAL_RUN_RATE: {
    name: 'Kebutuhan per hari (run rate)',
    summary:
      'Tambahan yang diperlukan per hari mulai sekarang agar target tercapai: (target − realisasi) ÷ sisa hari. Kosong sejak tenggat.',
    pitfall: 'Di bawah 0 jika target sudah terlampaui, atau jika nilainya memang harus turun.',
    synonyms: 'run rate, kebutuhan harian, target harian, laju yang diperlukan',
    parameters: {
      actual: 'Nilai sekarang.',
      target: 'Nilai yang ingin dicapai.',
      deadline: 'Hari terakhir tujuan.',
      asOf: 'Hari terakhir yang datanya lengkap.',
    },
  },
  GOAL_STATUS: {
    name: 'Status tujuan',
    summary:
      'Salah satu dari: belum ada data, sesuai rencana, berisiko, tertinggal, tercapai, meleset. Sesuai rencana jika proyeksinya minimal 100% jalan ke target, berisiko mulai 90%.',
    pitfall:
      'Sebelum tenggat dinilai dari proyeksi, sejak tenggat dari nilainya. Rasio baru bisa tercapai pada tenggat.',
    synonyms: 'goal status, on track, off track, tertinggal, lampu lalu lintas, status target',
    parameters: {
      baseline: 'Nilai di awal. Boleh kosong untuk jenis total.',
      target: 'Nilai yang ingin dicapai.',
      actual: 'Nilai sekarang. Kosong: belum ada data.',
      start: 'Hari pertama tujuan.',
      deadline: 'Hari terakhir tujuan.',
      asOf: 'Hari terakhir yang datanya lengkap.',
      kind: 'Opsional. "total" (hitungan yang mulai dari 0), "level" (posisi; default; pengikut), atau "rate" (rasio; bounce rate).',
    },
  },
  COMPOUND_TARGET: {
    name: 'Target majemuk',
    summary: 'Target setelah beberapa periode dengan pertumbuhan yang sama: nilai awal × (1 + perubahan) ^ periode.',
    pitfall: '+15% empat kali menjadi +75%, bukan +60%.',
    synonyms: 'compound growth, pertumbuhan majemuk, bunga berbunga, target kuartalan, CAGR',
    parameters: {
      baseline: 'Nilai di awal.',
      ratePerPeriod: 'Perubahan per periode, 15% atau 0,15; di bawah 0 jika turun.',
      periods: 'Jumlah periode.',
    },
  },
  PERIOD_CHANGE: {
    name: 'Perubahan',
    summary:
      'Perubahan dari periode sebelumnya, sebagai persentase dari nilainya: (sekarang − sebelumnya) ÷ sebelumnya.',
    pitfall:
      'Dari 0 atau di bawahnya tidak ada persentase, jadi hasilnya kosong. Dari 2% ke 3% berarti +50%, atau satu poin persentase.',
    synonyms:
      'pertumbuhan, growth, kenaikan, penurunan, persen perubahan, month over month, year over year, MoM, YoY, selisih',
    parameters: { now: 'Nilai periode ini.', before: 'Nilai periode sebelumnya.' },
  },
  SOCIAL_KPI: {
    name: 'KPI dari tabel',
    summary:
      'KPI apa pun dari katalog, dihitung dari tabel berjudul kolom dan dikelompokkan sesuai pilihan Anda: rasio suatu kelompok dihitung dari jumlah angkanya.',
    pitfall:
      'Baris yang mencatat hal yang sama dua kali (harian dan per postingan dari satu akun) ditolak. Pengikut dihitung dari nilai terakhir akun, tidak pernah dijumlahkan antarwaktu. Sekitar satu juta sel semestinya muat dalam batas 30 detik dari Sheets; belum diverifikasi.',
    synonyms: 'pivot, group by, per kanal, per bulan, per kampanye, semua KPI, tabel ringkasan, rekap',
    parameters: {
      kpi: 'KPI-nya: nama, id, atau fungsi, misalnya "engagement rate per jangkauan".',
      data: 'Tabel beserta judul kolomnya, misalnya Total!A2:BZ.',
      groupBy: 'Opsional. Kolom pengelompokan: "channel", "campaign", "month", atau beberapa: "channel, month".',
      from: 'Opsional. Hari pertama yang dihitung.',
      to: 'Opsional. Hari terakhir yang dihitung.',
      filterColumn: 'Opsional. Kolom untuk menyaring, misalnya "placement".',
      filterValue: 'Opsional. Hanya baris dengan nilai ini, misalnya "organic".',
    },
  },
};
