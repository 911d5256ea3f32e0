import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { figure } from '../../platform/quantity.ts';
import type { Figures, Raise, RaiseCode } from '../rules/health/index.ts';

/** `by`: how much more or less; `to`: where it then stands; `of`: the most there is. As people read them. */
type R = { by: string; to: string; of: string };
type Words = { id: (r: R) => string; en: (r: R) => string };

/** What to do, for each figure that a cooperative can move. */
const does = catalogOf({
  sell_in_more_weeks: {
    id: (r: R) => `Berjualan di ${r.by} minggu lagi (${r.to} dari ${r.of} minggu).`,
    en: (r: R) => `Sell in ${r.by} more weeks (${r.to} of ${r.of} weeks).`,
  },
  confirm_more_in_time: {
    id: (r: R) => `Sanggupi ${r.by} jatah lagi sebelum batas waktunya (${r.to} dari ${r.of}).`,
    en: (r: R) => `Confirm ${r.by} more awards before their deadline (${r.to} of ${r.of}).`,
  },
  arrive_on_the_day: {
    id: (r: R) => `Antar ${r.by} kiriman lagi pada hari yang direncanakan (${r.to} dari ${r.of}).`,
    en: (r: R) => `Deliver ${r.by} more consignments on their planned day (${r.to} of ${r.of}).`,
  },
  deliver_in_full: {
    id: (r: R) => `Kirim barang senilai ${r.by} lagi dari yang sudah disanggupi (${r.to} dari ${r.of}).`,
    en: (r: R) => `Deliver goods for ${r.by} more of what you confirmed (${r.to} of ${r.of}).`,
  },
  have_less_refused: {
    id: (r: R) => `Kurangi yang ditolak atau dipotong sebesar ${r.by}, tinggal ${r.to}.`,
    en: (r: R) => `Have ${r.by} less refused or taken off, down to ${r.to}.`,
  },
  ask_less: {
    id: (r: R) => `Turunkan harga ${r.by} untuk barang yang sama, menjadi ${r.to}.`,
    en: (r: R) => `Ask ${r.by} less for the same goods, down to ${r.to}.`,
  },
  have_more_at_hand: {
    id: (r: R) => `Tambah saldo ${r.by}, menjadi ${r.to}.`,
    en: (r: R) => `Have ${r.by} more at hand, up to ${r.to}.`,
  },
  owe_less_soon: {
    id: (r: R) => `Mundurkan tempo tagihan sebesar ${r.by}, sehingga dalam 30 hari tinggal ${r.to}.`,
    en: (r: R) => `Agree a later due day for ${r.by}, so that ${r.to} is left within 30 days.`,
  },
  sell_more: {
    id: (r: R) => `Jual ${r.by} lebih banyak, menjadi ${r.to}.`,
    en: (r: R) => `Sell ${r.by} more, up to ${r.to}.`,
  },
  be_awarded_more: {
    id: (r: R) => `Dapatkan jatah ${r.by} lebih banyak, menjadi ${r.to}: tawarkan lebih banyak barang.`,
    en: (r: R) => `Be awarded ${r.by} more, up to ${r.to}: offer more goods.`,
  },
} satisfies Record<RaiseCode, Words>);

/** What to say of a figure that is at its best. */
const exhausted = catalogOf({
  sell_in_more_weeks: { id: 'Setiap minggu sudah ada penjualan.', en: 'There are sales in every week already.' },
  confirm_more_in_time: { id: 'Jatah sudah disanggupi tepat waktu.', en: 'Awards are confirmed in time already.' },
  arrive_on_the_day: { id: 'Kiriman sudah tiba pada harinya.', en: 'Consignments arrive on their day already.' },
  deliver_in_full: { id: 'Yang disanggupi sudah terkirim semua.', en: 'All that was confirmed is delivered.' },
  have_less_refused: { id: 'Hampir tidak ada barang yang ditolak.', en: 'Hardly anything is refused.' },
  ask_less: { id: 'Harga sudah memberi nilai penuh.', en: 'Prices give full points already.' },
  have_more_at_hand: { id: 'Saldo sudah lebih dari cukup.', en: 'There is more than enough at hand.' },
  owe_less_soon: { id: 'Tagihan yang segera jatuh tempo sudah kecil.', en: 'Little is due soon already.' },
  sell_more: { id: 'Pertumbuhan sudah memberi nilai penuh.', en: 'Growth gives full points already.' },
  be_awarded_more: { id: 'Bagian sudah sesuai haknya.', en: 'The share is what is due already.' },
} satisfies Record<RaiseCode, { id: string; en: string }>);

const COUNTS: readonly RaiseCode[] = ['sell_in_more_weeks', 'confirm_more_in_time', 'arrive_on_the_day'];

const mostOf: Partial<Record<RaiseCode, (figures: Figures) => number>> = {
  sell_in_more_weeks: ({ activity }) => activity.weeks,
  confirm_more_in_time: ({ reliability }) => reliability.awards,
  arrive_on_the_day: ({ reliability }) => reliability.consignments,
  deliver_in_full: ({ reliability }) => reliability.confirmedValue,
};

/** One lever in a sentence, with its figures. */
export function raiseText({ code, outcome, from, to }: Raise, figures: Figures, lang: Lang): string {
  if (outcome === 'exhausted') return exhausted[lang][code];
  const say = (value: number) => (COUNTS.includes(code) ? figure(value) : rupiah(value));
  return does[lang][code]({ by: say(Math.abs(to - from)), to: say(to), of: say(mostOf[code]?.(figures) ?? 0) });
}
