import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { percent, rupiah } from '../../platform/money.ts';

/** The costs of a joint purchase, as one of its members sees its own part. */
export const ownTexts = catalogOf({
  lead: {
    id: 'Berapa biaya barang Anda sampai di tangan, dibanding kalau membeli sendiri.',
    en: 'What your goods cost until they were in your hands, beside buying them alone.',
  },
  notIn: { id: 'Koperasi Anda tidak ikut dalam pesanan ini', en: 'Your cooperative is not part of this order' },
  notInBody: {
    id: 'Jadi tidak ada biaya yang Anda tanggung. Hasil penutupan menjelaskan mengapa.',
    en: 'So there is nothing you bear. The result of the closing explains why.',
  },
  toResult: { id: 'Lihat hasil penutupan', en: 'See the result' },
  soonTitle: { id: 'Biaya belum dihitung', en: 'The costs are not worked out yet' },
  soonBody: {
    id: 'Setelah barang dibagikan, forum mengumpulkan tagihan pemasok dan ongkosnya, lalu membagi sampai rupiah terakhir. Anda diberi tahu saat tagihannya terbit.',
    en: 'After the goods are handed out, the forum collects the bills and costs and shares them to the last rupiah. You are told when your invoice is there.',
  },
  expected: {
    id: (price: string, quantity: string, total: number) =>
      `Perkiraan menurut pesanan: ${price} × ${quantity} = ${rupiah(total)}, belum termasuk ongkos angkut dan bongkar muat.`,
    en: (price: string, quantity: string, total: number) =>
      `As ordered: ${price} × ${quantity} = ${rupiah(total)}, without transport and handling.`,
  },
  perUnit: { id: (unit: string) => `Biaya jadi per ${unit}`, en: (unit: string) => `Your landed cost per ${unit}` },
  together: { id: 'Bersama', en: 'Together' },
  aloneBar: { id: 'Sendiri', en: 'Alone' },
  saved: {
    id: (amount: number, bps: number) => `Hemat ${rupiah(amount)}, atau ${percent(bps)}`,
    en: (amount: number, bps: number) => `${rupiah(amount)} saved, or ${percent(bps)}`,
  },
  same: { id: 'Sama dengan membeli sendiri', en: 'The same as buying alone' },
  lostMoney: {
    id: (amount: number) => `Lebih mahal ${rupiah(amount)} daripada membeli sendiri`,
    en: (amount: number) => `${rupiah(amount)} dearer than buying alone`,
  },
  bar: {
    id: (who: string, price: string) => `${who}: ${price}`,
    en: (who: string, price: string) => `${who}: ${price}`,
  },
  last_purchase: {
    id: (day: string | null) =>
      `“Sendiri” adalah harga pembelian terakhir koperasi Anda sendiri${day ? `, ${dayText(day, 'id')}` : ''}.`,
    en: (day: string | null) =>
      `“Alone” is the price of your own last purchase${day ? `, ${dayText(day, 'en')}` : ''}.`,
  },
  lowest_tier: {
    id: '“Sendiri” adalah harga pemasok termurah untuk jumlah Anda saja, belum dengan ongkos. Catat harga beli terakhir Anda di halaman Kebutuhan supaya lain kali perbandingannya lebih tepat.',
    en: '“Alone” is the cheapest supplier’s price for your quantity only, before any transport. Record what you last paid on the Needs page, so that next time this is more exact.',
  },
  toNeeds: { id: 'Ke Kebutuhan', en: 'To your needs' },
  noAlone: {
    id: 'Harga membeli sendiri belum diketahui. Catat harga beli terakhir Anda di halaman Kebutuhan.',
    en: 'The price of buying alone is not known. Record what you last paid on the Needs page.',
  },
  how: { id: 'Begini cara menghitungnya', en: 'How it was worked out' },
  received: { id: 'Anda terima', en: 'You received' },
  goods: { id: 'Barang', en: 'Goods' },
  goodsHow: {
    id: (own: string, all: string, billed: string, bills: number) =>
      `Pemasok menagih ${rupiah(bills)} untuk ${billed}. Dari ${all} yang sampai ke anggota, ${own} milik Anda.`,
    en: (own: string, all: string, billed: string, bills: number) =>
      `The suppliers bill ${rupiah(bills)} for ${billed}. Of ${all} that reached the members, ${own} is yours.`,
  },
  freeHow: {
    id: (all: string, own: string, bills: number, free: string) =>
      `Pemasok menagih ${rupiah(bills)}, dan ${free} yang datang tidak ditagih. Dari ${all} yang sampai ke anggota, ${own} milik Anda.`,
    en: (all: string, own: string, bills: number, free: string) =>
      `The suppliers bill ${rupiah(bills)}, and ${free} came free. Of ${all} that reached the members, ${own} is yours.`,
  },
  losses: { id: 'Susut', en: 'Losses' },
  lossesHow: {
    id: (lost: string) =>
      `${lost} ditagih tetapi tidak sampai ke anggota. Semua menanggungnya menurut berat, karena barang itu belum milik siapa-siapa.`,
    en: (lost: string) =>
      `${lost} was billed but did not reach the members. All bear it by weight, because it was nobody’s yet.`,
  },
  transport: { id: 'Ongkos angkut', en: 'Transport' },
  handling: { id: 'Ongkos bongkar muat', en: 'Handling' },
  byWeight: {
    id: (amount: number, paidTo: string) => `${rupiah(amount)} (${paidTo}), dibagi ke semua menurut berat`,
    en: (amount: number, paidTo: string) => `${rupiah(amount)} (${paidTo}), shared among all by weight`,
  },
  byDrop: {
    id: (amount: number, paidTo: string) =>
      `${rupiah(amount)} (${paidTo}), tiap titik serah sama besar, lalu menurut berat`,
    en: (amount: number, paidTo: string) => `${rupiah(amount)} (${paidTo}), every drop point the same, then by weight`,
  },
  only: {
    id: (amount: number, paidTo: string, drop: string) =>
      `${rupiah(amount)} (${paidTo}), hanya anggota di ${drop}, menurut berat`,
    en: (amount: number, paidTo: string, drop: string) =>
      `${rupiah(amount)} (${paidTo}), only members at ${drop}, by weight`,
  },
  total: { id: 'Jumlah', en: 'Total' },
  invoice: { id: 'Tagihan Anda', en: 'Your invoice' },
  number: { id: 'Nomor', en: 'Number' },
  vat: { id: 'PPN', en: 'VAT' },
  invoiceTotal: { id: 'Jumlah tagihan', en: 'Invoice total' },
  settled: { id: 'Sudah dibayar', en: 'Paid' },
  left: { id: 'Sisa', en: 'Left to pay' },
  due: { id: 'Paling lambat', en: 'Pay by' },
  payTo: { id: 'Transfer ke', en: 'Transfer to' },
  noAccount: {
    id: 'Forum belum punya rekening yang diperiksa. Tanyakan ke bendahara forum.',
    en: 'The forum has no verified account yet. Ask its treasurer.',
  },
  mention: {
    id: (number: string) => `Sebut nomor ${number} di berita transfer, lalu catat pembayarannya di halaman tagihan.`,
    en: (number: string) => `Name ${number} in the transfer, then record the payment on the invoice’s page.`,
  },
  open: { id: 'Buka tagihan dan bayar', en: 'Open the invoice and pay' },
  openPaid: { id: 'Buka tagihan', en: 'Open the invoice' },
  paidUp: { id: 'Lunas', en: 'Paid' },
  unpaid: { id: 'Belum lunas', en: 'Not paid' },
  overdue: { id: 'Lewat jatuh tempo', en: 'Overdue' },
  nothing: {
    id: 'Anda tidak menerima barang, jadi tidak ada yang perlu dibayar.',
    en: 'You received nothing, so there is nothing to pay.',
  },
  toReturn: {
    id: (amount: number) => `${rupiah(amount)} dari uang muka Anda dikembalikan ke rekening koperasi.`,
    en: (amount: number) => `${rupiah(amount)} of your deposit goes back to your cooperative’s account.`,
  },
  toDeposits: { id: 'Lihat uang muka', en: 'See deposits' },
  toGoods: { id: 'Ke barang yang Anda terima', en: 'To the goods you received' },
});
