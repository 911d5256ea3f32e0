import { dayOf, dayText } from '../../platform/clock.ts';
import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import {
  type CampaignWindow,
  type ListProblem,
  type ListReason,
  MOST_PRICE,
  MOST_TOTAL,
  type PriceList,
} from '../rules/index.ts';

/** What a sentence may name. */
type Told = {
  /** The tier's number as the form counts its rows, and that of the tier before. */
  n: number;
  before: number;
  from: string;
  beforeFrom: string;
  /** With the unit: `Rp13.200/kg`. */
  price: string;
  beforePrice: string;
  /** Without: `Rp13.200`. */
  below: string;
  pack: string;
  /** The smallest that is sold: a pallet, or a pack. */
  smallest: string;
  pallets: string;
  minimum: string;
  wholeMinimum: string;
  capacity: string;
  begins: string;
  lastDay: string;
  deliveredBy: string;
  most: string;
  mostPrice: string;
};

const texts = catalogOf({
  no_tiers: {
    id: () => 'Tulis paling sedikit satu harga.',
    en: () => 'Write at least one price.',
  },
  tier_out_of_range: {
    id: (t: Told) =>
      `Tingkat ${t.n}: harga harus antara Rp1 dan ${t.mostPrice}, dan jumlahnya paling banyak ${t.most}.`,
    en: (t: Told) =>
      `Tier ${t.n}: the price must be between Rp1 and ${t.mostPrice}, and the quantity ${t.most} at most.`,
  },
  tiers_overlap: {
    id: (t: Told) =>
      `Tingkat ${t.n} mulai dari ${t.from}, padahal tingkat ${t.before} sudah mulai dari ${t.beforeFrom}. Tulis jumlah di atas ${t.beforeFrom}.`,
    en: (t: Told) =>
      `Tier ${t.n} begins at ${t.from}, but tier ${t.before} begins at ${t.beforeFrom} already. Write more than ${t.beforeFrom}.`,
  },
  tiers_rising: {
    id: (t: Told) =>
      `Harga tingkat ${t.n} (${t.price}) lebih mahal dari tingkat ${t.before} (${t.beforePrice}). Makin banyak harus makin murah: tulis di bawah ${t.below}.`,
    en: (t: Told) =>
      `The price of tier ${t.n} (${t.price}) is above that of tier ${t.before} (${t.beforePrice}). More must cost less: write less than ${t.below}.`,
  },
  tiers_flat: {
    id: (t: Told) =>
      `Harga tingkat ${t.n} sama dengan tingkat ${t.before} (${t.beforePrice}). Tulis harga di bawah ${t.below}, atau kosongkan tingkat ini.`,
    en: (t: Told) =>
      `Tier ${t.n} costs the same as tier ${t.before} (${t.beforePrice}). Write less than ${t.below}, or leave this tier empty.`,
  },
  tier_above_capacity: {
    id: (t: Told) =>
      `Tingkat ${t.n} mulai dari ${t.from}, padahal pemasok paling banyak bisa mengirim ${t.capacity}. Kosongkan tingkat ini, atau naikkan jumlah terbanyaknya.`,
    en: (t: Told) =>
      `Tier ${t.n} begins at ${t.from}, but the supplier can deliver ${t.capacity} at most. Leave this tier empty, or raise the most it can supply.`,
  },
  first_tier_above_minimum: {
    id: (t: Told) =>
      `Tingkat ${t.n} baru mulai dari ${t.from}, padahal ${t.smallest} sudah boleh dipesan dan belum ada harganya. Mulai tingkat ${t.n} dari ${t.smallest} atau kurang, atau naikkan pesanan terkecil jadi ${t.from}.`,
    en: (t: Told) =>
      `Tier ${t.n} begins at ${t.from} only, but ${t.smallest} can be ordered and has no price. Begin tier ${t.n} at ${t.smallest} or less, or raise the smallest order to ${t.from}.`,
  },
  pack_out_of_range: {
    id: (t: Told) => `Isi satu kemasan harus antara 1 dan ${t.most}.`,
    en: (t: Told) => `A pack must hold between 1 and ${t.most}.`,
  },
  pallet_not_whole_packs: {
    id: (t: Told) => `Satu palet harus berisi kemasan utuh (${t.pack}), misalnya ${t.pallets}.`,
    en: (t: Told) => `A pallet must be whole packs (${t.pack}), such as ${t.pallets}.`,
  },
  minimum_out_of_range: {
    id: (t: Told) => `Pesanan terkecil harus antara 0 dan ${t.most}.`,
    en: (t: Told) => `The smallest order must be between 0 and ${t.most}.`,
  },
  capacity_out_of_range: {
    id: (t: Told) => `Jumlah terbanyak harus paling sedikit ${t.smallest}. Kosongkan kalau tidak dibatasi.`,
    en: (t: Told) => `The most it can supply must be at least ${t.smallest}. Leave it empty where there is no limit.`,
  },
  minimum_above_capacity: {
    id: (t: Told) =>
      `Pesanan terkecil (${t.minimum}, dalam kemasan utuh ${t.wholeMinimum}) lebih dari jumlah terbanyak (${t.capacity}). Turunkan pesanan terkecilnya.`,
    en: (t: Told) =>
      `The smallest order (${t.minimum}, in whole packs ${t.wholeMinimum}) is more than the supplier has (${t.capacity}). Lower the smallest order.`,
  },
  validity_empty: {
    id: (t: Told) => `Berakhir sebelum mulai. Pilih ${t.begins} atau sesudahnya.`,
    en: (t: Told) => `It ends before it begins. Choose ${t.begins} or later.`,
  },
  starts_after_closing: {
    id: (t: Told) =>
      `Daftar harga ini baru berlaku ${t.begins}, sesudah belanja bersama ditutup. Pilih daftar lain, atau mundurkan tenggatnya.`,
    en: (t: Told) =>
      `This price list begins on ${t.begins}, after the joint purchase closes. Choose another list, or move the deadline.`,
  },
  ends_before_delivery: {
    id: (t: Told) =>
      `Daftar harga ini hanya berlaku sampai ${t.lastDay}, padahal barang dikirim sampai ${t.deliveredBy}. Minta daftar yang berlaku lebih lama, atau majukan pengirimannya.`,
    en: (t: Told) =>
      `This price list holds until ${t.lastDay} only, but goods are delivered until ${t.deliveredBy}. Ask for a list that holds longer, or bring the delivery forward.`,
  },
} satisfies Record<ListReason, { id: (told: Told) => string; en: (told: Told) => string }>);

