import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { FailureRefusal } from './types.ts';

/** The page on which an ordered purchase is said to have failed. */
export const failureTexts = catalogOf({
  ...fieldTexts,
  title: { id: 'Pemasok gagal mengirim?', en: 'Has the supplier let you down?' },
  lead: {
    id: (goods: string) => `Belanja bersama ${goods}`,
    en: (goods: string) => `The joint purchase of ${goods}`,
  },
  when: {
    id: (suppliers: string) =>
      `Pakai ini hanya kalau tidak ada barang sama sekali yang akan datang dari ${suppliers}. Kalau sebagian datang, catat kedatangannya lalu bagikan: kekurangannya dibagi adil.`,
    en: (suppliers: string) =>
      `Only if nothing at all will come from ${suppliers}. If some of it comes, record it and share it out: what is short is shared fairly.`,
  },
  willHappen: { id: 'Yang terjadi', en: 'What will happen' },
  ends: {
    id: 'Belanja bersama ini dinyatakan gagal dan tidak bisa dilanjutkan lagi.',
    en: 'The joint purchase is declared failed, and cannot be taken up again.',
  },
  tells: {
    id: (n: number) => `${n} koperasi yang berkomitmen diberi tahu alasannya, di kotak masuk dan lewat surel.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'cooperative' : 'cooperatives'} that pledged will read the reason, in the inbox and by mail.`,
  },
  returns: {
    id: (n: number, amount: string) =>
      `${n} uang muka (${amount}) dikembalikan; bendahara melihatnya di daftar uang muka.`,
    en: (n: number, amount: string) =>
      `${n} ${n === 1 ? 'deposit' : 'deposits'} (${amount}) will be returned; the treasurer finds them in the list of deposits.`,
  },
  noInvoices: { id: 'Tidak ada koperasi yang ditagih.', en: 'No cooperative is invoiced.' },
  charges: {
    id: (amount: string) => `Biaya ${amount} yang sudah dicatat ditanggung forum dan dibukukan.`,
    en: (amount: string) => `Costs of ${amount} that were recorded are borne by the forum, and booked.`,
  },
  paid: {
    id: (amount: string) => `${amount} sudah dibayar ke pemasok: mintalah kembali. Di buku forum tetap tercatat.`,
    en: (amount: string) => `${amount} was paid to suppliers: claim it back. It stays in the forum’s books.`,
  },
  reason: { id: 'Alasannya', en: 'The reason' },
  reasonHint: {
    id: 'Dibaca semua koperasi yang berkomitmen. Tulis apa yang terjadi, misalnya “Bulog membatalkan karena stok habis”.',
    en: 'Everybody who pledged will read it. Say what happened, such as “Bulog cancelled, its stock is gone”.',
  },
  required: {
    id: 'Tulis alasannya; semua yang berkomitmen membacanya.',
    en: 'Write the reason; everybody who pledged will read it.',
  },
  declare: { id: 'Nyatakan gagal', en: 'Declare it failed' },
  notYet: { id: 'Belum dinyatakan gagal', en: 'Not declared failed yet' },
  cannot: { id: 'Tidak bisa sekarang', en: 'Not possible now' },
  back: { id: 'Kembali', en: 'Back' },
  list: { id: 'Belanja bersama', en: 'Joint buying' },
  card: { id: 'Tidak ada yang akan datang?', en: 'Nothing will come?' },
  cardBody: {
    id: 'Kalau pemasok gagal mengirim, belanja ini diakhiri dan uang muka dikembalikan.',
    en: 'If the supplier lets you down, this purchase ends and deposits are returned.',
  },
  cardLink: { id: 'Pemasok gagal', en: 'The supplier failed' },
});

export const refusalTexts = catalogOf({
  campaign_not_found: { id: 'Belanja bersama ini tidak ada.', en: 'There is no such joint purchase.' },
  not_ordered: {
    id: 'Ini hanya untuk belanja yang sudah dipesan dan barangnya belum dibagikan.',
    en: 'This is for purchases that were ordered and not handed out yet.',
  },
  goods_came: {
    id: 'Sudah ada barang yang datang. Bagikan yang ada; kalau pencatatannya salah, batalkan dulu catatan itu.',
    en: 'Some goods have come. Share them out; if that was recorded by mistake, take the entry back first.',
  },
  shared_already: {
    id: 'Barangnya sudah dibagi, jadi belanja ini tidak bisa dinyatakan gagal.',
    en: 'The goods have been shared out, so this purchase cannot be declared failed.',
  },
  period_closed: {
    id: 'Bulan ini sudah ditutup di pembukuan, jadi biayanya tidak bisa dibukukan. Hubungi bendahara.',
    en: 'This month is closed in the books, so its costs cannot be booked. Ask the treasurer.',
  },
  try_again: {
    id: 'Ada orang lain yang mengubah belanja ini pada saat yang sama. Coba sekali lagi.',
    en: 'Somebody else changed this purchase at the same moment. Please try again.',
  },
} satisfies Record<FailureRefusal, { id: string; en: string }>);
