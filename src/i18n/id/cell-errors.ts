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
  'argument-is-range': '"{argument}" harus satu sel, tetapi berisi rentang {size} sel.',
  'argument-is-no-date':
    '"{argument}" harus berupa tanggal, tetapi berisi "{text}". Ketik tanggal, atau gunakan DATE(tahun; bulan; hari).',
  'argument-is-text-date':
    '"{argument}" berisi teks "{text}", bukan tanggal. Ketik ulang tanpa tanda petik di depannya, atau gunakan Format > Angka > Tanggal.',
  'days-out-of-order': '"{last}" ({lastDay}) lebih awal dari "{first}" ({firstDay}).',
  'argument-is-no-choice': '"{argument}" berisi "{text}", padahal harus salah satu dari: {choices}.',
  'argument-too-long': '"{argument}" lebih panjang dari {max} karakter.',
  'argument-is-no-text': '"{argument}" harus berupa teks, tetapi berisi "{text}".',
  'url-not-valid': '"{argument}" harus berupa tautan yang diawali https:// atau http://, tetapi berisi "{text}".',
  'hours-out-of-order': '"{first}" ({firstHour}) harus lebih awal dari "{last}" ({lastHour}).',
  'weekend-not-valid':
    '"{argument}" berisi "{text}". Gunakan angka seperti di NETWORKDAYS.INTL (1 berarti Sabtu dan Minggu) atau tujuh digit seperti "0000011".',
  'period-too-long': 'Jarak "{first}" sampai "{last}" lebih dari {max} hari.',
  'weights-differ':
    '"{actions}" punya {count} kolom, tetapi "{weights}" punya {given} sel. Beri satu bobot untuk setiap kolom.',
  'kpi-unknown': '"{argument}" berisi "{text}", yang bukan KPI Goalpost. Coba nama seperti "{example}".',
  'kpi-not-in-table': '{kpi} memerlukan kolom yang tidak ada di tabel: {columns}.',
  'table-without-headers': 'Baris pertama "{argument}" harus berisi judul kolom, seperti Kanal, Dari, Impresi.',
  'column-unknown': '"{argument}" berisi "{text}", tetapi kolom itu tidak ada di tabel. Kolom yang ada: {columns}.',
  'column-twice': 'Kolom "{column}" muncul dua kali di tabel. Ganti nama atau keluarkan salah satunya.',
  'dates-missing': '"{argument}" memerlukan kolom tanggal di tabel: Dari atau Tanggal.',
  'cell-in-table': 'Tabel baris {row}, kolom "{column}": "{text}" bukan angka.',
  'date-in-table': 'Tabel baris {row}, kolom "{column}": "{text}" bukan tanggal.',
  'row-spans-groups':
    'Tabel baris {row} mencakup {from} sampai {to}, lebih dari satu kelompok ({group}). Kelompokkan menurut waktu yang lebih panjang, atau pecah baris itu.',
  'table-mixes-levels':
    'Tabel mencampur baris yang mencatat hal yang sama dua kali: {levels}. Saring salah satunya dengan filterColumn dan filterValue, atau gunakan sheet Total.',
  'table-mixes-currencies':
    'Tabel mencampur beberapa mata uang: {currencies}. Saring salah satunya, atau gunakan sheet Total, yang mengonversi mata uang.',
};
