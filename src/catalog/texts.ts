import { catalogOf } from '../platform/i18n.ts';

/** Words that several pages of the catalog share. */
export const shared = catalogOf({
  catalog: { id: 'Katalog', en: 'Catalog' },
  order: { id: 'Pesan', en: 'Order' },
  seeOffers: { id: 'Lihat penawaran', en: 'See offers' },
  noOffer: { id: 'Belum ada penawaran', en: 'No offers yet' },
  below: { id: (kind: string) => `di bawah ${kind}`, en: (kind: string) => `below ${kind}` },
  near: { id: (kind: string) => `dekat ${kind}`, en: (kind: string) => `near ${kind}` },
  partly_above: { id: (kind: string) => `sebagian di atas ${kind}`, en: (kind: string) => `partly above ${kind}` },
  above: { id: (kind: string) => `di atas ${kind}`, en: (kind: string) => `above ${kind}` },
  leadToday: { id: 'siap hari ini', en: 'ready today' },
  leadTomorrow: { id: 'siap besok', en: 'ready tomorrow' },
  leadDays: { id: (n: number) => `siap ${n} hari`, en: (n: number) => `ready in ${n} days` },
  soldOut: { id: 'habis dipesan', en: 'sold out' },
  atLeast: { id: (quantity: string) => `${quantity} atau lebih`, en: (quantity: string) => `${quantity} or more` },
  cooperatives: {
    id: (n: number) => `${n} koperasi`,
    en: (n: number) => (n === 1 ? '1 cooperative' : `${n} cooperatives`),
  },
  priceLine: {
    id: (first: string, last: string, reference: string) =>
      `Harga tengah 30 hari, dari ${first} ke ${last}${reference && `, acuan ${reference}`}`,
    en: (first: string, last: string, reference: string) =>
      `Middle price of 30 days, from ${first} to ${last}${reference && `, reference ${reference}`}`,
  },
  // filters
  search: { id: 'Cari barang, koperasi, atau kelurahan', en: 'Search goods, cooperatives or neighbourhoods' },
  searchHint: { id: 'misalnya beras, telor, Empang', en: 'rice, eggs, Empang …' },
  find: { id: 'Cari', en: 'Search' },
  filters: { id: 'Saring dan urutkan', en: 'Filter and sort' },
  filtersSet: {
    id: (n: number) => `${n} saringan aktif`,
    en: (n: number) => (n === 1 ? '1 filter set' : `${n} filters set`),
  },
  category: { id: 'Jenis', en: 'Category' },
  kecamatan: { id: 'Kecamatan', en: 'District' },
  any: { id: 'Semua', en: 'All' },
  minPrice: { id: 'Harga mulai (Rp)', en: 'Price from (Rp)' },
  maxPrice: { id: 'Harga sampai (Rp)', en: 'Price up to (Rp)' },
  quantity: { id: 'Perlu paling sedikit', en: 'At least this much' },
  certificate: { id: 'Sertifikat', en: 'Certificate' },
  certified: { id: 'Ada sertifikat', en: 'With any certificate' },
  date: { id: 'Diperlukan tanggal', en: 'Needed on' },
  sort: { id: 'Urutkan', en: 'Sort by' },
  usual: { id: 'Yang biasa dicari', en: 'What is asked for most' },
  name: { id: 'Nama', en: 'Name' },
  price: { id: 'Harga termurah', en: 'Lowest price' },
  most: { id: 'Jumlah terbanyak', en: 'Largest quantity' },
  clear: { id: 'Hapus semua saringan', en: 'Clear all filters' },
});
