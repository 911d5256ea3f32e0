import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  title: { id: 'Transparansi', en: 'Transparency' },
  lead: {
    id: 'Apa yang diperdagangkan di forum ini, berapa harganya, dan seberapa merata dibagi. Terbuka untuk siapa saja, tanpa akun.',
    en: 'What this forum traded, at what price, and how evenly it was shared. Open to anybody, without an account.',
  },
  tabs: { id: 'Bagian transparansi', en: 'Parts of transparency' },
  tabFigures: { id: 'Angka bulanan', en: 'Monthly figures' },
  tabOrders: { id: 'Pembagian pesanan', en: 'How orders were split' },
  tabDecisions: { id: 'Keputusan moderasi', en: 'Moderation decisions' },
  tabData: { id: 'Data terbuka', en: 'Open data' },
  tabAudit: { id: 'Jejak keputusan', en: 'Record of decisions' },
  from: { id: 'Dari bulan', en: 'From month' },
  until: { id: 'Sampai bulan', en: 'Until month' },
  monthHint: { id: 'Misalnya 2026-11.', en: 'For instance 2026-11.' },
  show: { id: 'Tampilkan', en: 'Show' },
  not_a_month: {
    id: 'Tulis bulan sebagai tahun dan bulan, misalnya 2026-11. Yang tampil: bulan-bulan terakhir.',
    en: 'Give a month as year and month, such as 2026-11. Shown instead: the latest months.',
  },
  end_before_start: {
    id: 'Bulan akhir lebih awal daripada bulan awal. Yang tampil: bulan-bulan terakhir.',
    en: 'The last month lies before the first. Shown instead: the latest months.',
  },
  too_long: {
    id: 'Paling panjang 36 bulan sekali tampil. Yang tampil: bulan-bulan terakhir.',
    en: 'At most 36 months at a time. Shown instead: the latest months.',
  },
  too_many_rows: {
    id: 'Satu berkas memuat paling banyak 50.000 baris. Ambil bulan-bulannya sebagian-sebagian, misalnya ?from=2026-01&until=2026-03.',
    en: 'A file holds at most 50,000 rows. Take the months in parts, for instance ?from=2026-01&until=2026-03.',
  },
  not_over: {
    id: 'Bulan itu belum selesai; angkanya terbit setelah bulannya lewat. Yang tampil: bulan-bulan terakhir.',
    en: 'That month is not over; its figures come after it has ended. Shown instead: the latest months.',
  },
  none: { id: 'Belum ada angka untuk bulan-bulan ini', en: 'No figures for these months yet' },
  noneNext: {
    id: 'Angka sebuah bulan terbit sekali, begitu bulannya selesai, lalu tidak diubah lagi.',
    en: 'The figures of a month come out once, when it is over, and are not changed again.',
  },
  message: {
    id: (month: string, cooperatives: string, buyers: string, value: string) =>
      `${month}: ${cooperatives} koperasi menjual senilai ${value} kepada ${buyers} pembeli`,
    en: (month: string, cooperatives: string, buyers: string, value: string) =>
      `${month}: ${cooperatives} cooperatives sold ${value} to ${buyers} buyers`,
  },
  most: {
    id: (goods: string) => `Yang paling banyak terjual: ${goods}.`,
    en: (goods: string) => `Sold most: ${goods}.`,
  },
  otherMonths: { id: 'Bulan lain', en: 'Other months' },
  sold: { id: (month: string) => `Terjual pada ${month}`, en: (month: string) => `Sold in ${month}` },
  value: { id: 'Nilai', en: 'Value' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  cooperatives: { id: 'Koperasi', en: 'Cooperatives' },
  institutions: { id: 'Pembeli', en: 'Buyers' },
  median: { id: 'Harga tengah', en: 'Median price' },
  around: {
    id: (price: string, step: string) => `${price} ± ${step}`,
    en: (price: string, step: string) => `${price} ± ${step}`,
  },
  evenness: { id: 'Ketimpangan bagian (Gini)', en: 'Inequality of shares (Gini)' },
  evennessHint: {
    id: '0: setiap koperasi menjual sesuai kapasitasnya. 1: semuanya dari satu koperasi. Koperasi yang tidak menjual ikut dihitung. Dibulatkan ke 0,05.',
    en: '0: every cooperative sold by its capacity. 1: one sold everything. Cooperatives that sold nothing are counted. Rounded to 0.05.',
  },
  withheld: { id: 'tidak ditampilkan', en: 'not shown' },
  closedFigure: { id: 'ditutup', en: 'closed' },
  tooWide: {
    id: 'Bulan ini hanya per komoditas: perdagangannya terlalu luas untuk dipastikan, kecamatan demi kecamatan, bahwa penjualan satu koperasi pun tidak terbaca.',
    en: 'This month by commodity alone: its trade is too wide to make sure, kecamatan by kecamatan, that no single cooperative’s sales can be read.',
  },
  withheldRows: {
    id: (names: string) => `Tidak ditampilkan, agar penjualan satu koperasi tidak terbaca: ${names}.`,
    en: (names: string) => `Not shown, so that nobody can read what one cooperative sold: ${names}.`,
  },
  withheldMonth: {
    id: (month: string) => `Angka ${month} tidak ditampilkan`,
    en: (month: string) => `The figures of ${month} are not shown`,
  },
  withheldMonthWhy: {
    id: 'Yang menjual kurang dari lima koperasi, atau satu koperasi menjual hampir semuanya. Kalau ditampilkan, penjualan satu koperasi bisa terbaca.',
    en: 'Fewer than five cooperatives sold, or one sold nearly everything. Shown, it would tell what one cooperative sold.',
  },
  noTrade: { id: 'tidak ada penjualan', en: 'nothing sold' },
  chart: {
    id: (month: string, value: string) => `Penjualan tertinggi pada ${month}: ${value}`,
    en: (month: string, value: string) => `Sales were highest in ${month}: ${value}`,
  },
  chartNone: { id: 'Penjualan per bulan', en: 'Sales by month' },
  month: { id: 'Bulan', en: 'Month' },
  byCommodity: { id: 'Menurut komoditas', en: 'By commodity' },
  byKecamatan: { id: 'Menurut kecamatan penjual', en: 'By kecamatan of the seller' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  noKecamatan: { id: 'Tanpa kecamatan', en: 'Without kecamatan' },
  joint: { id: 'Belanja bersama', en: 'Joint purchases' },
  jointLead: {
    id: 'Belanja bersama yang biaya akhirnya sudah diketahui pada bulan-bulan ini. Harga akhir: dengan semua biaya.',
    en: 'Joint purchases whose final cost became known in these months. The final price holds all costs.',
  },
  jointNone: { id: 'Tidak ada pada bulan-bulan ini.', en: 'None in these months.' },
  number: { id: 'Nomor', en: 'Number' },
  closed: { id: 'Ditutup', en: 'Closed' },
  tiers: { id: 'Tingkat harga', en: 'Price steps' },
  tier: {
    id: (price: string, from: string) => `${price} mulai ${from}`,
    en: (price: string, from: string) => `${price} from ${from}`,
  },
  tierAny: {
    id: (price: string) => `${price} berapa pun`,
    en: (price: string) => `${price} for any quantity`,
  },
  paid: { id: 'Harga akhir', en: 'Final price' },
  took: { id: 'Yang ikut', en: 'Took part' },
  saving: { id: 'Penghematan', en: 'Saved' },
  why: { id: 'Mengapa ada yang tidak ditampilkan', en: 'Why some figures are not shown' },
  whyFew: {
    id: 'Angka yang berasal dari kurang dari lima koperasi tidak ditampilkan, juga angka yang hampir semuanya berasal dari satu koperasi. Penjualan satu koperasi adalah urusannya sendiri.',
    en: 'A figure of fewer than five cooperatives is not shown, nor one that nearly all comes from a single cooperative. What one cooperative sells is its own affair.',
  },
  whyMore: {
    id: 'Kadang angka lain ikut ditutup. Kalau tidak, angka yang ditutup bisa dihitung kembali dari jumlahnya dikurangi angka-angka lainnya.',
    en: 'Sometimes other figures are closed as well. Otherwise a closed one could be worked out from the total less the rest.',
  },
  whyOnce: {
    id: 'Angka sebuah bulan terbit sekali setelah bulannya selesai dan tidak diubah lagi. Jadi dua terbitan tidak bisa diperbandingkan untuk menebak angka yang ditutup.',
    en: 'A month comes out once, after it has ended, and is not changed again. So no two editions can be compared to guess what was closed.',
  },
  whyMedian: {
    id: 'Harga tengah ditulis sebagai kisaran yang memuat harga paling sedikit tiga koperasi.',
    en: 'A median price is given as a band that holds the prices of at least three cooperatives.',
  },
  billion: { id: (amount: string) => `Rp${amount} miliar`, en: (amount: string) => `Rp${amount} bn` },
  millions: { id: (amount: string) => `Rp${amount} juta`, en: (amount: string) => `Rp${amount} mn` },
  // With spaces that do not break.
  million: { id: (amount: string) => `${amount}\u00a0jt`, en: (amount: string) => `${amount}\u00a0mn` },
  billionShort: { id: (amount: string) => `${amount}\u00a0M`, en: (amount: string) => `${amount}\u00a0bn` },
});
export type Texts = (typeof texts)['id'];

/** As `institution_type` of parties, told in place of names. */
export const institutionTexts = catalogOf({
  hospital: { id: 'Rumah sakit', en: 'Hospital' },
  school: { id: 'Sekolah', en: 'School' },
  kitchen: { id: 'Dapur makan bergizi (SPPG)', en: 'Free-meal kitchen (SPPG)' },
  office: { id: 'Kantor pemerintah', en: 'Public office' },
  hotel: { id: 'Hotel', en: 'Hotel' },
  other: { id: 'Lembaga lain', en: 'Another institution' },
});
