import { catalogOf } from '../platform/i18n.ts';

/** What stands on the papers themselves, in the words Indonesian treasurers know. */
export const sheetTexts = catalogOf({
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  order: { id: 'Nomor pesanan', en: 'Order number' },
  phone: { id: 'Telp.', en: 'Tel.' },
  npwp: { id: 'NPWP', en: 'NPWP' },
  nib: { id: 'NIB', en: 'NIB' },
  position: { id: 'No.', en: 'No.' },
  name: { id: 'Nama barang', en: 'Goods' },
  description: { id: 'Uraian', en: 'Description' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  payable: { id: 'Dibayar', en: 'Payable' },
  unitPrice: { id: 'Harga satuan (Rp)', en: 'Unit price (Rp)' },
  amount: { id: 'Jumlah harga (Rp)', en: 'Amount (Rp)' },
  sum: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' },
  trip: { id: 'kali', en: 'trip' },
  inWords: { id: 'Terbilang', en: 'In words' },
  notes: { id: 'Keterangan', en: 'Notes' },
  receivedFrom: { id: 'Sudah terima dari', en: 'Received from' },
  theSum: { id: 'Banyaknya uang', en: 'The sum of' },
  forPayment: { id: 'Untuk pembayaran', en: 'In payment of' },
  listedBelow: { id: 'tersebut dalam daftar di bawah ini', en: 'what is listed below' },
  ofOrder: { id: (number: string) => `pesanan ${number}`, en: (number: string) => `order ${number}` },
  first: { id: 'PIHAK PERTAMA, yang menyerahkan', en: 'FIRST PARTY, who hands over' },
  second: { id: 'PIHAK KEDUA, yang menerima', en: 'SECOND PARTY, who receives' },
  check: { id: 'Periksa keaslian', en: 'Check this paper' },
  version: { id: (n: number) => `versi ${n}`, en: (n: number) => `version ${n}` },
  hash: { id: (hash: string) => `sidik digital ${hash}`, en: (hash: string) => `fingerprint ${hash}` },
  page: {
    id: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  corrects: {
    id: (title: string, number: string) => `Dokumen ini mengoreksi ${title} ${number}.`,
    en: (title: string, number: string) => `This paper corrects ${title} ${number}.`,
  },
  replacedBy: {
    id: (number: string) => `Sudah diganti dengan ${number}. Pakai yang terbaru.`,
    en: (number: string) => `Replaced by ${number}. Use the newest one.`,
  },
  creditedBy: {
    id: (number: string) => `Dikoreksi dengan nota kredit ${number}; yang berlaku adalah jumlah sesudah koreksi.`,
    en: (number: string) => `Corrected by credit note ${number}; what holds is the sum after it.`,
  },
  signedDigitally: { id: 'Ditandatangani digital', en: 'Signed digitally' },
  notSigned: { id: 'Belum ditandatangani', en: 'Not signed yet' },
  stamp: { id: (duty: string) => `Meterai ${duty}`, en: (duty: string) => `Stamp duty ${duty}` },
  stampNote: {
    id: (above: string, duty: string, source: string) =>
      `Jumlah di atas ${above}: bubuhkan meterai ${duty} (${source}).`,
    en: (above: string, duty: string, source: string) => `Above ${above} a duty stamp of ${duty} is due (${source}).`,
  },
  lossy: {
    id: 'Tanda […] menggantikan huruf yang tidak dapat dicetak di PDF; tulisan lengkapnya ada di halaman dokumen.',
    en: '[…] stands for letters that the PDF cannot print; the page of this paper has them in full.',
  },
  bundle: { id: 'Daftar dokumen pesanan', en: 'Papers of the order' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  bundleKind: { id: 'Dokumen', en: 'Paper' },
  bundleTotal: { id: 'Nilai (Rp)', en: 'Sum (Rp)' },
  bundleNote: {
    id: (count: number, day: string) => `${count} dokumen, dikumpulkan ${day}.`,
    en: (count: number, day: string) => `${count} papers, put together on ${day}.`,
  },
});

/** The heading of each kind. */
export const titles = catalogOf({
  quote: { id: 'Surat Penawaran Harga', en: 'Quotation' },
  purchase_order: { id: 'Surat Pesanan', en: 'Purchase Order' },
  delivery_note: { id: 'Surat Jalan', en: 'Delivery Note' },
  handover: { id: 'Berita Acara Serah Terima Barang', en: 'Handover Record' },
  invoice: { id: 'Invoice', en: 'Invoice' },
  payment_receipt: { id: 'Kuitansi', en: 'Receipt' },
  withholding_proof: { id: 'Bukti Pemotongan PPh Pasal 22', en: 'Proof of Withholding, Income Tax Article 22' },
  payout_statement: { id: 'Rincian Pembayaran kepada Koperasi', en: 'Payout Statement' },
  credit_note: { id: 'Nota Kredit', en: 'Credit Note' },
});

/** Who the paper is for, by kind. */
export const addressees = catalogOf({
  quote: { id: 'Kepada Yth.', en: 'To' },
  purchase_order: { id: 'Kepada Yth.', en: 'To' },
  delivery_note: { id: 'Dikirim kepada', en: 'Delivered to' },
  handover: { id: 'Pihak kedua', en: 'Second party' },
  invoice: { id: 'Ditagihkan kepada', en: 'Billed to' },
  payment_receipt: { id: 'Sudah terima dari', en: 'Received from' },
  withholding_proof: { id: 'Dipotong dari', en: 'Withheld from' },
  payout_statement: { id: 'Dibayarkan kepada', en: 'Paid to' },
  credit_note: { id: 'Dikreditkan kepada', en: 'Credited to' },
});

/** The sentence above the table. */
export const openings = catalogOf({
  quote: {
    id: 'Dengan hormat, bersama ini kami menawarkan barang berikut:',
    en: 'We are pleased to offer the following goods:',
  },
  purchase_order: {
    id: 'Dengan hormat, mohon disediakan dan dikirim barang berikut:',
    en: 'Please supply and deliver the following goods:',
  },
  delivery_note: {
    id: 'Mohon diterima barang berikut:',
    en: 'Please receive the following goods:',
  },
  handover: {
    id: 'PIHAK PERTAMA menyerahkan dan PIHAK KEDUA menerima barang berikut, dalam jumlah dan mutu yang dicatat di sini:',
    en: 'The FIRST PARTY hands over and the SECOND PARTY receives the following goods, in the quantity and quality stated here:',
  },
  invoice: {
    id: 'Tagihan atas barang yang sudah diserahterimakan:',
    en: 'For goods handed over and accepted:',
  },
  payment_receipt: { id: 'Rincian pembayaran:', en: 'What was paid:' },
  withholding_proof: {
    id: 'Telah dipotong PPh Pasal 22 atas pembayaran berikut:',
    en: 'Income tax article 22 was withheld from the following payment:',
  },
  payout_statement: {
    id: 'Rincian penjualan yang dibayarkan:',
    en: 'The sales that are paid out:',
  },
  credit_note: {
    id: 'Tagihan dikurangi dengan rincian berikut:',
    en: 'The invoice is reduced by the following:',
  },
});

/** What always stands under a kind's table, besides the notes it was issued with. */
export const standing = catalogOf({
  quote: { id: '', en: '' },
  purchase_order: { id: '', en: '' },
  delivery_note: {
    id: 'Periksa jumlah dan mutu sebelum menandatangani. Penerima mencatat penerimaan dengan memindai kode QR di atas.',
    en: 'Check quantity and quality before signing. The receiver records the receipt by scanning the QR code above.',
  },
  handover: {
    id: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    en: 'This record was made truthfully, to be used as is proper.',
  },
  invoice: {
    id: 'Bukan faktur pajak; faktur pajak diterbitkan melalui sistem DJP.',
    en: 'This is not a tax invoice (faktur pajak); that is issued through the tax office’s own system.',
  },
  payment_receipt: { id: '', en: '' },
  withholding_proof: {
    id: 'Catatan pemotongan untuk kedua pihak; bukti potong resmi diterbitkan melalui sistem DJP.',
    en: 'A record for both parties; the official proof is issued through the tax office’s own system.',
  },
  payout_statement: { id: '', en: '' },
  credit_note: {
    id: 'Bukan nota retur pajak; dokumen pajak diterbitkan melalui sistem DJP.',
    en: 'This is not a tax return note; tax documents are issued through the tax office’s own system.',
  },
});

/** Roles as they stand under a signature. */
export const signerRoles = catalogOf({
  manager: { id: 'Pengurus', en: 'Manager' },
  approver: { id: 'Penyetuju', en: 'Approver' },
  administrator: { id: 'Administrator forum', en: 'Forum administrator' },
});

/** The opening of a handover record, as such records begin. */
export const handoverOpening = catalogOf({
  day: {
    id: (weekday: string, day: string, month: string, year: string, figures: string) =>
      `Pada hari ini, ${weekday} tanggal ${day} bulan ${month} tahun ${year} (${figures}), kami yang bertanda tangan di bawah ini:`,
    en: (weekday: string, day: string, month: string, year: string, figures: string) =>
      `On this day, ${weekday} the ${day} of ${month} ${year} (${figures}), we, the undersigned:`,
  },
});
