import type { mend as en } from '../en/mend.ts';
import type { Translated } from '../language.ts';

export const mend: Translated<typeof en> = {
  missing: 'Sel ini kosong, padahal harus diisi.',
  'not-a-day': 'Ini bukan tanggal. Ketik tanggal seperti 2026-03-31, atau bulan seperti 2026-03.',
  'before-from': 'Hari terakhir lebih awal daripada hari pertama.',
  'not-a-choice': 'Ini bukan salah satu pilihan di kolom ini.',
  'not-a-number': 'Ini teks, bukan angka. Ketik angka saja.',
  'not-readable': 'Ini tidak dapat dibaca.',
  repeated:
    'Baris ini salinan dari baris yang diimpor, jadi tidak dihitung. Hapus, atau kosongkan kolom tersembunyi A sampai D.',
  /** Of the sheets Costs and Values. */
  negative: 'Angka ini kurang dari 0. Ketik 0 atau lebih.',
  'below-0': 'Angka ini kurang dari 0. Ketik 0 atau lebih.',
  'above-100': 'Ini lebih dari 100%.',
  'above-amount': 'Belanja iklan di dalamnya lebih besar daripada jumlahnya.',
  'two-amounts': 'Tarif per jam × jam menghasilkan jumlah lain. Kosongkan salah satunya.',
  'not-shares': 'Ini bukan pembagian. Ketik kanal dengan bagiannya: Instagram 60%, X 40%.',
  'below-1': 'Satu dari N: N minimal 1.',
  'above-1': 'Ini lebih dari 100%. Ketik misalnya 10%.',
  'only-contacts': 'Penghematan hanya untuk kontak yang diselesaikan. Pilih cara menilai lain.',
  'same-as-above':
    'Baris di atas menyebut hasil, jenis, kanal, dan hari pertama yang sama, dan baris itu yang berlaku. Hapus salah satunya.',
  'same-name-above': 'Baris di atas memakai nama yang sama, dan baris itu yang berlaku. Hapus salah satunya.',
};
