/** What cooperatives need again and again: of how many, about how much each time, and what they paid alone at last. */
export type NeedSpec = {
  commodityId: string;
  cooperatives: number;
  rhythm: 'weekly' | 'fortnightly' | 'monthly' | 'quarterly';
  /** Trade units of a small cooperative; a large one takes as many times more as it is larger. */
  quantity: number;
  step: number;
  price: readonly [low: number, high: number];
  /** Days ago, when it was written. */
  ago: readonly [low: number, high: number];
};

const recent = { rhythm: 'monthly', ago: [58, 75] } as const;

export const needSpecs: readonly NeedSpec[] = [
  {
    ...{ ...recent, commodityId: 'beras-medium', cooperatives: 50, quantity: 250, step: 50, price: [13_600, 14_100] },
    ago: [152, 170],
  },
  { ...recent, commodityId: 'beras-premium', cooperatives: 18, quantity: 125, step: 25, price: [14_700, 15_200] },
  { ...recent, commodityId: 'gula-pasir', cooperatives: 30, quantity: 100, step: 50, price: [17_100, 17_600] },
  {
    ...{ ...recent, commodityId: 'minyak-goreng', cooperatives: 34, quantity: 96, step: 12, price: [15_600, 16_100] },
    rhythm: 'fortnightly',
  },
  {
    ...{ ...recent, commodityId: 'telur-ayam', cooperatives: 22, quantity: 45, step: 15, price: [29_500, 30_600] },
    rhythm: 'weekly',
  },
];
/** Have written no need yet: theirs is the empty page; Batu Tulis has still to write that it needs eggs, Cibogor rice. */
export const needNothing: readonly string[] = ['bondongan'];
export const needNot: Readonly<Record<string, readonly string[]>> = {
  'telur-ayam': ['batutulis'],
  'beras-medium': ['cibogor'],
};
