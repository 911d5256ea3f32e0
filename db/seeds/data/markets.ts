/**
 * How each commodity sells in the demo world: rupiah per trade unit, between what the cheapest and the dearest ask; how many cooperatives
 * list it; what a middling one has, and its lots, in trade units. Made up around the reference prices and the markets of Bogor.
 */
export type Market = {
  low: number;
  high: number;
  sellers: number;
  typical: number;
  lotSize: number;
  /** In lots. */
  smallest: number;
  /** Prices are round to this. */
  step: number;
  /** Days from the order to the buyer's gate, at least. */
  leadDays: number;
};

type Row = readonly [number, number, number, number, number, number, number, number];

const rows: Readonly<Record<string, Row>> = {
  //                   low     high  sellers typical lot smallest step lead
  'beras-medium': [12_925, 13_450, 54, 7_600, 50, 10, 25, 2],
  'beras-premium': [14_250, 14_900, 21, 4_600, 25, 10, 25, 2],
  'beras-merah': [18_500, 20_500, 6, 600, 25, 2, 100, 2],
  'beras-ketan': [16_800, 18_600, 6, 500, 25, 2, 100, 2],
  'jagung-pipil': [5_900, 6_600, 5, 3_000, 50, 4, 50, 3],
  kedelai: [10_200, 11_300, 7, 1_500, 50, 2, 50, 3],
  'tepung-terigu': [9_800, 10_900, 7, 1_200, 25, 2, 50, 2],
  singkong: [3_200, 4_100, 9, 1_500, 50, 2, 50, 1],
  'ubi-jalar': [5_200, 6_400, 8, 900, 50, 1, 50, 1],
  'talas-bogor': [8_500, 10_400, 9, 600, 25, 1, 100, 1],
  'telur-ayam': [29_500, 31_800, 18, 400, 15, 2, 50, 1],
  'telur-bebek': [2_700, 3_200, 6, 3_600, 180, 1, 25, 1],
  'ayam-karkas': [36_000, 39_800, 10, 500, 20, 1, 100, 1],
  'daging-sapi': [124_000, 138_000, 6, 240, 20, 1, 500, 2],
  'ikan-lele': [25_500, 29_500, 10, 320, 10, 2, 100, 1],
  'ikan-nila': [31_000, 36_000, 8, 260, 10, 2, 100, 1],
  'ikan-mas': [33_500, 38_500, 6, 240, 10, 2, 100, 1],
  'ikan-kembung': [36_000, 41_500, 5, 200, 10, 2, 100, 2],
  tempe: [12_500, 14_800, 12, 300, 10, 1, 100, 1],
  tahu: [9_600, 11_500, 11, 300, 10, 1, 100, 1],
  'bawang-merah': [34_500, 40_500, 10, 600, 20, 1, 100, 2],
  'bawang-putih': [35_500, 39_500, 9, 600, 20, 1, 100, 2],
  'cabai-rawit-merah': [43_000, 55_500, 10, 180, 10, 1, 250, 1],
  'cabai-keriting': [38_500, 49_000, 9, 220, 10, 1, 250, 1],
  jahe: [21_000, 26_500, 6, 240, 20, 1, 100, 2],
  kunyit: [9_200, 12_000, 5, 200, 20, 1, 100, 2],
  garam: [9_500, 11_500, 6, 600, 20, 1, 100, 2],
  kangkung: [2_400, 3_100, 13, 700, 10, 2, 50, 1],
  bayam: [2_600, 3_300, 13, 650, 10, 2, 50, 1],
  'daun-singkong': [1_900, 2_500, 7, 500, 10, 2, 50, 1],
  'kacang-panjang': [4_300, 5_600, 9, 400, 10, 2, 50, 1],
  'sawi-hijau': [7_200, 9_300, 10, 300, 10, 1, 100, 1],
  kol: [6_200, 8_100, 8, 900, 30, 1, 50, 1],
  wortel: [11_800, 14_500, 10, 500, 20, 1, 100, 1],
  kentang: [15_200, 18_000, 9, 900, 30, 1, 100, 2],
  tomat: [9_800, 12_800, 10, 400, 20, 1, 100, 1],
  buncis: [11_500, 14_600, 7, 220, 10, 1, 100, 1],
  timun: [6_100, 8_000, 8, 500, 25, 1, 50, 1],
  'labu-siam': [4_800, 6_200, 8, 500, 25, 1, 50, 1],
  'jagung-manis': [6_300, 8_000, 6, 500, 25, 1, 50, 1],
  'pisang-ambon': [17_500, 22_000, 9, 240, 12, 1, 100, 1],
  'pisang-raja': [18_500, 23_500, 7, 200, 12, 1, 100, 1],
  pepaya: [6_800, 8_700, 8, 500, 25, 1, 50, 1],
  semangka: [5_700, 7_400, 6, 900, 50, 1, 50, 2],
  jeruk: [14_800, 18_500, 7, 400, 20, 1, 100, 2],
  'jambu-kristal': [13_500, 17_000, 8, 300, 20, 1, 100, 1],
  nanas: [7_700, 9_900, 7, 400, 20, 1, 50, 1],
  'minyak-goreng': [14_800, 15_650, 14, 1_800, 12, 5, 25, 2],
  'gula-pasir': [16_300, 17_450, 13, 1_500, 50, 1, 25, 2],
  'gula-aren': [23_500, 28_500, 7, 150, 10, 1, 100, 2],
  'susu-segar': [11_800, 13_600, 6, 400, 20, 1, 100, 1],
  'kopi-bogor': [92_000, 108_000, 6, 90, 10, 1, 500, 3],
  'teh-celup': [58_000, 69_000, 4, 80, 10, 1, 500, 3],
  madu: [128_000, 149_000, 4, 60, 12, 1, 500, 3],
};

/** @throws for a commodity without a row: the tables are written together. */
export function marketOf(commodityId: string): Market {
  const row = rows[commodityId];
  if (!row) throw new Error(`no market for ${commodityId}`);
  const [low, high, sellers, typical, lotSize, smallest, step, leadDays] = row;
  return { low, high, sellers, typical, lotSize, smallest, step, leadDays };
}
