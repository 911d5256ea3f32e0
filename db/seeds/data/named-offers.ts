import type { Tier } from '../terms.ts';

/** Offers whose terms the stories and the tests rely on; what is left out is made up like everybody's. */
export type NamedOffer = {
  slug: string;
  commodityId: string;
  tiers: readonly Tier[];
  available: number;
  minLot?: number;
  handlingFee: number;
};

export const namedOffers: readonly NamedOffer[] = [
  {
    slug: 'batutulis',
    commodityId: 'beras-medium',
    tiers: [
      { from: 0, unitPrice: 13_150 },
      { from: 5_000, unitPrice: 12_900 },
      { from: 10_000, unitPrice: 12_700 },
    ],
    available: 20_000,
    handlingFee: 450_000,
  },
  {
    slug: 'empang',
    commodityId: 'beras-medium',
    tiers: [
      { from: 0, unitPrice: 13_200 },
      { from: 5_000, unitPrice: 12_950 },
      { from: 10_000, unitPrice: 12_750 },
    ],
    available: 16_000,
    handlingFee: 380_000,
  },
  {
    slug: 'tegallega',
    commodityId: 'beras-medium',
    tiers: [
      { from: 0, unitPrice: 13_250 },
      { from: 5_000, unitPrice: 13_000 },
      { from: 10_000, unitPrice: 12_800 },
    ],
    available: 14_000,
    handlingFee: 300_000,
  },
  {
    slug: 'cibogor',
    commodityId: 'telur-ayam',
    tiers: [{ from: 0, unitPrice: 29_500 }],
    available: 600,
    handlingFee: 75_000,
  },
];

/** What these cooperatives list in any case. */
export const alwaysSells: Readonly<Record<string, readonly string[]>> = {
  batutulis: ['beras-medium', 'beras-premium', 'gula-pasir', 'minyak-goreng'],
  empang: ['beras-medium', 'telur-ayam', 'bawang-merah', 'bawang-putih'],
  tegallega: ['beras-medium', 'beras-premium', 'talas-bogor'],
  tajur: ['bawang-merah'],
  pakuan: ['minyak-goreng'],
  cibogor: [
    ...['telur-ayam', 'tempe', 'tahu', 'kangkung', 'bayam', 'wortel', 'tomat'],
    ...['cabai-rawit-merah', 'bawang-merah', 'ayam-karkas', 'pisang-ambon', 'pepaya'],
  ],
};
