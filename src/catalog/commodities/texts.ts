import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  grade: { id: 'Mutu', en: 'Grade' },
  pack: { id: 'Kemasan biasa', en: 'Usual pack' },
  packOf: {
    id: (name: string, content: string) => `${name} isi ${content}`,
    en: (name: string, content: string) => `${name} of ${content}`,
  },
  tax: { id: 'Pajak', en: 'Tax' },
  exempt_basic_food: { id: 'Bahan pokok, bebas PPN', en: 'Basic food, exempt from VAT' },
  taxable: { id: 'Kena PPN kalau penjualnya PKP', en: 'VAT applies when the seller is registered for it' },
  required: { id: 'Sertifikat wajib', en: 'Certificate needed' },
  about: { id: 'Tentang barang ini', en: 'About these goods' },
  reference: { id: 'Harga acuan', en: 'Reference price' },
  noReference: {
    id: 'Tidak ada HET atau HAP untuk barang ini.',
    en: 'There is no official reference price for these goods.',
  },
  perUnit: { id: (unit: string) => `per ${unit}`, en: (unit: string) => `per ${unit}` },
  zone: { id: (zone: number) => `zona ${zone}`, en: (zone: number) => `zone ${zone}` },
  everywhere: { id: 'semua zona', en: 'all zones' },
  since: { id: (day: string) => `sejak ${day}`, en: (day: string) => `since ${day}` },
  between: { id: (a: string, b: string) => `${a} sampai ${b}`, en: (a: string, b: string) => `${a} to ${b}` },
  source: { id: (name: string) => `Sumber: ${name}`, en: (name: string) => `Source: ${name}` },
  earlier: { id: 'Acuan sebelum dan sesudahnya', en: 'Earlier and later reference prices' },
  HET: {
    id: 'HET: harga eceran tertinggi bagi pembeli akhir. Untuk pembelian antarlembaga, ini peringatan, bukan larangan.',
    en: 'HET: the highest retail price for consumers. Between organisations it is a warning, not a ban.',
  },
  HAP: {
    id: 'HAP: harga acuan penjualan di tingkat konsumen.',
    en: 'HAP: the official reference for consumer prices.',
  },
  listedPrice: { id: 'Harga tayang', en: 'Listed price' },
  free: { id: 'Siap dipesan', en: 'Ready to order' },
  suppliers: { id: 'Dari', en: 'From' },
  priceCourse: { id: 'Harga 90 hari terakhir', en: 'Prices of the last 90 days' },
  courseLabel: {
    id: (low: string, high: string, last: string) =>
      `Harga tengah terakhir ${last}; selama 90 hari antara ${low} dan ${high}`,
    en: (low: string, high: string, last: string) =>
      `Latest middle price ${last}; over 90 days between ${low} and ${high}`,
  },
  courseTitle: {
    id: (from: string, to: string) => `Harga tengah dari ${from} menjadi ${to}`,
    en: (from: string, to: string) => `The middle price went from ${from} to ${to}`,
  },
  courseFlat: {
    id: (price: string) => `Harga tengah tetap ${price}`,
    en: (price: string) => `The middle price stayed at ${price}`,
  },
  courseHint: {
    id: 'Garis: harga tengah. Bidang: dari termurah sampai termahal.',
    en: 'Line: middle price. Area: from the lowest to the highest.',
  },
  offers: { id: (n: number) => `${n} penawaran`, en: (n: number) => (n === 1 ? '1 offer' : `${n} offers`) },
  offersCaption: { id: 'Penawaran koperasi', en: 'Offers of the cooperatives' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  freeColumn: { id: 'Siap', en: 'Ready' },
  price: { id: (unit: string) => `Harga/${unit}`, en: (unit: string) => `Price/${unit}` },
  from: { id: (quantity: string) => `mulai ${quantity}`, en: (quantity: string) => `from ${quantity}` },
  lots: { id: 'Paling sedikit', en: 'Minimum' },
  lot: { id: (quantity: string) => `kelipatan ${quantity}`, en: (quantity: string) => `in steps of ${quantity}` },
  fee: { id: 'Biaya antar', en: 'Delivery fee' },
  window: { id: 'Berlaku sampai', en: 'On sale until' },
  notYet: { id: (day: string) => `mulai ${day}`, en: (day: string) => `from ${day}` },
  emptyTitle: { id: 'Belum ada penawaran yang cocok', en: 'No offer matches yet' },
  emptyFiltered: { id: 'Kurangi saringan, atau lihat barang lain.', en: 'Use fewer filters, or look at other goods.' },
  emptyBody: {
    id: 'Belum ada koperasi yang menawarkan barang ini. Lihat barang lain di katalog, atau tanyakan ke forum.',
    en: 'No cooperative offers these goods yet. See other goods in the catalog, or ask the forum.',
  },
});
