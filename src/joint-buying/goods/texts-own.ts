import { catalogOf } from '../../platform/i18n.ts';

type Shown = Record<'own' | 'all' | 'came' | 'share', string>;

/** A cooperative's own goods: what it gets and why, and what it says it received. */
export const ownTexts = catalogOf({
  title: { id: (goods: string) => `Terima ${goods}`, en: (goods: string) => `Receive ${goods}` },
  toCampaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  notIn: { id: 'Koperasi Anda tidak ikut belanja ini', en: 'Your cooperative is not in this purchase' },
  notInBody: {
    id: 'Tidak ada barang untuk koperasi Anda di sini. Lihat hasil penutupannya, atau cari belanja bersama yang masih terbuka.',
    en: 'There are no goods for your cooperative here. See the result of the closing, or find a joint purchase that is still open.',
  },
  toList: { id: 'Lihat belanja bersama', en: 'See joint purchases' },

  ordered: { id: 'Dipesan untuk Anda', en: 'Ordered for you' },
  share: { id: 'Jatah Anda', en: 'Your share' },
  handed: { id: 'Diserahkan', en: 'Handed out' },
  received: { id: 'Anda terima', en: 'You received' },
  steps: { id: 'Perjalanan barang Anda', en: 'The way of your goods' },
  stepOrdered: { id: 'Dipesan', en: 'Ordered' },
  stepShared: { id: 'Dibagi', en: 'Shared' },
  stepHanded: { id: 'Diserahkan', en: 'Handed out' },
  stepReceived: { id: 'Diterima', en: 'Received' },
  pickUp: { id: 'Ambil di', en: 'Collect at' },
  note: { id: 'Surat jalan', en: 'Delivery note' },
  at: { id: 'Diserahkan pada', en: 'Handed out on' },
  handedNote: { id: 'Kata petugas', en: 'Said by staff' },

  waitTitle: { id: 'Barang belum dibagi', en: 'The goods are not shared yet' },
  waitBody: {
    id: (came: string, all: string) =>
      `${came} dari ${all} sudah datang. Setelah semua datang, jatah Anda tampil di sini dan Anda diberi tahu.`,
    en: (came: string, all: string) =>
      `${came} of ${all} has come. Once all is there, your share stands here and you are told.`,
  },
  waitHandTitle: { id: 'Barang Anda siap diambil', en: 'Your goods are ready to collect' },
  waitHandBody: {
    id: 'Ambil di titik serah. Penerimaan dicatat di sini setelah petugas menyerahkannya.',
    en: 'Collect them at the drop point. The receipt is recorded here once staff have handed them out.',
  },
  noShareTitle: { id: 'Tidak ada bagian untuk Anda kali ini', en: 'There is no share for you this time' },
  noShareBody: {
    id: 'Yang datang habis untuk yang berkomitmen lebih dulu. Anda tidak ditagih untuk barang yang tidak Anda terima.',
    en: 'What came went to those who pledged earlier. You are not invoiced for goods you do not get.',
  },
  noneTitle: { id: 'Tidak ada yang dipesan untuk Anda', en: 'Nothing was ordered for you' },
  noneBody: {
    id: 'Komitmen di titik serah Anda tidak genap satu kemasan. Lihat hasil penutupannya.',
    en: 'The pledges at your drop point did not make a whole pack. See the result of the closing.',
  },
  toResult: { id: 'Lihat hasilnya', en: 'See the result' },

  whole: {
    id: 'Semua yang dipesan datang, jadi jatah Anda utuh.',
    en: 'All that was ordered came, so your share is whole.',
  },
  wholeByRule: {
    id: 'Yang datang kurang, tetapi menurut aturannya jatah Anda tetap utuh.',
    en: 'Less came than was ordered, but by the rule your share is whole.',
  },
  whyTitle: { id: 'Mengapa kurang dari pesanan?', en: 'Why is it less than ordered?' },
  whyMissing: {
    id: (came: string, all: string, missing: string) =>
      `Dari ${all} yang dipesan bersama, ${came} datang dan bisa dipakai; ${missing} tidak.`,
    en: (came: string, all: string, missing: string) =>
      `Of the ${all} ordered together ${came} came and can be used; ${missing} did not.`,
  },
  rule: { id: 'Aturan yang disepakati', en: 'The rule agreed on' },
  whyProportional: {
    id: ({ own, all, came, share }: Shown) => `${own} ÷ ${all} × ${came} = ${share}`,
    en: ({ own, all, came, share }: Shown) => `${own} ÷ ${all} × ${came} = ${share}`,
  },
  whyEqual: {
    id: ({ own, share }: Shown) =>
      `Semua mendapat sama banyak sampai pesanannya terpenuhi. Pesanan Anda ${own}, bagian yang sama itu ${share}.`,
    en: ({ own, share }: Shown) =>
      `All get the same until their order is met. You ordered ${own}, the equal part is ${share}.`,
  },
  whyByOrder: {
    id: (n: number, before: string, left: string) =>
      `${n} koperasi berkomitmen sebelum Anda, dengan pesanan ${before}. Sisanya untuk Anda ${left}.`,
    en: (n: number, before: string, left: string) =>
      `${n} cooperatives pledged before you, ordering ${before}. What was left for you is ${left}.`,
  },

  formTitle: { id: 'Timbang, lalu catat', en: 'Weigh, then record' },
  weight: { id: 'Yang Anda terima', en: 'What you received' },
  weightHint: {
    id: (handed: string) => `Menurut surat jalan ${handed}. Ubah kalau timbangan Anda lain.`,
    en: (handed: string) => `The delivery note says ${handed}. Change it if your scale says otherwise.`,
  },
  noteLabel: { id: 'Catatan', en: 'Note' },
  noteHint: { id: 'Wajib kalau kurang dari surat jalan.', en: 'Needed if it is less than the delivery note.' },
  send: { id: 'Catat penerimaan', en: 'Record the receipt' },
  sendHint: { id: 'Dicatat satu kali dan tidak bisa diubah.', en: 'It is recorded once and cannot be changed.' },
  notSaved: { id: 'Penerimaan belum dicatat', en: 'The receipt is not recorded yet' },
  doneBy: {
    id: (by: string, at: string) => `Diterima oleh ${by} pada ${at}`,
    en: (by: string, at: string) => `Received by ${by} on ${at}`,
  },
  doneWhole: { id: 'Sesuai surat jalan.', en: 'As on the delivery note.' },
  doneShort: {
    id: (less: string) => `${less} lebih sedikit daripada surat jalan. Forum sudah diberi tahu.`,
    en: (less: string) => `${less} less than the delivery note. The forum has been told.`,
  },
  notCounted: { id: 'Isian Anda tadi, tidak dihitung', en: 'What you had filled in, not counted' },

  sellTitle: { id: 'Mau dijual lagi?', en: 'Selling it on?' },
  sellMeans: {
    id: (what: string, price: string, unit: string) =>
      `Membuat draf penawaran ${what} dengan harga ${price} per ${unit}. Belum tayang: Anda periksa harga dan jumlahnya dulu, lalu ajukan ke moderator.`,
    en: (what: string, price: string, unit: string) =>
      `Makes a draft offer of ${what} at ${price} per ${unit}. It is not listed yet: look over price and quantity, then submit it to the moderators.`,
  },
  costLanded: {
    id: 'Harga itu modal Anda, sudah termasuk ongkos dan susut.',
    en: 'That price is what it cost you, transport and losses included.',
  },
  costClosing: {
    id: 'Harga itu harga beli; ongkosnya belum dihitung.',
    en: 'That price is what was paid to the supplier; transport is not worked out yet.',
  },
  sell: { id: 'Buat draf penawaran', en: 'Make a draft offer' },
  sold: { id: 'Barang ini sudah jadi penawaran Anda.', en: 'These goods are an offer of yours already.' },
  toOffer: { id: 'Lihat penawaran', en: 'See the offer' },
  toReceipt: { id: 'Buka jatah Anda', en: 'Open your share' },
  toReceiptNow: { id: 'Catat penerimaan', en: 'Record the receipt' },
  progress: { id: 'Barang bersama', en: 'The goods of all' },
});
