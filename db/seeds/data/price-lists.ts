import type { When } from './deeds.ts';
import { onDay } from './joint-story.ts';

/** A price list; days from today, prices in rupiah per trade unit, quantities in trade units. `until`: the last day it holds. */
export type ListSpec = {
  name: string;
  supplier: string;
  commodityId: string;
  reference: string;
  recorded: When;
  from: number;
  until: number;
  /** Prices by the total from which they hold. */
  tiers: Readonly<Record<number, number>>;
  pack: number;
  pallet?: number;
  minimum?: number;
  capacity?: number;
  delivery?: number;
  days: number;
  terms?: string;
};

const bulog = { supplier: 'sup-bulog', days: 4, terms: 'Dibayar paling lambat 14 hari setelah barang diterima.' };
const sinar = { supplier: 'sup-sinar-pangan', days: 3, terms: 'Tempo 7 hari, barang diantar ke titik kumpul.' };
const gapoktan = {
  supplier: 'sup-gapoktan',
  days: 5,
  terms: 'Gabah kering giling panen terakhir, digiling sesuai pesanan.',
};
const rice = { commodityId: 'beras-medium', pack: 50 };
const premium = { commodityId: 'beras-premium', pack: 25 };
const oil = { supplier: 'sup-minyak', commodityId: 'minyak-goreng', pack: 12, minimum: 1200, days: 3 };

export const listSpecs: readonly ListSpec[] = [
  {
    ...{
      ...bulog,
      ...rice,
      name: 'bulog rice, before',
      reference: 'SPH-041/BGR',
      recorded: onDay(-151, 9),
      from: -150,
    },
    ...{ until: -31, minimum: 1000, tiers: { 0: 13_600, 5000: 13_350, 12000: 13_050, 30000: 12_900 } },
  },
  {
    ...{ ...sinar, ...rice, name: 'sinar rice, before', reference: 'SP-07', recorded: onDay(-62, 10), from: -60 },
    ...{ until: 40, minimum: 5_000, tiers: { 0: 13_550, 10000: 13_350 }, capacity: 20_000, delivery: 1_500_000 },
  },
  {
    ...{ ...bulog, ...rice, name: 'bulog rice', reference: 'SPH-058/BGR', recorded: onDay(-31, 9), from: -30 },
    ...{ until: 75, minimum: 1000, tiers: { 0: 13_400, 10000: 13_150, 20000: 12_950, 34000: 12_700 } },
  },
  {
    ...{ ...sinar, ...rice, name: 'sinar rice', reference: 'SP-11', recorded: onDay(-30, 10), from: -29 },
    ...{
      until: 60,
      minimum: 5_000,
      tiers: { 0: 13_450, 10000: 13_200, 24000: 12_900 },
      capacity: 30_000,
      delivery: 1_500_000,
    },
  },
  {
    ...{ ...gapoktan, ...rice, name: 'gapoktan rice', reference: '', recorded: onDay(-29, 14), from: -28, until: 45 },
    ...{ tiers: { 0: 13_200, 5000: 12_850 }, minimum: 1000, capacity: 8_000, delivery: 600_000 },
  },
  {
    ...{
      ...sinar,
      ...premium,
      name: 'sinar premium',
      reference: 'SP-09',
      recorded: onDay(-45, 9),
      from: -44,
      until: 50,
    },
    ...{ minimum: 1_000, tiers: { 0: 14_500, 3000: 14_250, 8000: 14_050 }, delivery: 450_000 },
  },
  {
    ...{ ...bulog, ...premium, name: 'bulog premium', reference: 'SPH-055/BGR', recorded: onDay(-44, 11), from: -43 },
    ...{ until: 60, tiers: { 0: 14_300, 2000: 14_050 }, capacity: 4_000 },
  },
  {
    ...{ ...sinar, name: 'sugar', commodityId: 'gula-pasir', reference: 'SP-10', recorded: onDay(-40, 9), from: -39 },
    ...{ until: 60, pack: 50, tiers: { 0: 16_900, 2000: 16_650, 5000: 16_400, 10000: 16_200 } },
  },
  {
    ...{ ...oil, name: 'oil', reference: 'PL-2/MSP', recorded: onDay(-50, 9), from: -49, until: 30 },
    tiers: { 0: 15_200, 2400: 14_950, 6000: 14_700 },
  },
  {
    ...{ ...oil, name: 'oil, to come', reference: 'PL-3/MSP', recorded: onDay(-3, 9), from: 31, until: 120 },
    tiers: { 0: 15_350, 2400: 15_100, 6000: 14_850 },
  },
  {
    ...{ name: 'eggs', supplier: 'sup-telur', commodityId: 'telur-ayam', reference: '', recorded: onDay(-48, 13) },
    ...{ from: -47, until: 60, pack: 15, tiers: { 0: 28_900, 1500: 28_400, 3000: 28_000 }, capacity: 4_500 },
    ...{ minimum: 600, days: 2, terms: 'Telur umur paling lama 3 hari. Peti dikembalikan.' },
  },
  {
    ...{
      ...gapoktan,
      name: 'shallots',
      commodityId: 'bawang-merah',
      reference: '',
      recorded: onDay(-24, 9),
      from: -23,
    },
    ...{ until: 40, pack: 20, tiers: { 0: 35_500, 1000: 34_500 }, minimum: 400, capacity: 3_000, days: 3 },
  },
];

/** Lists that their suppliers took back. */
export const listEnds: readonly { list: string; at: When; reason: string }[] = [
  { list: 'shallots', at: onDay(-13, 8), reason: 'Panen terlambat karena hujan, harga tidak dapat dipegang.' },
];
