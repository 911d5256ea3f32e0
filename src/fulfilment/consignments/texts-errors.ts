import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** What is wrong with a form about shipments, and what would be right. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  not_a_day: { id: 'Pilih tanggal yang benar.', en: 'Choose a valid date.' },
  planned_past: {
    id: 'Tanggalnya sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'This day is past. Choose today or later.',
  },
  planned_far: {
    id: 'Terlalu jauh. Pilih tanggal dalam 180 hari ini.',
    en: 'Too far ahead. Choose a day within 180 days.',
  },
  nothing_chosen: {
    id: 'Belum ada barang yang dipilih. Isi jumlah paling tidak satu barang.',
    en: 'Nothing is chosen yet. Fill in the quantity of at least one of the goods.',
  },
  above_left: {
    id: (left: string) => `Lebih dari sisanya. Yang belum dikirim tinggal ${left}.`,
    en: (left: string) => `More than is left. ${left} is still to be sent.`,
  },
  nothing_left: {
    id: 'Semuanya sudah masuk kiriman lain. Kosongkan isian ini.',
    en: 'All of it is in other shipments already. Leave this empty.',
  },
  award_closed: {
    id: 'Sudah ditutup: koperasi Anda menyatakan tidak akan mengirim lagi. Kosongkan isian ini.',
    en: 'Closed: your cooperative has said it will send no more. Leave this empty.',
  },
  award_unknown: {
    id: 'Bukan jatah koperasi Anda di pesanan ini. Muat ulang halamannya.',
    en: 'Not an award of your cooperative in this order. Reload the page.',
  },
  reason_required: { id: 'Tulis alasannya, paling sedikit 3 huruf.', en: 'Write the reason, at least 3 letters.' },
});

/** Why an action did not count, by its reason. */
export const refusalTexts = catalogOf({
  already_sent: {
    id: 'Kiriman ini sudah berangkat, jadi tidak bisa diubah atau dibatalkan lagi. Di bawah ini keadaannya sekarang.',
    en: 'This shipment has left already, so it cannot be changed or cancelled any more. Below is how it stands now.',
  },
  already_cancelled: {
    id: 'Kiriman ini sudah dibatalkan. Kalau barangnya tetap dikirim, siapkan kiriman baru.',
    en: 'This shipment was cancelled already. If the goods are to be sent after all, prepare a new one.',
  },
  already_received: {
    id: 'Kiriman ini sudah diterima pembeli, jadi tidak bisa diubah lagi.',
    en: 'The buyer has received this shipment, so it cannot be changed any more.',
  },
  order_not_delivering: {
    id: 'Pesanannya sedang tidak bisa dikirimi. Tanyakan ke pembeli atau forum.',
    en: 'Goods cannot leave for this order at present. Ask the buyer or the forum.',
  },
  nothing_to_return: {
    id: 'Tidak ada barang yang ditolak di kiriman ini.',
    en: 'Nothing of this shipment was refused.',
  },
  already_returned: {
    id: 'Barang yang ditolak sudah tercatat kembali.',
    en: 'The refused goods are recorded as returned already.',
  },
  not_received: {
    id: 'Kiriman ini belum diterima pembeli, jadi belum ada yang ditolak.',
    en: 'The buyer has not received this shipment yet, so nothing was refused.',
  },
  award_closed: {
    id: 'Jatah ini sudah ditutup sebelumnya.',
    en: 'This award was closed before.',
  },
  nothing_left: {
    id: 'Seluruh jatah ini sudah masuk kiriman, jadi tidak ada yang perlu ditutup.',
    en: 'All of this award is in shipments, so there is nothing to close.',
  },
  try_again: {
    id: 'Ada orang lain yang mengubahnya pada saat yang sama. Coba sekali lagi.',
    en: 'Somebody else was changing it at the same moment. Try once more.',
  },
});
