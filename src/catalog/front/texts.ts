import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  headline: {
    id: (n: number) => `${n} koperasi, satu lumbung`,
    en: (n: number) => (n === 1 ? '1 cooperative, one barn' : `${n} cooperatives, one barn`),
  },
  lead: {
    id: 'Barang dari Koperasi Kelurahan Merah Putih se-Kota Bogor. Pesan sekaligus banyak; kami bagi di antara koperasi yang punya.',
    en: 'Goods from the Merah Putih cooperatives of Bogor. Order a lot at once; we divide it among the cooperatives that have it.',
  },
  ready: {
    id: (quantity: string, cooperatives: string) => `${quantity} siap dari ${cooperatives}`,
    en: (quantity: string, cooperatives: string) => `${quantity} ready from ${cooperatives}`,
  },
  count: { id: (n: number) => `${n} barang`, en: (n: number) => (n === 1 ? '1 product' : `${n} products`) },
  countFor: {
    id: (n: number, q: string) => `${n} barang untuk “${q}”`,
    en: (n: number, q: string) => `${n} product${n === 1 ? '' : 's'} for “${q}”`,
  },
  emptyTitle: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  emptyBody: {
    id: 'Coba kata yang lebih pendek, nama lain (telor, cabe), atau kurangi saringan.',
    en: 'Try a shorter word, another name, or fewer filters.',
  },
  emptyCatalogTitle: { id: 'Katalog masih kosong', en: 'The catalog is still empty' },
  emptyCatalog: {
    id: 'Begitu koperasi menawarkan barang dan moderator menyetujuinya, barang itu muncul di sini.',
    en: 'Once cooperatives offer goods and the moderators approve, they appear here.',
  },
});
