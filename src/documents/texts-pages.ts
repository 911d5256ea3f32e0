import { catalogOf } from '../platform/i18n.ts';

/** The pages around the papers. */
export const pageTexts = catalogOf({
  print: { id: 'Unduh PDF', en: 'Download PDF' },
  in_id: { id: 'Tampilkan dalam bahasa Indonesia', en: 'Show in Indonesian' },
  in_en: { id: 'Tampilkan dalam bahasa Inggris', en: 'Show in English' },
  toTrail: { id: 'Semua dokumen pesanan ini', en: 'All papers of this order' },
  orders: { id: 'Pesanan', en: 'Orders' },
  awards: { id: 'Jatah', en: 'Awards' },
  fixed: {
    id: 'Dokumen terbit tidak bisa diubah; koreksi terbit sebagai dokumen baru.',
    en: 'An issued paper cannot be changed; a correction is a new paper.',
  },

  trailTitle: {
    id: (number: string) => `Dokumen pesanan ${number}`,
    en: (number: string) => `Papers of order ${number}`,
  },
  trailLead: {
    id: (buyer: string, count: number) => `${buyer}. ${count} dokumen sudah terbit.`,
    en: (buyer: string, count: number) => `${buyer}. ${count} papers issued so far.`,
  },
  bundle: { id: 'Unduh semua sebagai satu PDF', en: 'Download all as one PDF' },
  issue: { id: 'Terbitkan yang belum ada', en: 'Issue what is missing' },
  issuedNone: {
    id: 'Belum ada yang bisa diterbitkan: pesanan belum dikonfirmasi semua koperasi.',
    en: 'Nothing can be issued yet: not all cooperatives have confirmed the order.',
  },
  emptyTitle: { id: 'Belum ada dokumen', en: 'No papers yet' },
  empty: {
    id: 'Surat penawaran dan surat pesanan terbit sendiri begitu semua koperasi menjawab.',
    en: 'Quotes and purchase orders are issued by themselves once all cooperatives have answered.',
  },
  toOrder: { id: 'Ke pesanan', en: 'To the order' },
  noOneSeller: { id: 'Seluruh pesanan', en: 'The order as a whole' },
  forumSells: { id: 'Forum sebagai penjual', en: 'The forum as seller' },
  total: { id: 'Nilai', en: 'Sum' },

  checkTitle: { id: 'Cek dokumen', en: 'Check a paper' },
  checkGood: { id: 'Dokumen ini asli dan terbaru', en: 'This paper is genuine and the newest' },
  checkGoodBody: {
    id: 'Cocokkan nomor, tanggal, dan isinya dengan kertas di tangan Anda.',
    en: 'Compare number, date and content with the paper in your hands.',
  },
  checkOld: { id: 'Asli, tetapi sudah dikoreksi', en: 'Genuine, but corrected since' },
  checkUnknown: { id: 'Dokumen tidak ditemukan', en: 'No such paper' },
  checkUnknownBody: {
    id: 'Kode ini bukan milik dokumen yang terbit di sini. Jangan terima barang atau membayar atas dasar kertas itu; hubungi penerbitnya.',
    en: 'This code belongs to no paper issued here. Do not accept goods or pay on that paper; ask whoever issued it.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  issuer: { id: 'Penerbit', en: 'Issuer' },
  counterparty: { id: 'Untuk', en: 'For' },
  order: { id: 'Pesanan', en: 'Order' },
  version: { id: 'Versi', en: 'Version' },
  hash: { id: 'Sidik digital', en: 'Fingerprint' },
  signedBy: { id: 'Ditandatangani', en: 'Signed by' },
  goods: { id: 'Barang', en: 'Goods' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  receive: { id: 'Terima kiriman ini', en: 'Receive this shipment' },
  signInToReceive: { id: 'Masuk untuk menerima kiriman ini', en: 'Sign in to receive this shipment' },
  receiveBody: {
    id: 'Kiriman ini dalam perjalanan kepada Anda.',
    en: 'This shipment is on its way to you.',
  },
  receiveOther: {
    id: 'Petugas penerima di instansi tujuan mencatat penerimaan setelah masuk.',
    en: 'The receiver at the institution records the receipt after signing in.',
  },
  received: { id: 'Kiriman ini sudah diterima.', en: 'This shipment has been received.' },
  openPaper: { id: 'Buka dokumen', en: 'Open the paper' },
});

/** What a step waits for, as the reader of the trail needs to know it. */
export const waitingTexts = catalogOf({
  confirmation: { id: 'Menunggu semua koperasi menjawab', en: 'Waits for all cooperatives to answer' },
  issuing: { id: 'Terbit sebentar lagi', en: 'Is being issued' },
  packing: { id: 'Menunggu koperasi mengemas kiriman', en: 'Waits for the cooperative to pack' },
  dispatch: { id: 'Menunggu kiriman berangkat', en: 'Waits for the shipment to leave' },
  goods: { id: 'Menunggu semua kiriman diterima', en: 'Waits for all shipments to be received' },
  preparing: {
    id: 'Menunggu kekurangan dan keberatan diputuskan',
    en: 'Waits for shortfalls and disputes to be decided',
  },
  signatures: { id: 'Menunggu tanda tangan kedua pihak', en: 'Waits for both signatures' },
  handover_first: {
    id: 'Sesudah berita acara ditandatangani kedua pihak',
    en: 'After both have signed the handover record',
  },
  invoicing: { id: 'Menunggu invoice diterbitkan', en: 'Waits for the invoice' },
  invoice_first: { id: 'Sesudah ada invoice', en: 'After the invoice' },
  payment: {
    id: 'Menunggu pembayaran dikonfirmasi bendahara forum',
    en: 'Waits for the payment to be confirmed by the forum’s treasurer',
  },
  proof: { id: 'Menunggu bukti potong dari bendahara pembeli', en: 'Waits for the buyer’s proof of withholding' },
  not_withheld: { id: 'Tidak ada PPh 22 yang dipotong', en: 'No income tax article 22 is withheld' },
  payout: { id: 'Menunggu pembayaran dari forum', en: 'Waits for the forum’s payout' },
});
export const onDay = catalogOf({
  planned: { id: (day: string) => `rencana ${day}`, en: (day: string) => `planned for ${day}` },
});
