import { catalogOf } from '../platform/i18n.ts';

/** The cooperative's awards: what is asked of it, and its answer. */
export const awardTexts = catalogOf({
  listTitle: { id: 'Jatah', en: 'Awards' },
  listLead: {
    id: 'Bagian koperasi Anda dari pesanan instansi.',
    en: 'Your cooperative’s part of the institutions’ orders.',
  },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  all: { id: 'Semua', en: 'All' },
  emptyTitle: { id: 'Belum ada jatah', en: 'No awards yet' },
  empty: {
    id: 'Begitu ada pesanan yang cocok dengan penawaran Anda, jatahnya muncul di sini. Pastikan stok dan harganya terbaru.',
    en: 'As soon as an order fits your offers, your part shows here. Keep stock and prices up to date.',
  },
  toOffers: { id: 'Ke penawaran', en: 'To my offers' },
  emptyFilterTitle: { id: 'Tidak ada jatah di saringan ini', en: 'No awards in this filter' },
  showAll: { id: 'Lihat semua jatah', en: 'Show all awards' },
  waitingTitle: { id: 'Menunggu jawaban Anda', en: 'Awaiting your answer' },
  othersTitle: { id: 'Jatah lainnya', en: 'Other awards' },
  answer: { id: 'Lihat dan jawab', en: 'See and answer' },
  left: { id: (time: string) => `sisa waktu ${time}`, en: (time: string) => `${time} left` },
  over: { id: 'batas waktu lewat', en: 'deadline passed' },
  goods: { id: 'Barang', en: 'Goods' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  order: { id: 'Pesanan', en: 'Order' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  ofAwarded: { id: (amount: string) => `dari jatah ${amount}`, en: (amount: string) => `of ${amount} awarded` },
  price: { id: 'Harga', en: 'Price' },
  fee: { id: 'Antar dan penanganan', en: 'Delivery and handling' },
  deliveryElsewhere: {
    id: (fee: string) => `Satu kali antar untuk semua barang pesanan ini, dibayar ${fee} di jatah`,
    en: (fee: string) => `One delivery for all goods of this order, paid ${fee} on the award of`,
  },
  deliveryHere: {
    id: 'Satu kali antar untuk semua barang pesanan ini, dibayar di jatah ini. Bila jatah ini Anda tolak, jatah lain dari pesanan ini tetap tanpa ongkos antar.',
    en: 'One delivery for all goods of this order, paid on this award. If you decline it, your other awards of this order stay without a delivery fee.',
  },
  sum: { id: 'Anda terima', en: 'You receive' },
  neededOn: { id: 'Paling lambat tiba', en: 'To arrive by' },
  site: { id: 'Diantar ke', en: 'Deliver to' },
  distance: { id: 'Jarak', en: 'Distance' },
  note: { id: 'Catatan pembeli', en: 'Note from the buyer' },
  deadline: { id: 'Jawab paling lambat', en: 'Answer by' },
  state: { id: 'Keadaan', en: 'State' },
  why: { id: 'Mengapa Anda', en: 'Why you' },
  forBuyer: {
    id: (buyer: string, day: string) => `Untuk ${buyer}, paling lambat tiba ${day}.`,
    en: (buyer: string, day: string) => `For ${buyer}, to arrive by ${day}.`,
  },
  facts: { id: 'Tentang jatah ini', en: 'About this award' },
  yourAnswer: { id: 'Jawaban Anda', en: 'Your answer' },
  confirmAll: { id: (amount: string) => `Sanggup semua, ${amount}`, en: (amount: string) => `Confirm all, ${amount}` },
  confirmMeans: {
    id: 'Dengan mengonfirmasi, koperasi Anda berjanji mengirim pada harga ini.',
    en: 'By confirming, your cooperative promises to deliver at this price.',
  },
  part: { id: 'Sanggup sebagian', en: 'Confirm part' },
  partQuantity: { id: 'Yang sanggup dikirim', en: 'What you can deliver' },
  partHint: {
    id: (lot: string, most: string) => `Kelipatan ${lot}, kurang dari ${most}. Sisanya dialihkan ke koperasi lain.`,
    en: (lot: string, most: string) => `Whole lots of ${lot}, less than ${most}. The rest goes to other cooperatives.`,
  },
  partNow: { id: 'Konfirmasi sebagian', en: 'Confirm this part' },
  decline: { id: 'Tidak sanggup', en: 'Decline' },
  declineMeans: {
    id: 'Jatah ini dialihkan ke koperasi lain dan tidak bisa diambil lagi.',
    en: 'This award goes to other cooperatives and cannot be taken back.',
  },
  declineReason: { id: 'Alasan', en: 'Reason' },
  choose: { id: 'Pilih alasan …', en: 'Choose a reason …' },
  declineNote: { id: 'Keterangan', en: 'Details' },
  declineNow: { id: 'Tolak jatah ini', en: 'Decline this award' },
  confirmedTitle: { id: 'Anda sudah mengonfirmasi', en: 'You have confirmed' },
  confirmedBody: {
    id: (amount: string) => `${amount} terkunci untuk pembeli. Siapkan kirimannya.`,
    en: (amount: string) => `${amount} is held for the buyer. Get it ready.`,
  },
  ship: { id: 'Siapkan kiriman', en: 'Prepare a shipment' },
  shipLater: {
    id: 'Pengiriman dibuka begitu semua koperasi menyanggupi jatahnya.',
    en: 'Shipping opens once every cooperative has confirmed its part.',
  },
  declinedTitle: { id: 'Anda menolak jatah ini', en: 'You declined this award' },
  lapsedTitle: { id: 'Batas waktu lewat', en: 'The deadline passed' },
  lapsedBody: { id: 'Jatah ini dialihkan ke koperasi lain.', en: 'This award went to other cooperatives.' },
  cancelledTitle: { id: 'Pembeli membatalkan pesanan', en: 'The buyer cancelled the order' },
  cancelledBody: { id: 'Stok yang dicadangkan sudah dilepas.', en: 'What was reserved has been released.' },
  mostPart: { id: (most: string) => `Paling banyak ${most}.`, en: (most: string) => `At most ${most}.` },
  wholeLots: { id: (lot: string) => `Harus kelipatan ${lot}.`, en: (lot: string) => `Must be whole lots of ${lot}.` },
  others: { id: 'Jatah lain dari pesanan ini', en: 'Other awards of this order' },
});

/** Reasons a cooperative can choose from; what is stored is the sentence, as the buyer will read it. */
export const declineReasons = catalogOf({
  stock: { id: 'Stok ternyata tidak ada', en: 'The stock is not there after all' },
  quality: { id: 'Mutu barang tidak memenuhi syarat', en: 'The quality is not good enough' },
  transport: { id: 'Tidak ada kendaraan atau tenaga', en: 'No vehicle or hands' },
  date: { id: 'Tidak sanggup pada tanggal itu', en: 'Not able on that date' },
  price: { id: 'Harga beli kami sudah naik', en: 'Our own purchase price has risen' },
  other: { id: 'Alasan lain', en: 'Another reason' },
});
export type DeclineReason = keyof (typeof declineReasons)['id'];
