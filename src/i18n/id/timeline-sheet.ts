import type { timelineSheet as en } from '../en/timeline-sheet.ts';
import type { Translated } from '../language.ts';

export const timelineSheet: Translated<typeof en> = {
  title: 'Bulan demi bulan',
  goal: 'Tujuan',
  goalHelp: 'Pilih tujuan dari daftar. Kosong: tujuan aktif yang pertama.',
  kpi: 'KPI',
  kpiHelp: 'Pilih KPI dari daftar. Kosong: impresi.',
  month: 'Bulan',
  inMonth: 'Di bulan ini',
  soFar: 'Sejauh ini',
  path: 'Jalur target',
  value: 'Nilai',
  lastYear: 'Bulan sama tahun lalu',
  change: 'Perubahan',
  inPercent: '{name} (%)',
  noGoals: 'Belum ada tujuan: isi satu di sheet {goals}, lalu bulan-bulannya tampil di sini.',
  goalUnknown: 'Tidak ada tujuan bernama itu. Pilih dari daftar.',
  goalNow: '{kpi}: {actual} sejauh ini, target {target} ({status}).',
  goalWaits: '{kpi}: belum ada angka. Target: {target}.',
  rose: '{month}: {value}, {percent}% lebih banyak daripada bulan yang sama tahun lalu.',
  fell: '{month}: {value}, {percent}% lebih sedikit daripada bulan yang sama tahun lalu.',
  held: '{month}: {value}, sama dengan bulan yang sama tahun lalu.',
  only: '{month}: {value}. Tidak ada angka bulan yang sama tahun lalu.',
  kpiWaits: 'Belum ada angka untuk KPI ini.',
  notes: [
    'Jalur target: posisi yang harus dicapai di akhir bulan agar tujuan tercapai tepat waktu; untuk rasio, targetnya sendiri.',
    'Sejauh ini: total dijumlahkan sejak awal tujuan, pengikut dan rasio sesuai keadaan di bulan itu.',
    'Bulan terakhir mungkin belum lengkap: angkanya sampai hari terakhir yang ada datanya.',
    'Semua kanal sosial dan akun bersama. Rasio hanya menghitung data yang punya kedua angkanya.',
  ],
};
