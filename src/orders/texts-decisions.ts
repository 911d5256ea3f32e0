import { catalogOf } from '../platform/i18n.ts';

/** What people may do with an order, and what happened when it did not work. */
export const decisionTexts = catalogOf({
  edit: { id: 'Ubah pesanan', en: 'Change the order' },
  continueDraft: { id: 'Lanjutkan mengisi', en: 'Continue' },
  awaitsApproval: { id: 'Menunggu penyetuju instansi', en: 'Awaiting the institution’s approver' },
  awaitsApprovalBody: {
    id: 'Belum ada yang dicadangkan. Pembagiannya dihitung lagi saat disetujui.',
    en: 'Nothing is reserved yet. The split is worked out again when it is approved.',
  },
  approve: { id: 'Setujui dan pesan', en: 'Approve and order' },
  approveLead: {
    id: 'Barang langsung dicadangkan di koperasi, dan mereka diminta mengonfirmasi.',
    en: 'The goods are reserved at once, and the cooperatives are asked to confirm.',
  },
  estimateNow: { id: 'Perkiraan pembagian sekarang', en: 'The split as it would be now' },
  return: { id: 'Kembalikan dengan alasan', en: 'Return with a reason' },
  returnReason: { id: 'Apa yang perlu diubah?', en: 'What needs to change?' },
  returnNow: { id: 'Kembalikan ke peminta', en: 'Return to the requester' },
  returnedTitle: { id: 'Dikembalikan oleh penyetuju', en: 'Returned by the approver' },
  cancel: { id: 'Batalkan pesanan ini', en: 'Cancel this order' },
  cancelWhat: {
    id: 'Semua cadangan dilepas dan koperasi diberi tahu. Ini tidak bisa diurungkan.',
    en: 'Everything reserved is released and the cooperatives are told. This cannot be undone.',
  },
  cancelUnplaced: {
    id: 'Pesanan ini berakhir dan tidak bisa dibuka lagi.',
    en: 'This order ends and cannot be opened again.',
  },
  cancelReason: { id: 'Alasan pembatalan', en: 'Reason for cancelling' },
  cancelNow: { id: 'Ya, batalkan pesanan', en: 'Yes, cancel the order' },
  cancelledTitle: { id: 'Pesanan ini dibatalkan', en: 'This order was cancelled' },
  shortTitle: {
    id: (amount: string, goods: string) => `Kurang ${amount} ${goods}`,
    en: (amount: string, goods: string) => `${amount} of ${goods} missing`,
  },
  shortLead: { id: 'Pilih apa yang Anda mau dengan kekurangannya:', en: 'Choose what to do about what is missing:' },
  accept: { id: 'Terima kurang', en: 'Accept less' },
  acceptHint: {
    id: (amount: string) => `Pesanan jadi dengan ${amount}.`,
    en: (amount: string) => `The order goes ahead with ${amount}.`,
  },
  wait: { id: 'Tunggu penawaran baru', en: 'Wait for new offers' },
  waitHint: { id: 'Yang sudah dikonfirmasi tetap terkunci.', en: 'What is confirmed stays as it is.' },
  limits: { id: 'Ubah batas harga atau batas lain', en: 'Change the price ceiling or other limits' },
  limitsNow: { id: 'Ubah batas dan bagi lagi', en: 'Change the limits and divide again' },
  notVerified: {
    id: 'Instansi Anda belum diverifikasi forum. Simpan dulu; bisa dikirim setelah diverifikasi.',
    en: 'The forum has not verified your institution yet. Save it now and send it after that.',
  },
  shortageChoice: { id: 'Kalau ada yang kurang', en: 'If something is missing' },
  goWithout: { id: 'Pesan yang ada, sisanya tidak jadi', en: 'Order what there is, drop the rest' },
  waitFor: {
    id: 'Pesan yang ada, sisanya menunggu penawaran baru',
    en: 'Order what there is, the rest waits for new offers',
  },
});

