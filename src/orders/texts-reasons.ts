import { catalogOf, type Lang } from '../platform/i18n.ts';
import { rupiah } from '../platform/money.ts';
import { quantity, roughQuantity } from '../platform/quantity.ts';
import type { AwardReason, AwardReasonCode, PassedOverCode, ReasonFigures } from './split/index.ts';

/** What a sentence about an award may draw on. `unit`: the line's trade unit; `quantity`: of the award, 0 for none; `alone`: it is the line's only one. */
export type ReasonContext = { figures: ReasonFigures; unit: string; quantity: number; alone?: boolean };
type Sentence = { id: (c: ReasonContext) => string; en: (c: ReasonContext) => string };

const amount = (
  c: ReasonContext,
  key: 'tierFrom' | 'cap' | 'pinned' | 'target' | 'smallest',
  other: string,
): string => {
  const value = c.figures[key];
  return value === undefined ? other : quantity(value, c.unit);
};
const price = (value: number | undefined, c: ReasonContext, other: string): string =>
  value === undefined ? other : `${rupiah(Math.round(value))}/${c.unit}`;
/** Metres as kilometres with one decimal, `3,4 km`. */
export const kilometres = (metres: number): string => quantity(Math.round(metres / 100) / 10, 'km');
const away = (c: ReasonContext, other: string): string =>
  c.figures.distance === undefined ? other : kilometres(c.figures.distance);

/** Why an offer got what it got. Every code of the engine, in both languages. */
export const awardReasons: Record<AwardReasonCode, Sentence> = {
  // What is held, confirmed or still awaiting its cooperative, is frozen when a split is made again.
  pinned: { id: () => 'Tetap seperti versi sebelumnya', en: () => 'Kept from the version before' },
  pinned_more: {
    id: (c) => `${amount(c, 'pinned', 'Jatah lamanya')} tetap, sisanya ditambahkan`,
    en: (c) => `${amount(c, 'pinned', 'Its earlier award')} kept, the rest added`,
  },
  all_available: {
    id: (c) => `Semua stok${savingOf(c, 'id')}`,
    en: (c) => `All it has${savingOf(c, 'en')}`,
  },
  share_cap: {
    id: (c) => `Batas satu koperasi tercapai (${amount(c, 'cap', '100 %')})`,
    en: (c) => `As much as one cooperative may get (${amount(c, 'cap', '100 %')})`,
  },
  tier_reached: {
    id: (c) => `Pas di tingkat harga mulai ${tier(c)}`,
    en: (c) => `Just reaches the price step from ${tier(c)}`,
  },
  min_lot: {
    id: (c) => `Jatah terkecilnya (${amount(c, 'smallest', quantity(c.quantity, c.unit))})`,
    en: (c) => `Its smallest award (${amount(c, 'smallest', quantity(c.quantity, c.unit))})`,
  },
  fair_target: {
    id: (c) => `Bagian meratanya ${amount(c, 'target', 'sesuai kapasitas')}, dibulatkan ke lot`,
    en: (c) => `Its fair share is ${amount(c, 'target', 'by capacity')}, rounded to lots`,
  },
  nearest: {
    id: (c) => `Termasuk yang terdekat, ${away(c, 'dekat')}`,
    en: (c) => `Among the nearest, ${away(c, 'close by')}`,
  },
  largest: {
    id: () => 'Stoknya besar, jadi koperasi yang dipakai lebih sedikit',
    en: () => 'It has much, so fewer cooperatives are needed',
  },
  remainder: {
    id: (c) => (c.alone ? 'Cukup dari satu koperasi' : 'Menutup sisa kebutuhan'),
    en: (c) => (c.alone ? 'One cooperative is enough' : 'Fills what was left to fill'),
  },
};

function tier(c: ReasonContext): string {
  return c.figures.tierFrom === undefined ? '…' : roughQuantity(c.figures.tierFrom, c.unit);
}

/** `, hemat Rp150/kg`: against buying it at the marginal price. */
function savingOf(c: ReasonContext, lang: Lang): string {
  const each = c.quantity > 0 ? Math.round((c.figures.saving ?? 0) / c.quantity) : 0;
  if (each <= 0) return '';
  const saved = `${rupiah(each)}/${c.unit}`;
  return lang === 'id' ? `, hemat ${saved}` : `, saves ${saved}`;
}

