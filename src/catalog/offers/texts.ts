import { catalogOf } from '../../platform/i18n.ts';
import type { InboxData } from '../../platform/inbox.ts';

/** Pages of a cooperative's own offers. */
export const texts = catalogOf({
  title: { id: 'Penawaran kami', en: 'Our offers' },
  lead: {
    id: 'Yang koperasi Anda jual lewat lumbung. Jumlah siap boleh diubah kapan saja; harga dan syarat diperiksa moderator dulu.',
    en: 'What your cooperative sells here. Change the available quantity at any time; prices and terms go to the moderators first.',
  },
  create: { id: 'Tawarkan barang', en: 'Offer goods' },
  all: { id: 'Semua', en: 'All' },
  states: { id: 'Keadaan penawaran', en: 'State of the offers' },
  count: { id: (n: number) => `${n} penawaran`, en: (n: number) => (n === 1 ? '1 offer' : `${n} offers`) },
  goods: { id: 'Barang', en: 'Goods' },
  state: { id: 'Keadaan', en: 'State' },
  price: { id: 'Harga', en: 'Price' },
  available: { id: 'Jumlah siap', en: 'Available' },
  reserved: {
    id: (quantity: string) => `${quantity} sudah dipesan`,
    en: (quantity: string) => `${quantity} awarded already`,
  },
  noneReserved: { id: 'belum ada yang dipesan', en: 'none awarded yet' },
  until: { id: 'Berlaku sampai', en: 'On sale until' },
  perUnit: {
    id: (price: string, unit: string) => `${price}/${unit}`,
    en: (price: string, unit: string) => `${price}/${unit}`,
  },
  change: { id: 'Ubah', en: 'Change' },
  changeFor: { id: (goods: string) => `Jumlah siap ${goods}`, en: (goods: string) => `Available quantity of ${goods}` },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  emptyTitle: { id: 'Belum ada penawaran', en: 'No offers yet' },
  emptyBody: {
    id: 'Pilih barang yang koperasi Anda punya, isi harga dan jumlahnya, lalu ajukan ke moderator.',
    en: 'Choose the goods your cooperative has, fill in price and quantity, and submit them to the moderators.',
  },
  emptyStateTitle: { id: 'Tidak ada yang seperti ini', en: 'None in this state' },
  showAll: { id: 'Lihat semua penawaran', en: 'See all offers' },
  // states
  draft: { id: 'Draf', en: 'Draft' },
  submitted: { id: 'Menunggu moderator', en: 'With the moderators' },
  changes_requested: { id: 'Perlu diubah', en: 'Changes requested' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  listed: { id: 'Tayang', en: 'Listed' },
  paused: { id: 'Dijeda', en: 'Paused' },
  suspended: { id: 'Diturunkan moderator', en: 'Suspended' },
  expired: { id: 'Masa habis', en: 'Ended' },
  edit_draft: { id: 'perubahan belum diajukan', en: 'edit not submitted' },
  edit_submitted: { id: 'perubahan menunggu moderator', en: 'edit with the moderators' },
  edit_changes_requested: { id: 'perubahan perlu diperbaiki', en: 'edit needs changes' },
  // one offer
  unverified: {
    id: 'Koperasi Anda belum selesai diperiksa forum. Anda bisa menyiapkan penawaran sekarang dan mengajukannya setelah itu.',
    en: 'The forum has not finished verifying your cooperative. You can prepare offers now and submit them afterwards.',
  },
  stepDraft: { id: 'Disiapkan', en: 'Prepared' },
  stepSubmitted: { id: 'Diperiksa moderator', en: 'Checked by moderators' },
  stepListed: { id: 'Tayang', en: 'Listed' },
  steps: { id: 'Perjalanan penawaran ini', en: 'Where this offer stands' },
  tell_draft: {
    id: 'Belum terlihat pembeli. Ajukan kalau sudah lengkap.',
    en: 'Buyers do not see it yet. Submit it when it is complete.',
  },
  tell_submitted: {
    id: 'Moderator sedang memeriksa. Anda diberi tahu di Kotak masuk.',
    en: 'The moderators are looking at it. You will be told in your inbox.',
  },
  tell_changes_requested: { id: 'Moderator minta diperbaiki dulu:', en: 'The moderators ask for changes:' },
  tell_rejected: { id: 'Moderator menolak penawaran ini:', en: 'The moderators rejected this offer:' },
  tell_listed: { id: 'Tayang di katalog dan bisa dipesan.', en: 'In the catalog, ready to be ordered.' },
  tell_paused: { id: 'Tidak terlihat pembeli sampai Anda lanjutkan.', en: 'Hidden from buyers until you resume it.' },
  tell_suspended: {
    id: 'Moderator menurunkan penawaran ini dari katalog:',
    en: 'The moderators took this offer off the catalog:',
  },
  tell_expired: {
    id: 'Masanya sudah lewat. Ubah tanggalnya lalu ajukan lagi untuk menjual.',
    en: 'Its window is over. Change the dates and submit it again to sell.',
  },
  editWaits: {
    id: 'Perubahan Anda sedang diperiksa moderator. Versi lama tetap dijual sampai diputuskan.',
    en: 'Your edit is with the moderators. The listed version keeps selling until they decide.',
  },
  editDraft: {
    id: 'Ada perubahan yang belum diajukan. Pembeli masih melihat versi lama.',
    en: 'There is an edit you have not submitted. Buyers still see the listed version.',
  },
  editSentBack: { id: 'Perubahan Anda perlu diperbaiki:', en: 'Your edit needs changes:' },
  terms: { id: 'Syarat', en: 'Terms' },
  listedNow: { id: 'Tayang sekarang', en: 'Listed now' },
  edited: { id: 'Perubahan', en: 'Edit' },
  next: { id: 'Langkah berikutnya', en: 'What next' },
  submit: { id: 'Ajukan ke moderator', en: 'Submit to the moderators' },
  edit: { id: 'Ubah penawaran', en: 'Edit the offer' },
  withdraw: { id: 'Tarik pengajuan', en: 'Withdraw the submission' },
  discard: { id: 'Buang perubahan', en: 'Drop the edit' },
  pause: { id: 'Jeda penjualan', en: 'Pause selling' },
  pauseTold: {
    id: 'Pembeli tidak melihatnya lagi. Jatah yang sudah ada tetap berjalan.',
    en: 'Buyers no longer see it. Awards already made stay in force.',
  },
  pauseYes: { id: 'Ya, jeda', en: 'Yes, pause' },
  discardTold: {
    id: 'Perubahan yang belum diajukan hilang. Versi yang tayang tetap dijual.',
    en: 'The edit is gone for good. The listed version keeps selling.',
  },
  discardYes: { id: 'Ya, buang', en: 'Yes, drop it' },
  resume: { id: 'Jual lagi', en: 'Sell again' },
  publicPage: { id: 'Lihat seperti pembeli', en: 'See it as buyers do' },
  conversation: { id: 'Percakapan dengan moderator', en: 'Conversation with the moderators' },
  noMessages: { id: 'Belum ada pesan.', en: 'No messages yet.' },
  message: { id: 'Tulis pesan', en: 'Write a message' },
  send: { id: 'Kirim pesan', en: 'Send message' },
  history: { id: 'Riwayat', en: 'History' },
  system: { id: 'Sistem', en: 'System' },
  // refusals
  role_may_not: { id: 'Peran Anda tidak bisa melakukan ini.', en: 'Your role cannot do this.' },
  awaits_moderation: {
    id: 'Penawaran ini sedang diperiksa moderator. Tarik dulu pengajuannya kalau mau mengubah.',
    en: 'This offer is with the moderators. Withdraw the submission first to change it.',
  },
  nothing_to_decide: {
    id: 'Tidak ada pengajuan yang bisa ditarik; mungkin sudah diputuskan.',
    en: 'There is no submission to withdraw; it may have been decided.',
  },
  nothing_open: {
    id: 'Tidak ada perubahan yang bisa diajukan atau dibuang.',
    en: 'There is no edit to submit or drop.',
  },
  not_in_this_state: {
    id: 'Penawaran sudah berubah keadaannya; lihat lagi di bawah.',
    en: 'The offer has changed state; see below.',
  },
  not_verified: {
    id: 'Koperasi Anda belum selesai diperiksa forum, jadi belum bisa mengajukan penawaran.',
    en: 'The forum has not finished verifying your cooperative, so it cannot submit offers yet.',
  },
  window_over: {
    id: 'Masa penawaran sudah lewat. Ubah tanggalnya lalu ajukan.',
    en: 'The window is over. Change the dates, then submit.',
  },
  busy: {
    id: 'Sedang ramai; belum ada yang berubah. Coba lagi.',
    en: 'Busy just now; nothing was changed. Try again.',
  },
  below_reserved: {
    id: (quantity: string) => `Tidak bisa kurang dari yang sudah dipesan: ${quantity}.`,
    en: (quantity: string) => `Cannot be less than what is awarded already: ${quantity}.`,
  },
});

export const inboxTexts = {
  offer_expired: {
    id: (d: InboxData) => `Masa penawaran ${d.commodity} habis. Ubah tanggalnya kalau masih menjual.`,
    en: (d: InboxData) => `Your offer of ${d.commodity} has ended. Change the dates if you still sell it.`,
  },
  offer_question: {
    id: (d: InboxData) => `${d.cooperative} menulis tentang ${d.commodity}: ${d.text}`,
    en: (d: InboxData) => `${d.cooperative} wrote about ${d.commodity}: ${d.text}`,
  },
};
