import { dayText } from '../../platform/clock.ts';
import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { fieldTexts } from '../../platform/texts.ts';
import { listProblemText } from '../suppliers/texts-problems.ts';
import { windowOf } from './problems.ts';
import type { CampaignForm, CampaignRefusal, Problem, ProblemReason, Warning } from './types.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  time_required: { id: 'Tulis jamnya, misalnya 17.00.', en: 'Write the time, such as 17:00.' },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  too_many_lists: { id: 'Paling banyak 40 daftar harga.', en: '40 price lists at most.' },
  too_many_drops: { id: 'Paling banyak 12 titik serah.', en: '12 drop points at most.' },
  drop_name: {
    id: 'Beri nama titik serah ini, atau kosongkan juga alamatnya.',
    en: 'Name this drop point, or clear its address too.',
  },
  drop_address: {
    id: 'Tulis alamatnya: ke sana barang diantar.',
    en: 'Write the address: that is where the goods are brought.',
  },
  reason_required: {
    id: 'Tulis alasannya; semua yang sudah berkomitmen membacanya.',
    en: 'Write the reason; everybody who pledged will read it.',
  },
});

type Told = { names: string; day: string };

const problemTexts = catalogOf({
  deadline_past: {
    id: () => 'Tenggat ini sudah lewat. Pilih waktu yang masih akan datang.',
    en: () => 'This deadline has passed. Choose a time that is still to come.',
  },
  deadline_far: {
    id: () => 'Tenggat paling lama setahun dari sekarang.',
    en: () => 'The deadline can be a year ahead at most.',
  },
  window_backwards: {
    id: () => 'Hari terakhir pengiriman lebih awal dari hari pertamanya.',
    en: () => 'The last day of delivery is before the first.',
  },
  delivery_before_deadline: {
    id: (t: Told) => `Belanja ini baru ditutup ${t.day}. Pengiriman paling cepat sehari sesudahnya.`,
    en: (t: Told) => `This purchase closes on ${t.day}. Delivery begins the day after at the earliest.`,
  },
  delivery_before_extension: {
    id: (t: Told) =>
      `Kalau diperpanjang, belanja ini baru ditutup ${t.day}. Undurkan pengirimannya, atau kurangi hari perpanjangan.`,
    en: (t: Told) =>
      `If it is extended, this purchase closes on ${t.day}. Let delivery begin later, or extend by fewer days.`,
  },
  delivery_far: {
    id: () => 'Pengiriman paling lambat setahun sesudah tenggat.',
    en: () => 'Delivery can end a year after the deadline at most.',
  },
  deadline_after_delivery: {
    id: (t: Told) =>
      `Barang mulai dikirim ${t.day}; belanja ini, dengan perpanjangannya bila ada, harus ditutup paling lambat sehari sebelumnya.`,
    en: (t: Told) =>
      `Delivery begins on ${t.day}; this purchase, with its extension if there is one, must close the day before at the latest.`,
  },
  deadline_before_list: {
    id: (t: Told) => `Ada daftar harga yang baru berlaku ${t.day}. Tenggatnya paling cepat hari itu.`,
    en: (t: Told) => `One of the price lists begins on ${t.day}. The deadline can be that day at the earliest.`,
  },
  drop_twice: {
    id: (t: Told) => `“${t.names}” sudah ada. Beri nama lain, supaya koperasi tidak salah datang.`,
    en: (t: Told) => `“${t.names}” is there already. Give it another name, so that nobody goes to the wrong place.`,
  },
  goods_gone: {
    id: () => 'Komoditas ini tidak ada di katalog.',
    en: () => 'These goods are not in the catalog.',
  },
  list_gone: {
    id: () => 'Ada daftar harga yang sudah diakhiri atau diganti. Centang lagi yang masih berlaku.',
    en: () => 'A price list has been ended or replaced. Please tick those that hold.',
  },
  no_list: {
    id: () => 'Centang paling sedikit satu daftar harga: dari sana harganya.',
    en: () => 'Tick at least one price list: that is where the price comes from.',
  },
  no_drop: {
    id: () => 'Tulis paling sedikit satu titik serah, tempat koperasi mengambil barangnya.',
    en: () => 'Write at least one drop point, where cooperatives fetch their goods.',
  },
  packs_differ: {
    id: (t: Told) =>
      `Isi kemasan pemasok ini berbeda (${t.names}), padahal kemasan dibagi bersama di titik serah. Centang hanya yang isinya sama, atau buat dua belanja bersama.`,
    en: (t: Told) =>
      `The packs of these suppliers differ (${t.names}), and packs are shared at the drop points. Tick only those with the same packs, or start two joint purchases.`,
  },
} satisfies Record<ProblemReason, { id: (told: Told) => string; en: (told: Told) => string }>);