/** Why an offer got nothing. Every code of the engine, in both languages. */
export const passedOverReasons: Record<PassedOverCode, Sentence> = {
  excluded: { id: () => 'Tidak diikutkan dalam pembagian ini', en: () => 'Left out of this split' },
  no_capacity: {
    id: (c) => `Sisa stok di bawah jatah terkecilnya (${amount(c, 'smallest', 'satu lot')})`,
    en: (c) => `Less in stock than its smallest award (${amount(c, 'smallest', 'one lot')})`,
  },
  above_ceiling: {
    id: (c) => `Harganya ${price(c.figures.unitPrice, c, 'semua')} di atas batas harga Anda`,
    en: (c) => `Its price ${price(c.figures.unitPrice, c, '')} lies above your ceiling`,
  },
  above_share_cap: {
    id: (c) => `Jatah terkecilnya (${amount(c, 'smallest', 'satu lot')}) melebihi batas satu koperasi`,
    en: (c) => `Its smallest award (${amount(c, 'smallest', 'one lot')}) is above the limit for one cooperative`,
  },
  min_lot_above_demand: {
    id: (c) => `Jatah terkecilnya (${amount(c, 'smallest', 'satu lot')}) lebih dari yang masih dibutuhkan`,
    en: (c) => `Its smallest award (${amount(c, 'smallest', 'one lot')}) is more than is still needed`,
  },
  demand_met: { id: () => 'Kebutuhan sudah terpenuhi', en: () => 'The need was already met' },
  too_dear: {
    id: (c) => `Koperasi lain lebih murah (${price(c.figures.unitPrice, c, 'harganya')})`,
    en: (c) => `Others are cheaper (its price: ${price(c.figures.unitPrice, c, 'higher')})`,
  },
  too_small: {
    id: () => 'Stoknya lebih kecil dari yang dipilih',
    en: () => 'It has less than the cooperatives chosen',
  },
  share_used: {
    id: () => 'Sudah mendapat bagiannya dari pesanan sebelumnya',
    en: () => 'It has had its share from earlier orders',
  },
  share_below_min_lot: {
    id: (c) => `Bagian meratanya di bawah jatah terkecilnya (${amount(c, 'smallest', 'satu lot')})`,
    en: (c) => `Its fair share is less than its smallest award (${amount(c, 'smallest', 'one lot')})`,
  },
  too_far: { id: (c) => `Lebih jauh (${away(c, 'jauh')})`, en: (c) => `Farther away (${away(c, 'far')})` },
  supplier_limit: {
    id: () => 'Batas banyaknya koperasi sudah tercapai',
    en: () => 'No place left among the allowed cooperatives',
  },
  lots_do_not_fit: {
    id: () => 'Ukuran lotnya tidak pas dengan sisanya',
    en: () => 'Its lots do not add up with the rest',
  },
};

type Awarded = { reason: AwardReason; quantity: number };

/** @param awards all of the line's, the one it is about among them */
export const awardSentence = (award: Awarded, awards: readonly unknown[], unit: string, lang: Lang): string => {
  const { reason, quantity: amount } = award;
  return awardReasons[reason.code][lang]({
    figures: reason.figures,
    unit,
    quantity: amount,
    alone: awards.length === 1,
  });
};

type Passed = { reason: PassedOverCode; figures: ReasonFigures; priceCutNeeded?: number };

export function passedOverSentence({ reason, figures, priceCutNeeded }: Passed, unit: string, lang: Lang): string {
  const why = passedOverReasons[reason][lang]({ figures, unit, quantity: 0 });
  if (priceCutNeeded === undefined) return why;
  const cut = `${rupiah(priceCutNeeded)}/${unit}`;
  return lang === 'id'
    ? `${why}; ikut terpilih bila harganya turun ${cut}`
    : `${why}; ${cut} less would win it a place`;
}

export const policyTexts = catalogOf({
  cheapest: { id: 'Termurah', en: 'Cheapest' },
  fewest: { id: 'Paling sedikit koperasi', en: 'Fewest cooperatives' },
  fair: { id: 'Merata', en: 'Fair share' },
  nearest: { id: 'Terdekat', en: 'Nearest' },
});

export const policyHints = catalogOf({
  cheapest: { id: 'Total serendah mungkin.', en: 'The lowest total.' },
  fewest: { id: 'Kiriman sesedikit mungkin.', en: 'As few deliveries as possible.' },
  fair: {
    id: 'Setiap koperasi mendapat bagian menurut kapasitasnya.',
    en: 'Every cooperative gets its part by capacity.',
  },
  nearest: { id: 'Jarak antar sependek mungkin.', en: 'The shortest way to deliver.' },
});
