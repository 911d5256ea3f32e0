import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** How something was paid. */
export const methodNames = catalogOf({
  transfer: { id: 'Transfer bank', en: 'Bank transfer' },
  cash: { id: 'Tunai', en: 'Cash' },
  card: { id: 'Kartu', en: 'Card' },
  provider: { id: 'Penyedia pembayaran', en: 'Payment provider' },
});

export const stateNames = catalogOf({
  recorded: { id: 'Menunggu konfirmasi', en: 'Awaiting confirmation' },
  confirmed: { id: 'Diterima', en: 'Received' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  credit: { id: 'Masih ada sisa', en: 'With credit left' },
});

export const sourceNames = catalogOf({
  payer: { id: 'Dicatat pembayar', en: 'Recorded by the payer' },
  bank: { id: 'Dari mutasi bank', en: 'From the bank statement' },
  provider: { id: 'Dari penyedia pembayaran', en: 'From the payment provider' },
});

const soon = { id: 'Muat ulang halaman, lalu coba lagi.', en: 'Reload the page and try again.' };

/** Why money was not taken: what to change, in the reader's words. */
export const refusalTexts = catalogOf({
  payment_not_found: { id: 'Pembayaran ini tidak ada.', en: 'There is no such payment.' },
  decided_already: {
    id: 'Pembayaran ini sudah diputuskan orang lain. Di bawah ini keadaannya sekarang.',
    en: 'Somebody else has already decided on this payment. Below is how it stands now.',
  },
  not_confirmed: {
    id: 'Hanya pembayaran yang sudah diterima yang bisa dibagikan ke tagihan.',
    en: 'Only a payment that was received can be given to invoices.',
  },
  period_closed: {
    id: 'Bulan itu sudah ditutup. Pilih tanggal buku di bulan yang masih terbuka.',
    en: 'That month is closed. Choose a booking day in a month that is still open.',
  },
  try_again: {
    id: `Ada yang mengubah data ini bersamaan dengan Anda. ${soon.id}`,
    en: `Somebody changed this at the same moment. ${soon.en}`,
  },
  nothing_allocated: {
    id: 'Isi jumlah untuk paling sedikit satu tagihan.',
    en: 'Give an amount to at least one invoice.',
  },
  paid_in_future: { id: 'Tanggalnya belum tiba.', en: 'That day has not come yet.' },
  above_open: { id: 'Lebih besar daripada sisa tagihan ini.', en: 'More than is open on this invoice.' },
  above_payment: {
    id: 'Jumlah untuk semua tagihan lebih besar daripada uang yang ada.',
    en: 'The amounts for all invoices are more than the money there is.',
  },
  invoice_not_open: {
    id: 'Tagihan ini sudah lunas, atau bukan tagihan pembeli ini. Pilih ulang tagihannya.',
    en: 'This invoice is settled, or is not this buyer’s. Choose the invoices again.',
  },
  deposit_kept: {
    id: 'Ini uang muka komitmen belanja bersama. Pengembaliannya lewat halaman Uang muka komitmen.',
    en: 'This is a deposit of a joint purchase. It goes back through the page of deposits.',
  },
  above_rest: { id: 'Lebih besar daripada sisa pembayaran ini.', en: 'More than is left of this payment.' },
  refunded_in_future: { id: 'Tanggalnya belum tiba.', en: 'That day has not come yet.' },
  refunded_before_payment: {
    id: 'Uang tidak mungkin dikembalikan sebelum diterima.',
    en: 'Money cannot go back before it came in.',
  },
  photo_gone: {
    id: 'Foto buktinya tidak ketemu lagi. Pilih lagi fotonya.',
    en: 'The photo is gone. Please choose it again.',
  },
  invoice_not_found: { id: 'Tagihan ini tidak ada.', en: 'There is no such invoice.' },
  nothing_withheld: {
    id: 'Tagihan ini tidak dipotong PPh 22, jadi tidak perlu bukti potong.',
    en: 'No PPh 22 is withheld on this invoice, so it needs no proof.',
  },
  proved_already: {
    id: 'Bukti potong tagihan ini sudah dicatat.',
    en: 'The proof for this invoice was recorded already.',
  },
  proved_before_invoice: {
    id: 'Bukti potong tidak mungkin lebih dulu daripada tagihannya.',
    en: 'The proof cannot be older than the invoice.',
  },
});

/** Errors beside the fields of this domain's forms. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  amount_required: { id: 'Tulis jumlah yang dibayar.', en: 'Write the amount that was paid.' },
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  method_choice: { id: 'Pilih cara bayarnya.', en: 'Choose how it was paid.' },
  reason_required: { id: 'Tulis alasannya, supaya pembayar tahu.', en: 'Write the reason, so that the payer knows.' },
  future: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  at_most: {
    id: (most: number) => `Paling banyak ${rupiah(most)}.`,
    en: (most: number) => `At most ${rupiah(most)}.`,
  },
  proof_number: {
    id: 'Tulis nomor bukti potong dari kantor pajak.',
    en: 'Write the number that the tax office gave the proof.',
  },
  photo: {
    id: 'Ini bukan foto yang bisa dibaca: JPG, PNG, atau WebP, paling besar 2 MB.',
    en: 'This is no picture we can read: JPG, PNG or WebP, 2 MB at most.',
  },
  photo_once_more: { id: 'Pilih lagi fotonya.', en: 'Please choose the photo again.' },
});

type Paid = { amount: number; paidOn: string };
type Refunded = { amount: number; refundedOn: string; reason: string };

export const mailTexts = catalogOf({
  confirmedSubject: {
    id: (amount: number) => `Pembayaran ${rupiah(amount)} sudah diterima`,
    en: (amount: number) => `Payment of ${rupiah(amount)} received`,
  },
  confirmedBody: {
    id: (name: string, { amount, paidOn }: Paid, link: string) =>
      `Yth. ${name},

pembayaran ${rupiah(amount)} tanggal ${dayText(paidOn, 'id')} sudah kami terima. Kuitansi dan pembagiannya ke tagihan ada di ${link}.

Terima kasih.`,
    en: (name: string, { amount, paidOn }: Paid, link: string) =>
      `Dear ${name},

we have received your payment of ${rupiah(amount)} of ${dayText(paidOn, 'en')}. The receipt, and which invoices it went to, are at ${link}.

Thank you.`,
  },
  rejectedSubject: {
    id: (amount: number) => `Pembayaran ${rupiah(amount)} belum bisa diterima`,
    en: (amount: number) => `Payment of ${rupiah(amount)} not accepted`,
  },
  rejectedBody: {
    id: (name: string, { amount, paidOn, reason }: Paid & { reason: string }, link: string) =>
      `Yth. ${name},

pembayaran ${rupiah(amount)} tanggal ${dayText(paidOn, 'id')} belum bisa kami terima: ${reason}

Bukti yang Anda kirim ada di ${link}. Kalau uangnya memang sudah dikirim, catat pembayarannya sekali lagi dengan bukti yang benar.`,
    en: (name: string, { amount, paidOn, reason }: Paid & { reason: string }, link: string) =>
      `Dear ${name},

we could not accept your payment of ${rupiah(amount)} of ${dayText(paidOn, 'en')}: ${reason}

What you sent is at ${link}. If the money was sent, record the payment once more with the right proof.`,
  },
  refundedSubject: {
    id: (amount: number) => `${rupiah(amount)} dikembalikan kepada Anda`,
    en: (amount: number) => `${rupiah(amount)} given back to you`,
  },
  refundedBody: {
    id: (name: string, { amount, refundedOn, reason }: Refunded, link: string) =>
      `Yth. ${name},

${rupiah(amount)} kami kembalikan pada ${dayText(refundedOn, 'id')}: ${reason}. Rinciannya ada di ${link}.`,
    en: (name: string, { amount, refundedOn, reason }: Refunded, link: string) =>
      `Dear ${name},

we gave back ${rupiah(amount)} on ${dayText(refundedOn, 'en')}: ${reason}. Details are at ${link}.`,
  },
});
