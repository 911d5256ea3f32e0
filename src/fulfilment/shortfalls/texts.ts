import { catalogOf } from '../../platform/i18n.ts';
import type { AwardStage } from './rules.ts';

/** What came of an order, what did not, and what the buyer does about it. */
export const texts = catalogOf({
  title: { id: 'Yang datang dan yang kurang', en: 'What came and what is missing' },
  orders: { id: 'Pesanan', en: 'Orders' },
  order: { id: 'Pesanan', en: 'Order' },
  leadAllWell: { id: 'Semua yang dijanjikan sudah datang.', en: 'Everything that was promised has come.' },
  leadOnTheWay: {
    id: 'Masih ada yang belum sampai. Kekurangan baru bisa dihitung setelah semuanya datang.',
    en: 'Some of it is still to come. What is missing is known once everything is here.',
  },
  leadDecide: {
    id: 'Ada yang kurang. Putuskan: dicarikan penggantinya, atau cukup sampai di sini.',
    en: 'Something is missing. Decide: have it replaced, or let it be.',
  },
  leadDecided: { id: 'Semua kekurangan sudah diputuskan.', en: 'All that was missing has been decided on.' },
  nothingTitle: { id: 'Belum ada jatah yang pasti', en: 'No award is confirmed yet' },
  nothing: {
    id: 'Kiriman baru mulai setelah koperasi mengonfirmasi jatahnya.',
    en: 'Deliveries start once cooperatives have confirmed their awards.',
  },
  toHandover: { id: 'Lanjut ke serah terima (BAST)', en: 'Go on to the handover (BAST)' },
  backToOrder: { id: 'Kembali ke pesanan', en: 'Back to the order' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  promised: { id: 'Dijanjikan', en: 'Promised' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  missing: { id: 'Kurang', en: 'Missing' },
  state: { id: 'Keadaan', en: 'State' },
  total: { id: 'Jumlah', en: 'Total' },
  neverSent: {
    id: (amount: string) => `${amount} tidak dikirim`,
    en: (amount: string) => `${amount} was never sent`,
  },
  lacking: {
    id: (amount: string) => `${amount} tidak ada saat ditimbang`,
    en: (amount: string) => `${amount} was not there when weighed`,
  },
  refusedPart: {
    id: (amount: string) => `${amount} ditolak`,
    en: (amount: string) => `${amount} was refused`,
  },
  stillToSend: {
    id: (amount: string) => `${amount} belum dikirim`,
    en: (amount: string) => `${amount} still to be sent`,
  },
  stillOnTheWay: { id: (amount: string) => `${amount} di jalan`, en: (amount: string) => `${amount} on the way` },
  said: {
    id: (reason: string) => `Kata koperasi: “${reason}”`,
    en: (reason: string) => `The cooperative says: “${reason}”`,
  },
  replanned: {
    id: (amount: string, day: string) => `${amount} dicarikan gantinya, diputuskan ${day}`,
    en: (amount: string, day: string) => `${amount} sought elsewhere, decided ${day}`,
  },
  letGo: {
    id: (amount: string, day: string) => `${amount} direlakan, diputuskan ${day}`,
    en: (amount: string, day: string) => `${amount} let go, decided ${day}`,
  },
  decideTitle: { id: 'Putuskan yang kurang', en: 'Decide on what is missing' },
  ofAward: {
    id: (amount: string, goods: string, cooperative: string) => `${amount} ${goods} dari ${cooperative}`,
    en: (amount: string, goods: string, cooperative: string) => `${amount} of ${goods} from ${cooperative}`,
  },
  replan: { id: 'Cari pengganti', en: 'Find a replacement' },
  replanMeans: {
    id: (amount: string) => `${amount} dibagi lagi di antara koperasi lain. Jatah yang sudah pasti tidak berubah.`,
    en: (amount: string) => `${amount} is divided among other cooperatives. Confirmed awards do not change.`,
  },
  close: { id: 'Tutup kurang', en: 'Let it be' },
  closeMeans: {
    id: 'Anda hanya membayar yang Anda terima. Tidak ada kiriman lagi untuk yang kurang ini.',
    en: 'You pay only for what you received. Nothing more is sent for this.',
  },
  belowAUnit: {
    id: (unit: string) => `Kurang dari 1 ${unit}, jadi tidak bisa dicarikan pengganti.`,
    en: (unit: string) => `Less than 1 ${unit}, so it cannot be sought elsewhere.`,
  },
  neededOn: { id: 'Pengganti diperlukan paling lambat', en: 'Replacement needed by' },
  neededOnHint: {
    id: 'Hanya dipakai bila Anda memilih mencari pengganti.',
    en: 'Only used where you choose to find a replacement.',
  },
  decideNow: { id: 'Simpan keputusan', en: 'Save the decision' },
  onlyBuyers: {
    id: 'Kekurangan ini menunggu keputusan pembuat pesanan atau penyetuju.',
    en: 'What is missing awaits the requester or the approver.',
  },
  unknownChoice: { id: 'Pilih salah satu dari dua cara.', en: 'Choose one of the two ways.' },
  nothingChosen: {
    id: 'Pilih dulu untuk setidaknya satu kekurangan: cari pengganti, atau tutup kurang.',
    en: 'Choose for at least one of them first: find a replacement, or let it be.',
  },
  dayUnknown: { id: 'Pilih tanggal, misalnya 14-12-2026.', en: 'Choose a day.' },
  dayPast: { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' },
  dayFar: { id: 'Paling jauh satu tahun dari sekarang.', en: 'At most a year from now.' },
});

export const stageTexts = catalogOf({
  to_send: { id: 'Belum semua dikirim', en: 'Not all sent' },
  on_the_way: { id: 'Di jalan', en: 'On the way' },
  short: { id: 'Perlu keputusan', en: 'Needs a decision' },
  decided: { id: 'Sudah diputuskan', en: 'Decided' },
  complete: { id: 'Lengkap', en: 'Complete' },
} satisfies Record<AwardStage, { id: string; en: string }>);

/** Why a decision did not count. */
export const refusalTexts = catalogOf({
  try_again: {
    id: 'Banyak perubahan terjadi bersamaan. Coba sekali lagi.',
    en: 'Much is changing at once. Please try once more.',
  },
  order_not_delivering: {
    id: 'Pesanan ini belum dikonfirmasi semua koperasi, jadi belum ada yang kurang.',
    en: 'The cooperatives have not all confirmed this order, so nothing is missing yet.',
  },
  suspended: {
    id: 'Instansi Anda sedang dibekukan forum; keputusan tidak bisa disimpan.',
    en: 'Your institution is suspended by the forum; the decision was not saved.',
  },
  award_not_found: { id: 'Jatah ini bukan bagian pesanan ini.', en: 'This award is no part of the order.' },
  handed_over: {
    id: 'Berita acara sudah disiapkan, jadi kekurangan tidak bisa diputuskan lagi di sini. Ajukan keberatan bila ada yang salah.',
    en: 'The handover has been prepared, so this can no longer be decided here. Open a dispute if something is wrong.',
  },
  day_needed: { id: 'Tulis kapan penggantinya diperlukan.', en: 'Say when the replacement is needed.' },
  not_short: {
    id: 'Tidak ada yang kurang dari jatah ini, atau kirimannya masih di jalan.',
    en: 'Nothing is missing of this award, or it is still on its way.',
  },
  decided_otherwise: {
    id: 'Rekan Anda sudah memutuskan lain untuk jatah ini. Keputusan itu berlaku.',
    en: 'Somebody else of your institution has decided differently. That decision holds.',
  },
  below_a_unit: {
    id: 'Kekurangan ini kurang dari satu satuan; tidak bisa dicarikan pengganti.',
    en: 'Less than one unit is missing; it cannot be sought elsewhere.',
  },
});
