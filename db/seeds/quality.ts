import type { qualityMeasure } from '../schema/index.ts';

type MeasureRow = typeof qualityMeasure.$inferInsert;
/** Limits in the unit itself, with a decimal point; `null`: none on that side. */
type Measure = readonly [
  key: string,
  nameId: string,
  nameEn: string,
  unit: string,
  atLeast: number | null,
  atMost: number | null,
];

/** Rice: the grades of the national food agency. */
const RICE_SOURCE = 'Peraturan Badan Pangan Nasional 2/2023';
/** Everything else: what the members of a forum agree on, to be changed by each. */
const FORUM_SOURCE = 'kesepakatan forum';

const moisture = (most: number): Measure => ['moisture', 'Kadar air', 'Moisture', '%', null, most];
const foreign = (most: number): Measure => ['foreign', 'Kotoran dan benda asing', 'Foreign matter', '%', null, most];
const rotten = (most: number): Measure => ['rotten', 'Busuk', 'Rotten', '%', null, most];
const damaged = (most: number): Measure => ['damaged', 'Rusak atau memar', 'Damaged or bruised', '%', null, most];
const temperature = (least: number | null, most: number): Measure => [
  ...(['temperature', 'Suhu saat tiba', 'Temperature on arrival', '°C'] as const),
  ...([least, most] as const),
];

const rice = (broken: number, groats: number): readonly Measure[] => [
  moisture(14),
  ['broken', 'Butir patah', 'Broken grains', '%', null, broken],
  ['groats', 'Menir', 'Groats', '%', null, groats],
  ['milling', 'Derajat sosoh', 'Milling degree', '%', 95, null],
];

const graded: Readonly<Record<string, readonly Measure[]>> = {
  'beras-medium': rice(25, 2),
  'beras-premium': rice(15, 0.5),
};

const eggs: readonly Measure[] = [
  ['cracked', 'Retak', 'Cracked', '%', null, 3],
  ['dirty', 'Kotor', 'Dirty', '%', null, 5],
];
const leaves: readonly Measure[] = [['wilted', 'Layu atau menguning', 'Wilted or yellow', '%', null, 5], rotten(2)];
const fish: readonly Measure[] = [temperature(null, 5), damaged(3)];
const chillies: readonly Measure[] = [rotten(3), ['unripe', 'Belum merah', 'Not red yet', '%', null, 5]];
const bulbs: readonly Measure[] = [rotten(2), ['sprouted', 'Bertunas', 'Sprouted', '%', null, 3]];
const fruits: readonly Measure[] = [rotten(2), damaged(5)];

const agreed: Readonly<Record<string, readonly Measure[]>> = {
  ...Object.fromEntries(['beras-merah', 'beras-ketan'].map((id) => [id, [moisture(14), foreign(0.5)]])),
  'jagung-pipil': [moisture(15), ['mouldy', 'Berjamur', 'Mouldy', '%', null, 2], foreign(2)],
  kedelai: [moisture(14), foreign(2)],
  ...Object.fromEntries(['telur-ayam', 'telur-bebek'].map((id) => [id, eggs])),
  'minyak-goreng': [['leaking', 'Kemasan bocor', 'Leaking packs', '%', null, 1]],
  'gula-pasir': [moisture(0.1), foreign(0.1)],
  'bawang-merah': [moisture(85), ...bulbs],
  'bawang-putih': bulbs,
  ...Object.fromEntries(['cabai-rawit-merah', 'cabai-keriting'].map((id) => [id, chillies])),
  ...Object.fromEntries(
    ['kangkung', 'bayam', 'daun-singkong', 'kacang-panjang', 'sawi-hijau', 'kol'].map((id) => [id, leaves]),
  ),
  ...Object.fromEntries(
    ['kentang', 'wortel', 'tomat', 'buncis', 'timun', 'labu-siam', 'pepaya', 'jeruk', 'nanas'].map((id) => [
      id,
      fruits,
    ]),
  ),
  ...Object.fromEntries(['pisang-ambon', 'pisang-raja', 'semangka', 'jambu-kristal'].map((id) => [id, fruits])),
  ...Object.fromEntries(['ikan-lele', 'ikan-nila', 'ikan-mas', 'ikan-kembung'].map((id) => [id, fish])),
  ...Object.fromEntries(['ayam-karkas', 'daging-sapi'].map((id) => [id, [temperature(-2, 5)]])),
  'susu-segar': [temperature(null, 8)],
};

/** What a receiver measures of each of the demo's commodities. */
export const qualityRows = (): MeasureRow[] => [
  ...Object.entries(graded).flatMap(([id, measures]) => rowsOf(id, measures, RICE_SOURCE)),
  ...Object.entries(agreed).flatMap(([id, measures]) => rowsOf(id, measures, FORUM_SOURCE)),
];

const hundredths = (figure: number | null): number | null => (figure === null ? null : Math.round(figure * 100));

const rowsOf = (commodityId: string, measures: readonly Measure[], source: string): MeasureRow[] =>
  measures.map(([key, nameId, nameEn, unit, atLeast, atMost], position) => ({
    ...{ commodityId, key, position, nameId, nameEn, unit, source },
    ...{ atLeast: hundredths(atLeast), atMost: hundredths(atMost) },
  }));
