import { catalogOf } from '../../platform/i18n.ts';

/** Who got how much: the pages for the forum's staff. */
export const fairnessTexts = catalogOf({
  title: { id: 'Pemerataan', en: 'Fair shares' },
  lead: {
    id: 'Apakah setiap koperasi mendapat pesanan sesuai kapasitasnya?',
    en: 'Does every cooperative get orders in line with its capacity?',
  },
  goods: { id: 'Barang', en: 'Goods' },
  allGoods: { id: 'Semua barang, menurut nilai rupiah', en: 'All goods, by value in rupiah' },
  from: { id: 'Dari tanggal', en: 'From' },
  until: { id: 'Sampai tanggal', en: 'Until' },
  show: { id: 'Tampilkan', en: 'Show' },
  period: {
    id: (from: string, until: string) => `${from} – ${until}`,
    en: (from: string, until: string) => `${from} – ${until}`,
  },
  gini: { id: 'Angka ketimpangan (Gini)', en: 'Inequality (Gini)' },
  giniHint: {
    id: '0 berarti setiap koperasi mendapat persis menurut kapasitasnya. Makin dekat ke 1, makin banyak yang jatuh ke sedikit koperasi.',
    en: '0 means every cooperative got exactly by its capacity. The nearer to 1, the more went to a few.',
  },
  even: { id: 'Hampir rata', en: 'Nearly even' },
  mostlyEven: { id: 'Cukup merata', en: 'Fairly even' },
  uneven: { id: 'Belum merata', en: 'Uneven' },
  veryUneven: { id: 'Jauh dari merata', en: 'Far from even' },
  total: { id: 'Jumlah yang dibagikan', en: 'Awarded in all' },
  served: { id: 'Koperasi yang kebagian', en: 'Cooperatives with awards' },
  servedOf: { id: (n: number, all: number) => `${n} dari ${all}`, en: (n: number, all: number) => `${n} of ${all}` },
  chartMost: {
    id: (name: string, times: string) => `${name} mendapat ${times} kali bagiannya`,
    en: (name: string, times: string) => `${name} got ${times} times its share`,
  },
  chartNone: {
    id: (n: number) => `, ${n} koperasi belum kebagian`,
    en: (n: number) => (n === 1 ? ', 1 cooperative got nothing yet' : `, ${n} cooperatives got nothing yet`),
  },
  chartLabel: {
    id: (name: string, got: string, due: string) => `${name}: mendapat ${got}, menurut kapasitas ${due}`,
    en: (name: string, got: string, due: string) => `${name}: got ${got}, by capacity ${due}`,
  },
  legendGot: { id: 'yang didapat', en: 'what it got' },
  legendDue: { id: 'menurut kapasitas', en: 'by capacity' },
  between: {
    id: (n: number) => `… ${n} koperasi di antaranya ada di tabel`,
    en: (n: number) => `… ${n} cooperatives between them are in the table`,
  },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  got: { id: 'Didapat', en: 'Got' },
  gotShare: { id: 'Bagian', en: 'Share' },
  weightShare: { id: 'Menurut kapasitas', en: 'By capacity' },
  difference: { id: 'Selisih', en: 'Difference' },
  table: { id: 'Semua koperasi', en: 'All cooperatives' },
  more: {
    id: (n: number) => `${n} koperasi lainnya`,
    en: (n: number) => (n === 1 ? '1 more cooperative' : `${n} more cooperatives`),
  },
  emptyTitle: { id: 'Belum ada pesanan di tanggal ini', en: 'No orders on these days yet' },
  empty: {
    id: 'Pilih tanggal atau barang lain. Pesanan mulai dihitung begitu dibagi ke koperasi.',
    en: 'Choose other days or goods. An order counts as soon as it is divided.',
  },
  howCounted: {
    id: 'Dihitung dari jatah yang menunggu jawaban dan yang sudah dikonfirmasi; jatah yang ditolak tidak ikut. Yang dibandingkan: koperasi yang menjual barangnya, dan yang kebagian.',
    en: 'Counted from awards that await an answer or are confirmed; declined ones are not. Compared are the cooperatives that sell the goods, and those that got some.',
  },
  toPolicies: { id: 'Bandingkan cara membagi', en: 'Compare ways to divide' },
  link: { id: 'Pemerataan antarkoperasi', en: 'Fair shares' },
});

/** Last quarter's orders under every policy. */
export const policiesTexts = catalogOf({
  title: { id: 'Bandingkan cara membagi', en: 'Compare ways to divide' },
  lead: {
    id: (orders: number, lines: number) =>
      `${orders} pesanan (${lines} barang) dari 90 hari terakhir, dibagi ulang dengan setiap cara.`,
    en: (orders: number, lines: number) =>
      `${orders} orders (${lines} lines) of the last 90 days, divided again in every way.`,
  },
  basis: {
    id: 'Dihitung dengan penawaran yang tayang hari ini dan seluruh stoknya: stok dan harga waktu itu tidak tersimpan, jadi ini perbandingan antarcara, bukan ulangan persis. Setiap pesanan dibagi sendiri-sendiri.',
    en: 'Worked out with the offers listed today and all their stock: stock and prices of that time are not kept, so this compares ways and does not repeat what was. Each order is divided by itself.',
  },
  cut: {
    id: (most: number) => `Agar halaman cepat, hanya pesanan terbaru sampai ${most} barang yang dihitung.`,
    en: (most: number) => `To keep the page quick, only the newest orders up to ${most} lines are counted.`,
  },
  short: {
    id: (n: number) => `${n} barang tidak terisi penuh dengan penawaran hari ini.`,
    en: (n: number) =>
      n === 1 ? '1 line cannot be filled with today’s offers.' : `${n} lines cannot be filled with today’s offers.`,
  },
  way: { id: 'Cara', en: 'Way' },
  cost: { id: 'Total', en: 'Total' },
  extra: { id: 'Di atas termurah', en: 'Above the cheapest' },
  cooperatives: { id: 'Koperasi', en: 'Cooperatives' },
  perOrder: { id: 'Per pesanan', en: 'Per order' },
  gini: { id: 'Gini', en: 'Gini' },
  most: {
    id: (name: string, n: number) => `${name}, ${n} koperasi per barang bila cukup`,
    en: (name: string, n: number) => `${name}, ${n} cooperatives a line where they are enough`,
  },
  within: {
    id: (name: string, percent: string) => `${name}, paling mahal ${percent} di atas termurah`,
    en: (name: string, percent: string) => `${name}, at most ${percent} above the cheapest`,
  },
  chartCost: {
    id: (extra: string) => `Membagi merata menambah biaya ${extra}`,
    en: (extra: string) => `Fair shares cost ${extra} more`,
  },
  chartGini: {
    id: (from: string, to: string) => `Ketimpangan ${from} dengan cara termurah, ${to} dengan cara merata`,
    en: (from: string, to: string) => `Inequality is ${from} at the cheapest, ${to} with fair shares`,
  },
  emptyTitle: { id: 'Belum ada pesanan 90 hari terakhir', en: 'No orders in the last 90 days' },
  empty: {
    id: 'Begitu ada pesanan yang dibagi, di sini terlihat beda setiap cara.',
    en: 'As soon as an order is divided, the ways can be compared here.',
  },
});
