/** Markets of the city where the forum's staff note prices. */
export const marketPlaces = [
  { id: 'pasar-anyar', name: 'Pasar Anyar', kelurahan: 'Cibogor', kecamatan: 'Bogor Tengah' },
  { id: 'pasar-bogor', name: 'Pasar Bogor', kelurahan: 'Babakan Pasar', kecamatan: 'Bogor Tengah' },
  { id: 'pasar-jambu-dua', name: 'Pasar Jambu Dua', kelurahan: 'Bantarjati', kecamatan: 'Bogor Utara' },
  { id: 'pasar-gunung-batu', name: 'Pasar Gunung Batu', kelurahan: 'Gunung Batu', kecamatan: 'Bogor Barat' },
] as const;

/** What stalls ask: rupiah per trade unit now, by how much it rose a week, and to what prices are round. */
export type Course = { commodityId: string; price: number; weekly: number; step: number };

/** Shallots are more than a tenth above their HAP and bird's eye chilli more than a twentieth; the others stay within. */
export const courses: readonly Course[] = [
  { commodityId: 'bawang-merah', price: 47_500, weekly: 600, step: 100 },
  { commodityId: 'cabai-rawit-merah', price: 61_000, weekly: 400, step: 250 },
  { commodityId: 'cabai-keriting', price: 47_000, weekly: -150, step: 250 },
  { commodityId: 'bawang-putih', price: 39_200, weekly: 40, step: 100 },
  { commodityId: 'telur-ayam', price: 29_500, weekly: 60, step: 50 },
  { commodityId: 'beras-medium', price: 13_350, weekly: 10, step: 25 },
  { commodityId: 'beras-premium', price: 14_750, weekly: 15, step: 25 },
  { commodityId: 'minyak-goreng', price: 15_550, weekly: 10, step: 50 },
];

/** What a household buys in a quarter, times a thousand, in trade units: the weights of the index. */
export const basketQuantities: Readonly<Record<string, number>> = {
  'beras-medium': 20_000,
  'beras-premium': 6_000,
  'telur-ayam': 3_000,
  'minyak-goreng': 2_600,
  'bawang-merah': 800,
  'bawang-putih': 450,
  'cabai-rawit-merah': 500,
  'cabai-keriting': 420,
};
