import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

export const signed = (bps: number) =>
  `${bps > 0 ? '+' : '−'}${Math.abs(bps / 100).toLocaleString('id-ID', { maximumFractionDigits: 1 })} %`;

export const texts = catalogOf({
  title: { id: 'Moderasi', en: 'Moderation' },
  lead: {
    id: 'Pengajuan dari koperasi, yang paling lama menunggu di atas.',
    en: 'Submissions from the cooperatives, the longest waiting first.',
  },
  all: { id: 'Semua', en: 'All' },
  fresh: { id: 'Penawaran baru', en: 'New offers' },
  revisions: { id: 'Perubahan', en: 'Edits' },
  filters: { id: 'Saring', en: 'Filter' },
  kind: { id: 'Jenis pengajuan', en: 'Kind of submission' },
  category: { id: 'Golongan barang', en: 'Category' },
  kecamatan: { id: 'Kecamatan', en: 'District' },
  search: { id: 'Nama barang atau koperasi', en: 'Name of goods or cooperative' },
  apply: { id: 'Terapkan', en: 'Apply' },
  clear: { id: 'Hapus saringan', en: 'Clear filters' },
  shown: {
    id: (shown: number, all: number) => `${shown} dari ${all} pengajuan`,
    en: (shown: number, all: number) => `${shown} of ${all} submissions`,
  },
  emptyTitle: { id: 'Tidak ada yang menunggu', en: 'Nothing is waiting' },
  emptyBody: {
    id: 'Semua pengajuan sudah diputuskan. Yang baru akan muncul di sini dan di angka pada menu.',
    en: 'Every submission has been decided. New ones appear here and in the number on the menu.',
  },
  emptyFiltered: { id: 'Tidak ada yang cocok dengan saringan ini.', en: 'Nothing matches these filters.' },
  pick: { id: 'Pilih', en: 'Pick' },
  offer: { id: 'Penawaran', en: 'Offer' },
  price: { id: 'Harga', en: 'Price' },
  checks: { id: 'Pemeriksaan', en: 'Checks' },
  waitingFor: { id: 'Menunggu', en: 'Waiting' },
  approvePicked: { id: 'Setujui yang dipilih', en: 'Approve the picked ones' },
  approvePickedHint: {
    id: 'Centang yang sudah Anda periksa. Yang sementara itu diputuskan orang lain tidak ikut.',
    en: 'Tick what you have looked at. What somebody else decides meanwhile is left out.',
  },
  nonePicked: { id: 'Belum ada yang dicentang.', en: 'Nothing was ticked.' },
  clean: { id: 'tidak ada catatan', en: 'nothing stands out' },
  // one submission
  place: {
    id: (place: number, total: number) => `${place} dari ${total}`,
    en: (place: number, total: number) => `${place} of ${total}`,
  },
  waited: { id: (time: string) => `menunggu ${time}`, en: (time: string) => `waiting for ${time}` },
  isNew: {
    id: 'Penawaran baru. Belum tayang sampai ini diputuskan.',
    en: 'A new offer. Not on sale until this is decided.',
  },
  isRevision: {
    id: 'Perubahan pada penawaran yang sudah tayang. Versi lama tetap dijual sampai ini diputuskan.',
    en: 'An edit of a listed offer. The old version keeps selling until this is decided.',
  },
  notWaiting: {
    id: 'Pengajuan ini tidak lagi menunggu keputusan.',
    en: 'This submission no longer waits for a decision.',
  },
  isListed: { id: 'Inilah versi yang disetujui terakhir.', en: 'This is the version approved last.' },
  approved: { id: 'Disetujui', en: 'Approved' },
  changesRequested: { id: 'Diminta perubahan', en: 'Changes requested' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  listedNow: { id: 'Tayang sekarang', en: 'Listed now' },
  submitted: { id: 'Diajukan', en: 'Submitted' },
  unitPrice: { id: (unit: string) => `Harga per ${unit}`, en: (unit: string) => `Price per ${unit}` },
  tier: { id: (from: string) => `mulai ${from}`, en: (from: string) => `from ${from}` },
  available: { id: 'Jumlah siap', en: 'Available' },
  minLot: { id: 'Paling sedikit', en: 'Minimum' },
  lot: { id: 'Kelipatan', en: 'Lot size' },
  fee: { id: 'Biaya antar', en: 'Delivery fee' },
  leadTime: { id: 'Siap dalam', en: 'Lead time' },
  days: { id: (n: number) => `${n} hari`, en: (n: number) => (n === 1 ? '1 day' : `${n} days`) },
  window: { id: 'Berlaku', en: 'On sale' },
  certificate: { id: 'Sertifikat', en: 'Certificate' },
  none: { id: 'tidak ada', en: 'none' },
  description: { id: 'Keterangan', en: 'Description' },
  photos: { id: 'Foto', en: 'Photos' },
  photoAlt: { id: (n: number) => `Foto ${n} dari penawaran ini`, en: (n: number) => `Photo ${n} of this offer` },
  // findings
  above_reference: { id: (kind: string) => `di atas ${kind}`, en: (kind: string) => `above ${kind}` },
  far_from_median: { id: 'jauh dari harga tengah', en: 'far from the middle price' },
  certificate_missing: { id: 'sertifikat belum ada', en: 'certificate missing' },
  likely_duplicate: { id: 'mungkin ganda', en: 'likely duplicate' },
  quantity_out_of_proportion: { id: 'jumlah tidak wajar', en: 'quantity out of proportion' },
  aboveText: {
    id: (reference: number, price: number, bps: number) =>
      `Acuan ${rupiah(reference)}, diajukan ${rupiah(price)} (${signed(bps)}).`,
    en: (reference: number, price: number, bps: number) =>
      `Reference ${rupiah(reference)}, submitted ${rupiah(price)} (${signed(bps)}).`,
  },
  medianText: {
    id: (median: number, offers: number, bps: number) =>
      `Harga tengah ${offers} koperasi ${rupiah(median)}; ini ${signed(bps)}.`,
    en: (median: number, offers: number, bps: number) =>
      `Middle price of ${offers} cooperatives ${rupiah(median)}; this is ${signed(bps)}.`,
  },
  certificateText: {
    id: (name: string) => `Barang ini wajib bersertifikat ${name}.`,
    en: (name: string) => `These goods need a ${name} certificate.`,
  },
  duplicateText: {
    id: (n: number) => `Koperasi ini sudah punya ${n} penawaran lain untuk barang yang sama.`,
    en: (n: number) => `This cooperative has ${n} other offer(s) of the same goods.`,
  },
  proportionText: {
    id: (times: number, median: string) => `${times} kali yang biasa di koperasi lain (${median}).`,
    en: (times: number, median: string) => `${times} times what is usual at other cooperatives (${median}).`,
  },
  passed: { id: 'Lolos:', en: 'Passed:' },
  okReference: { id: 'harga di bawah acuan', en: 'price below the reference' },
  okMedian: { id: 'dekat harga tengah', en: 'near the middle price' },
  okCertificate: { id: 'sertifikat ada', en: 'certificate present' },
  okDuplicate: { id: 'bukan ganda', en: 'no duplicate' },
  okQuantity: { id: 'jumlah wajar', en: 'quantity in proportion' },
  // the cooperative
  historyListed: {
    id: (listed: number) => `${listed} penawaran tayang`,
    en: (listed: number) => `${listed} offers listed`,
  },
  historySubmissions: {
    id: (all: number, approved: number) => `${all} pengajuan, ${approved} disetujui`,
    en: (all: number, approved: number) => `${all} submissions, ${approved} approved`,
  },
  historyConfirm: {
    id: (time: string) => `Konfirmasi rata-rata ${time}`,
    en: (time: string) => `Confirms within ${time} on average`,
  },
  historyDeclined: {
    id: (n: number) => `${n} jatah ditolak atau lewat waktu`,
    en: (n: number) => `${n} awards declined or lapsed`,
  },
  seeParty: { id: 'Lihat berkas koperasi', en: 'See the cooperative’s papers' },
  // decisions
  decision: { id: 'Keputusan', en: 'Decision' },
  approve: { id: 'Setujui', en: 'Approve' },
  requestChanges: { id: 'Minta perubahan', en: 'Request changes' },
  reject: { id: 'Tolak', en: 'Reject' },
  suspend: { id: 'Turunkan dari katalog', en: 'Take off the catalog' },
  reinstate: { id: 'Tayangkan lagi', en: 'List again' },
  suspendHint: {
    id: 'Langsung hilang dari katalog; jatah yang sudah ada tetap berjalan.',
    en: 'It leaves the catalog at once; awards already made stay in force.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  code: { id: 'Jenis alasan', en: 'Kind of reason' },
  chooseCode: { id: 'Pilih …', en: 'Choose …' },
  codeHint: {
    id: 'Tampil di halaman transparansi. Alasan di bawah hanya untuk koperasi.',
    en: 'Shown on the transparency pages. The reason below is for the cooperative alone.',
  },
  reasonHint: { id: 'Tercatat dan dikirim ke koperasi.', en: 'Kept on record and sent to the cooperative.' },
  noteToCooperative: { id: 'Catatan untuk koperasi', en: 'Note to the cooperative' },
  sendRequest: { id: 'Kirim permintaan perubahan', en: 'Send the request' },
  confirmReject: { id: 'Ya, tolak pengajuan ini', en: 'Yes, reject this submission' },
  confirmSuspend: { id: 'Ya, turunkan', en: 'Yes, take it off' },
  nextOne: { id: 'Lanjut ke pengajuan berikutnya', en: 'On to the next submission' },
  backToQueue: { id: 'Kembali ke antrean', en: 'Back to the queue' },
  // conversation and trail
  conversation: { id: 'Percakapan dengan koperasi', en: 'Conversation with the cooperative' },
  noMessages: { id: 'Belum ada pesan.', en: 'No messages yet.' },
  message: { id: 'Pesan', en: 'Message' },
  send: { id: 'Kirim pesan', en: 'Send message' },
  trail: { id: 'Riwayat', en: 'History' },
  system: { id: 'Sistem', en: 'System' },
  // outcomes
  decidedAlready: {
    id: (name: string, when: string) =>
      `${name} sudah memutuskan ini ${when}. Keputusan Anda tidak disimpan; tidak ada yang ditimpa.`,
    en: (name: string, when: string) =>
      `${name} decided this ${when}. Your decision was not kept; nothing was overwritten.`,
  },
  changedMeanwhile: {
    id: 'Penawaran ini berubah sejak Anda membukanya. Keputusan Anda belum disimpan: lihat lagi, lalu putuskan.',
    en: 'This offer changed since you opened it. Your decision was not kept: look again, then decide.',
  },
  approvedMany: {
    id: (n: number) => `${n} pengajuan disetujui.`,
    en: (n: number) => `${n} submission${n === 1 ? '' : 's'} approved.`,
  },
  leftOut: {
    id: (n: number) => `${n} tidak ikut karena sudah diputuskan orang lain:`,
    en: (n: number) => `${n} left out, decided by somebody else:`,
  },
  done_approve: {
    id: 'Disetujui. Penawaran sudah tayang dan koperasi diberi tahu.',
    en: 'Approved. The offer is listed and the cooperative has been told.',
  },
  done_request_changes: {
    id: 'Permintaan perubahan dikirim ke koperasi.',
    en: 'The request was sent to the cooperative.',
  },
  done_reject: {
    id: 'Ditolak; koperasi sudah diberi tahu alasannya.',
    en: 'Rejected; the cooperative has been told why.',
  },
  done_suspend: {
    id: 'Diturunkan dari katalog; koperasi sudah diberi tahu.',
    en: 'Taken off the catalog; the cooperative has been told.',
  },
  done_reinstate: { id: 'Tayang lagi di katalog.', en: 'Back in the catalog.' },
});
