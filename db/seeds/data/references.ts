/**
 * Reference prices, rupiah per kg (cooking oil: per litre).
 * HET for rice: Keputusan Kepala Badan Pangan Nasional 299/2025, from 22 August 2025, by zone (1: Java, Lampung, South Sumatra, Bali, NTB,
 * Sulawesi; 2: the rest of Sumatra, NTT, Kalimantan; 3: Maluku, Papua). HAP: consumer level, 2025, the same in all zones; where there
 * is one figure it is the upper end.
 */
export const HET_SOURCE = 'Keputusan Kepala Bapanas 299/2025';
export const HET_FROM = '2025-08-22';
export const HAP_SOURCE = 'Harga acuan tingkat konsumen 2025 (Bapanas)';
export const HAP_FROM = '2025-01-01';

export const zones = [1, 2, 3] as const;

/** Per commodity: the ceiling in zones 1, 2 and 3. */
export const het: Readonly<Record<string, readonly [number, number, number]>> = {
  'beras-medium': [13_500, 14_000, 15_500],
  'beras-premium': [14_900, 15_400, 15_800],
};

/** Per commodity: lower end (null: none) and upper end. */
export const hap: Readonly<Record<string, readonly [number | null, number]>> = {
  'bawang-merah': [36_500, 41_500],
  'bawang-putih': [38_000, 40_000],
  'cabai-rawit-merah': [40_000, 57_000],
  'cabai-keriting': [37_000, 55_000],
  'telur-ayam': [null, 30_000],
  'ayam-karkas': [null, 40_000],
  'daging-sapi': [null, 140_000],
  'gula-pasir': [null, 17_500],
  'minyak-goreng': [null, 15_700],
};
