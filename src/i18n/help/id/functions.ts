import type { functions as en } from '../en/functions.ts';
import type { Translated } from '../language.ts';

export const functions: Translated<typeof en> = {
  ENGAGEMENT_RATE: {
    name: 'Engagement rate',
    summary:
      'Persentase audiens yang berinteraksi dengan konten. Selalu sebutkan dasarnya: hasil per jangkauan dan per pengikut bisa berbeda berkali-kali lipat.',
    parameters: {
      engagements: 'Total reaksi, komentar, klik, serta berapa kali konten dibagikan dan disimpan.',
      audience: 'Dasar perhitungan: jangkauan, impresi, pengikut, atau tayangan.',
    },
  },
  AMPLIFICATION_RATE: {
    name: 'Amplification rate',
    summary: 'Berapa kali konten dibagikan per pengikut: seberapa jauh pengikut menyebarkan konten.',
    parameters: {
      shares: 'Berapa kali konten dibagikan atau diposting ulang.',
      followers: 'Jumlah pengikut pada saat itu.',
    },
  },
  APPLAUSE_RATE: {
    name: 'Applause rate',
    summary: 'Suka dan reaksi per pengikut.',
    parameters: { reactions: 'Jumlah suka dan reaksi lainnya.', followers: 'Jumlah pengikut pada saat itu.' },
  },
  VIRALITY_RATE: {
    name: 'Virality rate',
    summary: 'Berapa kali konten dibagikan per impresi.',
    parameters: {
      shares: 'Berapa kali konten dibagikan atau diposting ulang.',
      impressions: 'Berapa kali konten ditampilkan.',
    },
  },
  CPE: {
    name: 'Biaya per interaksi (CPE)',
    summary: 'Biaya untuk satu interaksi.',
    parameters: {
      cost: 'Jumlah uang yang dikeluarkan.',
      engagements: 'Total reaksi, komentar, klik, serta berapa kali konten dibagikan dan disimpan.',
    },
  },
  CPM: {
    name: 'Biaya per seribu impresi (CPM)',
    summary: 'Biaya untuk seribu impresi.',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', impressions: 'Berapa kali konten ditampilkan.' },
  },
  CTR: {
    name: 'Rasio klik-tayang (CTR)',
    summary: 'Persentase impresi yang diklik.',
    parameters: {
      clicks: 'Jumlah klik; sebutkan yang mana: klik tautan atau semua klik.',
      impressions: 'Berapa kali konten ditampilkan.',
    },
  },
  CPC: {
    name: 'Biaya per klik (CPC)',
    summary: 'Biaya untuk satu klik.',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', clicks: 'Jumlah klik.' },
  },
  CPL: {
    name: 'Biaya per prospek (CPL)',
    summary: 'Biaya untuk mendapatkan satu prospek (lead).',
    parameters: { cost: 'Jumlah uang yang dikeluarkan.', leads: 'Jumlah prospek yang didapat.' },
  },
  CPA: {
    name: 'Biaya per akuisisi (CPA)',
    summary: 'Biaya untuk satu akuisisi, seperti penjualan atau pendaftaran.',
    parameters: {
      cost: 'Jumlah uang yang dikeluarkan.',
      acquisitions: 'Jumlah penjualan, pendaftaran, atau konversi lain.',
    },
  },
  CONVERSION_RATE: {
    name: 'Tingkat konversi',
    summary: 'Persentase kunjungan yang menghasilkan konversi: konversi dibagi kunjungan.',
    parameters: { conversions: 'Jumlah konversi.', visits: 'Jumlah kunjungan atau sesi.' },
  },
  BOUNCE_RATE: {
    name: 'Bounce rate',
    summary:
      'Persentase kunjungan yang berakhir tanpa interaksi. Di Google Analytics 4, jumlahnya adalah sesi dikurangi sesi engagement.',
    parameters: {
      bounces: 'Jumlah kunjungan yang berakhir tanpa interaksi.',
      visits: 'Jumlah kunjungan atau sesi.',
    },
  },
  AVERAGE_ORDER_VALUE: {
    name: 'Nilai pesanan rata-rata',
    summary: 'Pendapatan per pesanan.',
    parameters: { revenue: 'Pendapatan dari pesanan.', orders: 'Jumlah pesanan.' },
  },
  GOAL_VALUE: {
    name: 'Nilai tujuan',
    summary:
      'Nilai uang dari tujuan yang tercapai: jumlah yang tercapai × persentase yang menjadi pelanggan × nilai satu pelanggan.',
    parameters: {
      completions: 'Jumlah tujuan yang tercapai, misalnya pendaftaran atau reservasi.',
      customerRate: 'Persentase yang menjadi pelanggan, 10% atau 0,1.',
      customerValue: 'Nilai satu pelanggan dalam uang.',
    },
  },
  SOCIAL_ROI: {
    name: 'ROI media sosial',
    summary: 'Hasil di atas nilai investasi, dibandingkan dengan investasi itu. 1,77 berarti 177%.',
    parameters: {
      totalReturn: 'Pendapatan ditambah hasil lain yang dinilai dengan uang selama periode itu.',
      totalInvestment: 'Semua biaya pada periode yang sama.',
    },
  },
  ROAS: {
    name: 'Pendapatan per belanja iklan (ROAS)',
    summary: 'Pendapatan sebagai kelipatan belanja iklan. 5 berarti pendapatan lima kali belanja iklan.',
    parameters: { revenue: 'Pendapatan dari iklan.', adSpend: 'Jumlah uang yang dibelanjakan untuk iklan.' },
  },
};
