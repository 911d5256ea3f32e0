import { catalogOf } from '../../platform/i18n.ts';
import type { RefusalReason } from './rules.ts';

export const receiptTexts = catalogOf({
  title: { id: 'Terima kiriman', en: 'Receive a consignment' },
  doneTitle: { id: 'Kiriman sudah diterima', en: 'Consignment received' },
  consignments: { id: 'Kiriman', en: 'Consignments' },
  from: { id: (name: string) => `Dari ${name}`, en: (name: string) => `From ${name}` },
  orderNumber: { id: (number: string) => `pesanan ${number}`, en: (number: string) => `order ${number}` },
  noteNumber: { id: (number: string) => `surat jalan ${number}`, en: (number: string) => `delivery note ${number}` },
  toConsignment: { id: 'Lihat kiriman ini', en: 'See this consignment' },
  toList: { id: 'Ke daftar kiriman', en: 'To the consignments' },
  siteFact: { id: 'Tempat', en: 'Place' },
  sentFact: { id: 'Berangkat', en: 'Left' },
  vehicleFact: { id: 'Kendaraan', en: 'Vehicle' },
  noteFact: { id: 'Catatan koperasi', en: 'Note of the cooperative' },

  quickTitle: { id: 'Semua cocok?', en: 'All in order?' },
  quickHint: {
    id: 'Kalau timbangan dan mutunya cocok dengan surat jalan, sekali tekan selesai. Kalau tidak, ubah angkanya di bawah.',
    en: 'If weight and quality agree with the delivery note, one press is enough. If not, change the figures below.',
  },
  acceptAll: { id: 'Terima semua sesuai surat jalan', en: 'Accept everything as on the delivery note' },
  refuseAll: { id: 'Tolak semuanya', en: 'Refuse everything' },
  sent: { id: 'Dikirim', en: 'Sent' },
  packs: {
    id: (count: string, pack: string) => `${count} ${pack}`,
    en: (count: string, pack: string) => `${count} ${pack}`,
  },
  received: { id: 'Diterima', en: 'Received' },
  receivedHint: {
    id: 'Hasil timbang atau hitung di tempat Anda. Untuk pecahan pakai koma.',
    en: 'As weighed or counted at your place. Decimals take a comma.',
  },
  quality: { id: 'Mutu yang diukur', en: 'Quality measured' },
  atMost: { id: (limit: string) => `paling tinggi ${limit}`, en: (limit: string) => `at most ${limit}` },
  atLeast: { id: (limit: string) => `paling rendah ${limit}`, en: (limit: string) => `at least ${limit}` },
  between: {
    id: (least: string, most: string) => `${least} sampai ${most}`,
    en: (least: string, most: string) => `${least} to ${most}`,
  },
  outside: {
    id: 'Di luar batas. Anda boleh tetap menerima, menolak sebagian, atau memotong rafaksi.',
    en: 'Outside the limit. You may still accept it, refuse part of it, or deduct weight.',
  },
  outsideShort: { id: 'di luar batas', en: 'outside the limit' },
  problems: { id: 'Ada yang ditolak atau dipotong?', en: 'Anything refused or deducted?' },
  refused: { id: 'Ditolak, dibawa pulang koperasi', en: 'Refused, goes back with the cooperative' },
  refusalReason: { id: 'Alasan menolak', en: 'Reason for refusing' },
  chooseReason: { id: 'Pilih alasan', en: 'Choose a reason' },
  deducted: { id: 'Potongan berat (rafaksi)', en: 'Weight deducted' },
  deductedHint: {
    id: 'Barangnya tetap di Anda, tetapi berat ini tidak dibayar.',
    en: 'The goods stay with you, but this weight is not paid for.',
  },
  reason: { id: 'Penjelasan untuk koperasi', en: 'Explanation for the cooperative' },
  reasonHint: {
    id: 'Wajib bila ada rafaksi, atau bila alasannya “lainnya”.',
    en: 'Needed for a deduction, or when the reason is “other”.',
  },
  photos: { id: 'Foto', en: 'Photos' },
  photosHint: {
    id: 'Paling banyak 4 foto: timbangan, barang rusak, surat jalan. Tempat pengambilan foto dihapus.',
    en: 'Up to 4 photos: the scale, damage, the delivery note. The place stored in a photo is removed.',
  },
  photo: { id: (n: number) => `Foto ${n}`, en: (n: number) => `Photo ${n}` },
  dropPhoto: { id: 'Buang', en: 'Remove' },
  dropOne: { id: (n: number) => `Buang foto ${n}`, en: (n: number) => `Leave out photo ${n}` },
  repick: {
    id: 'Foto yang sudah diterima tetap tersimpan; foto yang ditolak perlu dipilih lagi.',
    en: 'Accepted photos are kept; choose refused ones again.',
  },
  note: { id: 'Catatan', en: 'Note' },
  send: { id: 'Catat penerimaan', en: 'Record the receipt' },
  sendHint: {
    id: 'Setelah dicatat, angka ini jadi dasar BAST dan tagihan. Kalau ada yang keliru, lewat keberatan.',
    en: 'Once recorded, these figures are what the handover and the invoice go by. A mistake is settled in a dispute.',
  },
  notSaved: { id: 'Penerimaan belum dicatat', en: 'The receipt is not recorded yet' },

  liveReceived: { id: (what: string) => `Diterima ${what}`, en: (what: string) => `Received ${what}` },
  liveRefused: { id: (what: string) => `, ditolak ${what}`, en: (what: string) => `, refused ${what}` },
  liveDeducted: { id: (what: string) => `, rafaksi ${what}`, en: (what: string) => `, deducted ${what}` },
  livePaid: { id: (what: string) => `: dibayar ${what}`, en: (what: string) => `: paid for ${what}` },
  liveUnclear: { id: 'Angkanya belum cocok; periksa lagi.', en: 'These figures do not agree yet; look again.' },

  paid: { id: 'Dibayar', en: 'Paid for' },
  ruled: { id: 'Dibayar menurut putusan', en: 'Paid for by ruling' },
  receivedBy: { id: 'Diterima oleh', en: 'Received by' },
  receivedAt: { id: 'Dicatat', en: 'Recorded' },
  filledAt: { id: 'Diisi di HP', en: 'Filled in on the phone' },
  notCounted: { id: 'Isian Anda tadi, tidak dihitung', en: 'What you had filled in, not counted' },

  receivedAlready: {
    id: (by: string, at: string) => `Kiriman ini sudah diterima oleh ${by} pada ${at}.`,
    en: (by: string, at: string) => `This consignment was already received by ${by} on ${at}.`,
  },
  receivedOnce: {
    id: 'Satu kiriman dicatat satu kali. Kalau angkanya keliru, ajukan keberatan dari halaman kiriman.',
    en: 'A consignment is recorded once. If its figures are wrong, open a dispute from the consignment’s page.',
  },
  packedTitle: { id: 'Kiriman ini belum berangkat', en: 'This consignment has not left yet' },
  packedBody: {
    id: 'Penerimaan dicatat setelah koperasi menandainya terkirim dan surat jalannya terbit. Minta koperasi menandainya.',
    en: 'It can be received once the cooperative has marked it as sent and its delivery note is out. Ask them to do so.',
  },
  cancelledTitle: { id: 'Kiriman ini dibatalkan koperasi', en: 'The cooperative has cancelled this consignment' },
  cancelledBody: { id: 'Tidak ada yang perlu diterima dari kiriman ini.', en: 'There is nothing to receive of it.' },
  handoverTitle: { id: 'BAST pesanan ini sudah ditandatangani', en: 'This order’s handover is signed already' },
  handoverBody: {
    id: 'Setelah BAST, penerimaan tidak bisa ditambah. Kalau barang ini memang datang, bicarakan lewat keberatan.',
    en: 'After the handover no receipt can be added. If these goods did come, open a dispute.',
  },
  changedMeanwhile: {
    id: 'Kiriman ini baru saja berubah. Isian Anda masih ada: periksa, lalu kirim lagi.',
    en: 'This consignment has just changed. What you typed is still here: look it over and send it again.',
  },
});

type Words = Readonly<Record<RefusalReason, { id: string; en: string }>>;
const reasons = {
  quality: { id: 'Mutu tidak sesuai', en: 'Quality not as asked' },
  damaged: { id: 'Rusak', en: 'Damaged' },
  wrong_goods: { id: 'Barangnya keliru', en: 'Wrong goods' },
  late: { id: 'Datang terlambat', en: 'Came too late' },
  packaging: { id: 'Kemasan tidak sesuai', en: 'Packaging not as asked' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Words;
export const reasonTexts = catalogOf(reasons);
export const reasonKeys = Object.keys(reasons) as RefusalReason[];
