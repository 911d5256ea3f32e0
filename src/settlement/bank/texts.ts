import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

const count = (n: number): string => new Intl.NumberFormat('id-ID').format(n);

export const bankTexts = catalogOf({
  title: { id: 'Mutasi bank', en: 'Bank statements' },
  lead: {
    id: 'Unggah mutasi rekening forum dari bank. Setiap uang masuk dicocokkan dengan tagihan.',
    en: 'Upload the forum’s account movements from the bank. All money that came in is matched with invoices.',
  },
  settlement: { id: 'Keuangan', en: 'Money' },
  uploadTitle: { id: 'Unggah mutasi', en: 'Upload movements' },
  file: { id: 'Berkas CSV dari bank', en: 'CSV file from the bank' },
  fileHint: {
    id: 'Unduh mutasi sebagai CSV dari internet banking BCA, Mandiri, BRI, BNI, atau bank lain. Paling besar 10 MB. Berkas yang sama atau baris yang sama tidak dihitung dua kali.',
    en: 'Download the movements as CSV from your internet banking at BCA, Mandiri, BRI, BNI or another bank. 10 MB at most. The same file or the same line is never counted twice.',
  },
  upload: { id: 'Unggah dan baca', en: 'Upload and read' },
  emptyTitle: { id: 'Belum ada mutasi bank', en: 'No statements yet' },
  emptyBody: {
    id: 'Mulai dengan mengunggah mutasi bulan ini.',
    en: 'Begin by uploading this month’s movements.',
  },
  name: { id: 'Berkas', en: 'File' },
  importedAt: { id: 'Diunggah', en: 'Uploaded' },
  lines: { id: 'Baris', en: 'Lines' },
  income: { id: 'Uang masuk', en: 'Money in' },
  incomeToMatch: { id: 'Masuk, belum dicocokkan', en: 'In, to be matched' },
  toMatch: { id: 'Belum dicocokkan', en: 'To be matched' },
  known: {
    id: (n: number) =>
      `${count(n)} baris berkas ini sudah pernah diunggah dengan berkas lain, jadi tidak dihitung lagi.`,
    en: (n: number) => `${count(n)} lines of this file came with another file before, so they are not counted again.`,
  },
  pending: {
    id: (n: number) =>
      `${count(n)} baris belum dibukukan bank, jadi belum diambil. Unggah lagi mutasinya setelah dibukukan.`,
    en: (n: number) =>
      `${count(n)} lines are not booked by the bank yet, so they were not taken in. Upload the movements again once they are.`,
  },
  tiny: {
    id: (n: number) => `${count(n)} baris kurang dari satu rupiah, jadi tidak diambil.`,
    en: (n: number) => `${count(n)} lines are below one rupiah, so they were not taken in.`,
  },
  filters: { id: 'Saring baris', en: 'Filter the lines' },
  all: { id: 'Semua', en: 'All' },
  unmatched: { id: 'Belum dicocokkan', en: 'To be matched' },
  matched: { id: 'Cocok', en: 'Matched' },
  ignored: { id: 'Diabaikan', en: 'Ignored' },
  cameIn: { id: 'masuk', en: 'in' },
  wentOut: { id: 'keluar', en: 'out' },
  match: { id: 'Cocokkan', en: 'Match' },
  byHand: { id: 'Cocokkan sendiri', en: 'Match by hand' },
  dismiss: { id: 'Abaikan', en: 'Ignore' },
  reason: { id: 'Alasan mengabaikan', en: 'Why it is ignored' },
  reasonHint: { id: 'Misalnya: bunga bank, biaya administrasi.', en: 'For example: interest, bank charges.' },
  reopen: { id: 'Batalkan pengabaian', en: 'No longer ignore' },
  noSuggestion: {
    id: 'Tidak ada tagihan atau pembayaran yang cocok dengan baris ini.',
    en: 'No invoice and no payment fits this line.',
  },
  payment: { id: 'Pembayaran', en: 'Payment' },
  payout: { id: 'Penyaluran', en: 'Payout' },
  whyBatch: { id: 'sama dengan jumlah penyaluran ini', en: 'the same as the sum of this payout' },
  whyPart: {
    id: (name: string) => `sama dengan bagian ${name}`,
    en: (name: string) => `the same as the part of ${name}`,
  },
  noLinesTitle: { id: 'Tidak ada baris seperti itu', en: 'No such lines' },
  showAll: { id: 'Lihat semua baris', en: 'Show all lines' },
  suggestions: { id: 'Usulan', en: 'Suggestions' },
  forPayment: { id: 'Pembayaran yang sudah dicatat', en: 'The payment already recorded' },
  rest: {
    id: (amount: number) => `${rupiah(amount)} menjadi uang muka pembeli`,
    en: (amount: number) => `${rupiah(amount)} becomes the buyer’s credit`,
  },
  lineTitle: { id: 'Cocokkan baris', en: 'Match a line' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  chooseBuyer: { id: 'Pilih pembeli', en: 'Choose the buyer' },
  show: { id: 'Tampilkan tagihannya', en: 'Show the invoices' },
  which: { id: 'Dibagikan ke tagihan mana?', en: 'To which invoices does it go?' },

  whyInvoice: {
    id: (n: string) => `nomor tagihan ${n} ada di keterangan`,
    en: (n: string) => `the text names invoice ${n}`,
  },
  whyOrder: {
    id: (n: string) => `nomor pesanan ${n} ada di keterangan`,
    en: (n: string) => `the text names order ${n}`,
  },
  whyCampaign: {
    id: (n: string) => `nomor belanja bersama ${n} ada di keterangan`,
    en: (n: string) => `the text names joint purchase ${n}`,
  },
  whyReference: {
    id: (n: string) => `nomor referensi ${n} ada di keterangan`,
    en: (n: string) => `the text names reference ${n}`,
  },
  whyRecorded: {
    id: (day: string) => `dicatat pembeli dengan jumlah yang sama, dibayar ${dayText(day, 'id')}`,
    en: (day: string) => `recorded by the buyer with the same amount, paid ${dayText(day, 'en')}`,
  },
  whyOpen: { id: 'sama dengan sisa tagihan', en: 'the same as what is open' },
  whyPayable: { id: 'sama dengan sisa tagihan dikurangi PPh 22', en: 'the same as what is open less PPh 22' },
  whySum: {
    id: (n: number) => `jumlah ${n} tagihan pembeli ini`,
    en: (n: number) => `the sum of ${n} invoices of this buyer`,
  },
  whyOther: {
    id: (expected: number) => `tapi yang perlu dibayar ${rupiah(expected)}`,
    en: (expected: number) => `but ${rupiah(expected)} is to be paid`,
  },
});

/** Why a file was not taken in. */
export const fileTexts = catalogOf({
  file_required: { id: 'Pilih berkasnya.', en: 'Choose the file.' },
  too_large: {
    id: 'Berkasnya lebih besar dari 10 MB. Unduh mutasi per bulan.',
    en: 'The file is larger than 10 MB. Download it month by month.',
  },
  empty: { id: 'Berkasnya kosong.', en: 'The file is empty.' },
  not_csv: {
    id: 'Ini bukan berkas CSV. Di internet banking, pilih unduhan CSV.',
    en: 'This is no CSV file. In internet banking, choose the download as CSV.',
  },
  spreadsheet: {
    id: 'Ini berkas Excel atau halaman web, bukan CSV. Buka di Excel, lalu simpan sebagai CSV.',
    en: 'This is an Excel file or a web page, not CSV. Open it in Excel and save it as CSV.',
  },
  no_table: {
    id: 'Tidak ketemu tabel mutasi di berkas ini. Baris judulnya perlu memuat tanggal, dan jumlah atau debit dan kredit.',
    en: 'No table of movements was found in this file. Its head must name the day, and an amount or debit and credit.',
  },
  no_lines: { id: 'Tabelnya tidak berisi mutasi.', en: 'The table holds no movements.' },
  too_many_lines: {
    id: 'Lebih dari 50.000 baris. Unduh mutasi per bulan.',
    en: 'More than 50,000 lines. Download it month by month.',
  },
  same_file: { id: 'Berkas ini sudah pernah diunggah.', en: 'This file has been uploaded before.' },
  all_known: {
    id: (n: number) => `Semua ${count(n)} baris berkas ini sudah pernah diunggah dengan berkas lain.`,
    en: (n: number) => `All ${count(n)} lines of this file came with another file before.`,
  },
  unreadable_lines: {
    id: (n: number) =>
      `${count(n)} baris tidak bisa dibaca, jadi belum ada yang disimpan. Unduh ulang berkasnya dari bank, atau perbaiki baris ini:`,
    en: (n: number) =>
      `${count(n)} lines cannot be read, so nothing was saved. Download the file from the bank again, or correct these lines:`,
  },
  toSame: { id: 'Lihat yang sudah diunggah', en: 'See the one uploaded before' },
  line: { id: 'Baris', en: 'Line' },
  content: { id: 'Isinya', en: 'Its content' },
  why: { id: 'Sebabnya', en: 'Why' },
  more: { id: (n: number) => `… dan ${count(n)} baris lagi.`, en: (n: number) => `… and ${count(n)} more.` },
});

export const problemTexts = catalogOf({
  date_unknown: {
    id: 'Tanggalnya tidak dikenali (contoh: 24/11/2026).',
    en: 'The day is not recognised (example: 24/11/2026).',
  },
  year_missing: {
    id: 'Tanggalnya tanpa tahun, dan periode tidak tertulis di atas tabel.',
    en: 'The day has no year, and no period stands above the table.',
  },
  amount_missing: { id: 'Jumlahnya kosong.', en: 'There is no amount.' },
  amount_unreadable: { id: 'Jumlahnya tidak bisa dibaca.', en: 'The amount cannot be read.' },
  both_directions: { id: 'Debit dan kredit terisi dua-duanya.', en: 'Both debit and credit are filled in.' },
  half_line: {
    id: 'Barisnya terpotong; jumlahnya tidak bisa dipercaya.',
    en: 'The line is cut off; its amount cannot be trusted.',
  },
  open_quote: {
    id: 'Tanda kutipnya tidak ditutup; barisnya terpotong.',
    en: 'A quotation mark is not closed; the line is cut off.',
  },
});

export const lineRefusals = catalogOf({
  line_not_found: { id: 'Baris ini tidak ada.', en: 'There is no such line.' },
  line_decided: {
    id: 'Baris ini sudah diputuskan. Di bawah ini keadaannya sekarang.',
    en: 'This line was decided on already. Below is how it stands now.',
  },
  went_out: {
    id: 'Uang ini keluar, bukan pembayaran pembeli.',
    en: 'This money went out; it is no payment of a buyer.',
  },
  amount_differs: {
    id: 'Jumlah pembayaran itu berbeda dengan baris ini.',
    en: 'That payment’s amount differs from this line.',
  },
});