type Words = {
  form: Pick<CampaignForm, 'deadline' | 'extensionDays' | 'deliveryFrom' | 'deliveryUntil'>;
  unit: string;
};

/** What is wrong with a field, and what would be right. */
export function problemText(problem: Problem, { form, unit }: Words, lang: Lang): string {
  if (problem.reason === 'list_problem') {
    const { problem: wrong, list, supplier } = problem;
    return `${supplier}: ${listProblemText(wrong, list, { unit, window: windowOf(form) }, lang)}`;
  }
  const { reason, names = '', day } = problem;
  return problemTexts[lang][reason]({ names, day: day ? dayText(day, lang) : '' });
}

const warningTexts = catalogOf({
  target_above_capacity: {
    id: (target: string, most: string) =>
      `Targetnya ${target}, padahal semua pemasok yang dicentang paling banyak punya ${most}. Belanja ini tidak akan mencapai targetnya.`,
    en: (target: string, most: string) =>
      `The target is ${target}, but all suppliers ticked have ${most} at most. It will never reach that.`,
  },
  too_slow: {
    id: (supplier: string, days: number) =>
      `${supplier} perlu ${days} hari sesudah dipesan: barangnya bisa datang sesudah hari terakhir pengiriman.`,
    en: (supplier: string, days: number) =>
      `${supplier} needs ${days} days from the order: its goods may come after the last day of delivery.`,
  },
});

export function warningText(warning: Warning, target: number, unit: string, lang: Lang): string {
  const t = warningTexts[lang];
  return warning.reason === 'too_slow'
    ? t.too_slow(warning.supplier, warning.days)
    : t.target_above_capacity(quantity(target, unit), quantity(warning.most, unit));
}

export const refusalTexts = catalogOf({
  campaign_not_found: { id: 'Belanja bersama ini tidak ada.', en: 'There is no such joint purchase.' },
  not_a_draft: {
    id: 'Belanja bersama ini sudah dibuka orang lain, jadi rancangannya tidak bisa diubah lagi. Isian Anda tidak tersimpan.',
    en: 'Somebody has opened this joint purchase, so the draft cannot be changed any more. What you typed was not saved.',
  },
  campaign_changed: {
    id: 'Rancangan ini baru saja diubah orang lain. Isian Anda belum tersimpan; buka lagi halamannya, lalu ulangi perubahan Anda.',
    en: 'Somebody has just changed this draft. What you typed is not saved; open the page again and repeat your change.',
  },
  not_to_cancel: {
    id: 'Belanja bersama ini tidak bisa dibatalkan lagi: komitmennya sudah mengikat, atau sudah selesai.',
    en: 'This joint purchase cannot be cancelled any more: its pledges are binding, or it is over.',
  },
  not_open: {
    id: 'Tenggat hanya bisa dipindah selagi belanja bersama terbuka.',
    en: 'The deadline can be moved only while the joint purchase is open.',
  },
  deadline_passed: {
    id: 'Tenggatnya sudah lewat dan komitmen sudah mengikat; sebentar lagi ditutup menurut aturannya.',
    en: 'The deadline has passed and pledges are binding; it will be closed by its rules in a moment.',
  },
  same_deadline: {
    id: 'Itu tenggat yang sekarang. Tidak ada yang berubah.',
    en: 'That is the deadline now. Nothing changed.',
  },
  try_again: {
    id: 'Ada yang mengubah belanja bersama ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this joint purchase at the same moment. Reload the page and try again.',
  },
} satisfies Record<CampaignRefusal['reason'], { id: string; en: string }>);
