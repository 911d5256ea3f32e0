import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import type { ShortageRule } from '../rules/index.ts';
import { shortageTexts } from '../texts-names.ts';
import type { Told } from './types.ts';

/** Figures of a verdict as they are read; in a mail's template, the tokens they are put in place of. */
export type Figures = Readonly<
  Record<'asked' | 'tolerance' | 'ordered' | 'less' | 'limit' | 'hopePrice' | 'hopeMissing' | 'withIt', string>
> &
  Readonly<Record<'price' | 'pack' | 'unit' | 'missing' | 'target' | 'rule', string>>;

/** One sentence for each word of a verdict. `missing` and `target` are empty where there is none to name. */
export const toldTexts = catalogOf({
  as_asked: {
    id: (f: Figures) => `Anda meminta ${f.asked} dan dipesan ${f.ordered}, dengan harga ${f.price} per ${f.unit}.`,
    en: (f: Figures) => `You asked for ${f.asked} and ${f.ordered} is ordered, at ${f.price} per ${f.unit}.`,
  },
  filled: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked} dengan kelonggaran ${f.tolerance}; dipesan ${f.ordered} karena kelonggaran dipakai untuk menggenapkan kemasan ${f.pack} di titik serah Anda. Harganya ${f.price} per ${f.unit}.`,
    en: (f: Figures) =>
      `You asked for ${f.asked} with a tolerance of ${f.tolerance}; ${f.ordered} is ordered because tolerance was used to fill the packs of ${f.pack} at your drop point. The price is ${f.price} per ${f.unit}.`,
  },
  filled_tier: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked} dengan kelonggaran ${f.tolerance}; dipesan ${f.ordered} karena kelonggaran dipakai untuk menggenapkan kemasan ${f.pack} dan mencapai tingkat harga. Harganya ${f.price} per ${f.unit}.`,
    en: (f: Figures) =>
      `You asked for ${f.asked} with a tolerance of ${f.tolerance}; ${f.ordered} is ordered because tolerance was used to fill packs of ${f.pack} and to reach the price tier. The price is ${f.price} per ${f.unit}.`,
  },
  rest_left: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked}; dipesan ${f.ordered}. Yang ${f.less} tidak genap satu kemasan ${f.pack} di titik serah Anda, dan kelonggaran di sana tidak cukup untuk menggenapkannya. Harganya ${f.price} per ${f.unit}.`,
    en: (f: Figures) =>
      `You asked for ${f.asked}; ${f.ordered} is ordered. The other ${f.less} does not fill a pack of ${f.pack} at your drop point, and the tolerance there is not enough to fill it. The price is ${f.price} per ${f.unit}.`,
  },
  none_left: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked}, tetapi tidak ada yang bisa dipesan: komitmen di titik serah Anda tidak genap satu kemasan ${f.pack}.`,
    en: (f: Figures) =>
      `You asked for ${f.asked}, but nothing could be ordered: the pledges at your drop point do not fill a pack of ${f.pack}.`,
  },
  cut: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked}; dipesan ${f.ordered} karena pasokan kurang dari permintaan semua koperasi. Yang ada dibagi menurut aturan belanja ini (${f.rule}). Harganya ${f.price} per ${f.unit}.`,
    en: (f: Figures) =>
      `You asked for ${f.asked}; ${f.ordered} is ordered because the supply is less than what all cooperatives asked for. It was shared by the rule of this purchase (${f.rule}). The price is ${f.price} per ${f.unit}.`,
  },
  cut_to_none: {
    id: (f: Figures) =>
      `Anda meminta ${f.asked}, tetapi tidak ada bagian untuk Anda: pasokan kurang dari permintaan semua koperasi, lalu dibagi menurut aturan belanja ini (${f.rule}).`,
    en: (f: Figures) =>
      `You asked for ${f.asked}, but there is no part for you: the supply is less than what all cooperatives asked for, and was shared by the rule of this purchase (${f.rule}).`,
  },
  above: {
    id: (f: Figures) =>
      `Batas Anda ${f.limit} per ${f.unit}; harga menjadi ${f.price}, jadi tidak ada yang dipesan untuk Anda.`,
    en: (f: Figures) =>
      `Your limit is ${f.limit} per ${f.unit}; the price came to ${f.price}, so nothing is ordered for you.`,
  },
  above_with_it: {
    id: (f: Figures) =>
      `Batas Anda ${f.limit} per ${f.unit}; yang ikut membayar ${f.price}. Kalau semua yang batasnya sama atau lebih tinggi dari batas Anda ikut, sebagian harus dibeli lebih mahal dan harga untuk semua naik melewati batas Anda. Jadi tidak ada yang dipesan untuk Anda.`,
    en: (f: Figures) =>
      `Your limit is ${f.limit} per ${f.unit}; those who are in pay ${f.price}. With everybody in whose limit is yours or higher, some of it would have to be bought dearer, and the price for everybody would rise above your limit. So nothing is ordered for you.`,
  },
  suspended: {
    id: (f: Figures) =>
      `Komitmen Anda ${f.asked} tidak dihitung karena koperasi Anda ditangguhkan saat belanja ini ditutup.`,
    en: (f: Figures) =>
      `Your pledge of ${f.asked} does not count because your cooperative was suspended when this purchase closed.`,
  },
  deposit_missing: {
    id: (f: Figures) =>
      `Komitmen Anda ${f.asked} tidak dihitung karena uang mukanya belum dibayar saat belanja ini ditutup.`,
    en: (f: Figures) =>
      `Your pledge of ${f.asked} does not count because its deposit was not paid when this purchase closed.`,
  },
  deposit_unconfirmed: {
    id: (f: Figures) =>
      `Komitmen Anda ${f.asked} tidak dihitung: uang mukanya sudah Anda laporkan, tetapi belum dikonfirmasi bendahara saat belanja ini ditutup.`,
    en: (f: Figures) =>
      `Your pledge of ${f.asked} does not count: you reported its deposit, but the treasurer had not confirmed it when this purchase closed.`,
  },
  failed_nothing: {
    id: (f: Figures) =>
      `Belanja ini tidak jadi, dan komitmen Anda ${f.asked} tidak dipesan: tidak ada harga yang tercapai dengan komitmen yang ada${f.missing ? `, kurang ${f.missing}` : ''}.`,
    en: (f: Figures) =>
      `This purchase does not go ahead and your pledge of ${f.asked} is not ordered: the pledges reach no price${f.missing ? `, ${f.missing} was missing` : ''}.`,
  },
  failed_target: {
    id: (f: Figures) =>
      `Belanja ini tidak jadi, dan komitmen Anda ${f.asked} tidak dipesan: targetnya ${f.target}, masih kurang ${f.missing}.`,
    en: (f: Figures) =>
      `This purchase does not go ahead and your pledge of ${f.asked} is not ordered: the target was ${f.target} and ${f.missing} was missing.`,
  },
  failed_suppliers: {
    id: (f: Figures) =>
      `Belanja ini tidak jadi, dan komitmen Anda ${f.asked} tidak dipesan: daftar harga pemasoknya tidak bisa dipakai lagi.`,
    en: (f: Figures) =>
      `This purchase does not go ahead and your pledge of ${f.asked} is not ordered: the suppliers’ price lists can no longer be used.`,
  },
  hope: {
    id: (f: Figures) => `Dengan tambahan ${f.hopeMissing}, harga ${f.hopePrice} tercapai.`,
    en: (f: Figures) => `With ${f.hopeMissing} more, the price of ${f.hopePrice} would have been reached.`,
  },
  with_it: {
    id: (f: Figures) =>
      `Kalau semua yang menerima harga seperti Anda ikut, harganya paling murah ${f.withIt} per ${f.unit}.`,
    en: (f: Figures) =>
      `With everybody in that accepts a price like yours, a ${f.unit} would have cost ${f.withIt} at the least.`,
  },
  stays: {
    id: (_: Figures) => 'Uang muka Anda tetap dipegang forum dan nanti dipotongkan dari tagihan belanja ini.',
    en: (_: Figures) => 'The forum keeps your deposit and will take it off the invoice of this purchase.',
  },
  returns: {
    id: (_: Figures) => 'Uang muka Anda dikembalikan bendahara forum ke rekening koperasi.',
    en: (_: Figures) => 'The forum’s treasurer returns your deposit to your cooperative’s account.',
  },
  lapses: {
    id: (_: Figures) => 'Uang muka yang belum dibayar gugur; tidak perlu dibayar lagi.',
    en: (_: Figures) => 'The deposit that was not paid lapses; you need not pay it any more.',
  },
  unclear: {
    id: (_: Figures) => 'Kalau uang muka itu ternyata sudah sampai, bendahara forum mengembalikannya.',
    en: (_: Figures) => 'If that money did arrive, the forum’s treasurer returns it.',
  },
} satisfies Record<
  Told['says'] | NonNullable<Told['also']> | NonNullable<Told['deposit']>,
  Record<Lang, (f: Figures) => string>
>);

/** A pledge and the closing in plain figures, as the page and an inbox entry have them. Zero `missing`, `target`: none. */
export type ToldOf = Told & {
  asked: number;
  tolerance: number;
  ordered: number;
  limit?: number | null;
  price: number;
  pack: number;
  unit: string;
  missing: number;
  target: number;
  rule: ShortageRule;
};

/** What of a closing is the same for all its pledges, in words. */
export const commonFigures = (
  of: Pick<ToldOf, 'price' | 'pack' | 'unit' | 'missing' | 'target' | 'rule'>,
  lang: Lang,
) => ({
  ...{ price: rupiah(of.price), pack: quantity(of.pack, of.unit), unit: of.unit },
  missing: of.missing > 0 ? quantity(of.missing, of.unit) : '',
  ...{ target: quantity(of.target, of.unit), rule: lowered(shortageTexts[lang][of.rule]) },
});

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Why a pledge gets what it gets, what it would have had otherwise, and what becomes of its deposit: one to three sentences. */
export function sentencesOf(of: ToldOf, lang: Lang): string[] {
  const f: Figures = {
    ...commonFigures(of, lang),
    ...{ asked: quantity(of.asked, of.unit), tolerance: quantity(of.tolerance, of.unit) },
    ...{ ordered: quantity(of.ordered, of.unit), less: quantity(of.asked - of.ordered, of.unit) },
    ...{ limit: rupiah(of.limit ?? 0), hopePrice: rupiah(of.hopePrice ?? 0) },
    ...{ hopeMissing: quantity(of.hopeMissing ?? 0, of.unit), withIt: rupiah(of.withIt ?? 0) },
  };
  return [of.says, of.also, of.deposit].flatMap((word) => (word ? [toldTexts[lang][word](f)] : []));
}