/** Why a command did not do what was asked; each says what to do now. */
export const refusalTexts = catalogOf({
  order_not_found: {
    id: 'Pesanan ini tidak ada atau bukan milik Anda.',
    en: 'This order does not exist or is not yours.',
  },
  order_changed: {
    id: 'Pesanan ini baru saja diubah orang lain. Periksa dulu isinya; ketikan Anda masih ada di bawah.',
    en: 'Somebody else has just changed this order. Check it first; what you typed is still below.',
  },
  not_editable: {
    id: 'Pesanan ini sudah dikirim, jadi tidak bisa diubah lagi.',
    en: 'This order has been sent, so it can no longer be changed.',
  },
  not_submitted: {
    id: 'Pesanan ini sudah diputuskan orang lain. Keadaannya yang terbaru ada di halaman ini.',
    en: 'Somebody else has already decided on this order. This page shows where it stands now.',
  },
  wrong_role: { id: 'Peran Anda tidak boleh melakukan ini.', en: 'Your role may not do this.' },
  try_again: {
    id: 'Banyak yang memesan bersamaan dan Anda belum kebagian giliran. Belum ada yang berubah; coba lagi.',
    en: 'Many are ordering at once and your turn did not come. Nothing was changed; try again.',
  },
  not_seen: {
    id: 'Periksa dulu pembagiannya, lalu kirim lagi.',
    en: 'Check the split first, then send again.',
  },
  stock_changed: {
    id: 'Stok berubah sejak Anda melihatnya: sekarang lebih banyak yang kurang. Belum ada yang dipesan. Ini pembagian yang baru.',
    en: 'Stock has changed since you looked: more is missing now. Nothing was ordered. This is the new split.',
  },
  price_changed: {
    id: 'Harga berubah sejak Anda melihatnya: sekarang lebih mahal. Belum ada yang dipesan. Ini pembagian yang baru.',
    en: 'Prices have changed since you looked: it costs more now. Nothing was ordered. This is the new split.',
  },
  nothing_to_fill: {
    id: 'Tidak ada koperasi yang bisa mengisi pesanan ini. Ubah jumlah, tanggal, atau batasnya.',
    en: 'No cooperative can fill this order. Change the quantity, the date or the limits.',
  },
  institution_not_verified: {
    id: 'Instansi Anda belum diverifikasi forum. Pesanan bisa disimpan dulu; mengirim bisa setelah diverifikasi.',
    en: 'The forum has not verified your institution yet. You can save the order and send it after that.',
  },
  site_unknown: {
    id: 'Tempat ini bukan milik instansi Anda. Pilih dari daftar.',
    en: 'This place does not belong to your institution.',
  },
  needed_on_past: { id: 'Tanggal ini sudah lewat.', en: 'This date has passed.' },
  no_lines: { id: 'Isi paling sedikit satu barang.', en: 'Ask for at least one thing.' },
  too_many_lines: { id: 'Barangnya terlalu banyak untuk satu pesanan.', en: 'Too many lines for one order.' },
  commodity_unknown: { id: 'Barang ini tidak ada di katalog.', en: 'These goods are not in the catalog.' },
  commodity_twice: {
    id: 'Barang ini sudah ada di baris lain. Gabungkan jumlahnya.',
    en: 'These goods are in another line already. Put the quantities together.',
  },
  reason_required: { id: 'Tulis alasannya.', en: 'Write the reason.' },
  already_confirmed: {
    id: 'Semua koperasi sudah mengonfirmasi, jadi pesanan ini tidak bisa dibatalkan lagi.',
    en: 'All cooperatives have confirmed, so this order can no longer be cancelled.',
  },
  already_cancelled: { id: 'Pesanan ini sudah dibatalkan.', en: 'This order has been cancelled already.' },
  line_not_found: { id: 'Barang ini tidak ada di pesanan.', en: 'These goods are not in the order.' },
  no_shortage: { id: 'Tidak ada lagi yang kurang.', en: 'Nothing is missing any more.' },
  nothing_left: {
    id: 'Tidak ada yang tersisa untuk dipesan. Batalkan pesanannya kalau tidak jadi.',
    en: 'There is nothing left to order. Cancel the order if you do not want it.',
  },
  needs_approver: {
    id: 'Batas harga baru menambah biaya melebihi batas persetujuan; penyetuju yang harus mengubahnya.',
    en: 'The new ceiling may cost more than you may decide on; the approver has to change it.',
  },
  award_not_found: {
    id: 'Jatah ini tidak ada atau bukan milik koperasi Anda.',
    en: 'This award does not exist or is not yours.',
  },
  deadline_passed: {
    id: 'Batas waktunya sudah lewat; jatah ini dialihkan ke koperasi lain.',
    en: 'The deadline has passed; this award goes to other cooperatives.',
  },
  already_decided: {
    id: 'Jatah ini sudah dijawab. Keadaannya yang terbaru ada di halaman ini.',
    en: 'This award has been answered already. This page shows where it stands now.',
  },
  reload: { id: 'Muat ulang halaman ini lalu kirim lagi.', en: 'Reload this page and send again.' },
  not_whole_lots: { id: 'Jumlahnya harus kelipatan lot.', en: 'The quantity must be whole lots.' },
});
