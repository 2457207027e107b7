import type { cellWords as en } from '../en/cell-words.ts';
import type { Translated } from '../language.ts';

export const cellWords: Translated<typeof en> = {
  // No status contains another, so that a rule "text contains" in a sheet meets one only.
  statuses: {
    'no data': 'belum ada data',
    'on track': 'sesuai rencana',
    'at risk': 'berisiko',
    behind: 'tertinggal',
    achieved: 'tercapai',
    missed: 'meleset',
  },
  // Not “tingkat” for level: marketers read it as a rate (tingkat konversi).
  choices: {
    total: 'total',
    level: 'posisi',
    rate: 'rasio',
    once: 'sekali',
    monthly: 'bulanan',
    yearly: 'tahunan',
    source: 'sumber',
    medium: 'media',
    campaign: 'kampanye',
    content: 'konten',
    term: 'kata kunci',
  },
  groups: {
    day: 'Hari',
    week: 'Minggu',
    month: 'Bulan',
    quarter: 'Kuartal',
    year: 'Tahun',
  },
  date: 'Tanggal',
};
