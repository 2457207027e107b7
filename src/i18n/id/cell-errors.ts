import type { cellErrors as en } from '../en/cell-errors.ts';
import type { Translated } from '../language.ts';

export const cellErrors: Translated<typeof en> = {
  'argument-missing': '{function} memerlukan argumen "{argument}".',
  'too-many-arguments': '{function} menerima {count} argumen, tetapi diberi {given}.',
  'argument-is-text': '"{argument}" harus berupa angka, tetapi berisi teks "{text}".',
  'argument-is-text-number':
    '"{argument}" berisi teks "{text}", bukan angka. Ketik ulang tanpa tanda petik di depannya, atau gunakan Format > Angka.',
  'argument-is-error': '"{argument}" berisi error ({text}). Perbaiki sel itu dulu.',
  'argument-is-date':
    '"{argument}" harus berupa angka, tetapi berisi tanggal. Jika seharusnya angka, gunakan Format > Angka.',
  'argument-is-boolean': '"{argument}" harus berupa angka, tetapi berisi {text}.',
  'argument-not-finite': '"{argument}" bukan angka yang bisa dihitung.',
  'argument-too-small': '"{argument}" bernilai {value}, padahal tidak boleh kurang dari {min}.',
  'argument-too-large': '"{argument}" bernilai {value}, padahal tidak boleh lebih dari {max}.',
  'share-too-large':
    '"{argument}" bernilai {value}, artinya {percent}%. Apakah maksudnya {meant}%? Ketik dengan tanda %.',
  'sizes-differ':
    'Ukuran "{first}" (baris×kolom) adalah {firstSize} sel, sedangkan "{second}" {secondSize}. Gunakan rentang berukuran sama.',
  'range-empty': 'Rentang "{argument}" kosong. Pilih sel yang berisi angka.',
};