export type ListWords = {
  unit: string;
  /** Tier counted from 0 → its number in the form, where rows were left empty. */
  numberOf?: (at: number) => number;
  window?: CampaignWindow;
};

/** What is wrong with a price list and what would be right, naming the tier. */
export function listProblemText(problem: ListProblem, list: PriceList, words: ListWords, lang: Lang): string {
  return texts[lang][problem.reason](toldOf(problem, list, words, lang));
}

function toldOf({ at = 0 }: ListProblem, list: PriceList, words: ListWords, lang: Lang): Told {
  const { unit, numberOf = (at: number) => at + 1, window } = words;
  const { packSize, palletSize, minimumOrder, capacity } = list;
  const amount = (of: number) => quantity(of, unit);
  const tier = list.tiers[at];
  const before = list.tiers[at - 1];
  const sold = palletSize ?? packSize;
  const price = (of: number | undefined) => `${rupiah(of ?? 0)}/${unit}`;
  const day = (moment: number) => dayText(dayOf(moment), lang);
  return {
    ...{ n: numberOf(at), before: at > 0 ? numberOf(at - 1) : 0 },
    ...{ from: amount(tier?.from ?? 0), beforeFrom: amount(before?.from ?? 0) },
    ...{ price: price(tier?.unitPrice), beforePrice: price(before?.unitPrice), below: rupiah(before?.unitPrice ?? 0) },
    ...{ pack: amount(packSize), smallest: amount(Math.max(minimumOrder, sold)) },
    pallets: amount(Math.max(1, Math.ceil((palletSize ?? 0) / packSize)) * packSize),
    ...{ minimum: amount(minimumOrder), wholeMinimum: amount(Math.ceil(minimumOrder / sold) * sold) },
    ...{ capacity: amount(capacity ?? 0), begins: day(list.validFrom), lastDay: day(list.validUntil - 1) },
    deliveredBy: day((window?.deliveryUntil ?? list.validUntil) - 1),
    ...{ most: amount(MOST_TOTAL), mostPrice: rupiah(MOST_PRICE) },
  };
}

/** The field of the form a problem is about; tiers by the number of their row, counted from 0. */
export function fieldOf({ reason, at = 0 }: ListProblem, rowOf: (at: number) => number): string {
  const tier = `tiers.${rowOf(at)}`;
  const fields: Record<ListReason, string> = {
    ...{ no_tiers: 'tiers.0.price', tier_out_of_range: `${tier}.price`, tiers_overlap: `${tier}.from` },
    ...{ tiers_rising: `${tier}.price`, tiers_flat: `${tier}.price`, tier_above_capacity: `${tier}.from` },
    ...{ first_tier_above_minimum: `${tier}.from`, pack_out_of_range: 'packSize' },
    ...{ pallet_not_whole_packs: 'palletSize', minimum_out_of_range: 'minimumOrder' },
    ...{ capacity_out_of_range: 'capacity', minimum_above_capacity: 'minimumOrder', validity_empty: 'validUntil' },
    ...{ starts_after_closing: 'validFrom', ends_before_delivery: 'validUntil' },
  };
  return fields[reason];
}
