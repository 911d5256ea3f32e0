import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const stateNames = catalogOf({
  draft: { id: 'Menunggu persetujuan', en: 'Awaiting approval' },
  approved: { id: 'Disetujui', en: 'Approved' },
  paid: { id: 'Sudah ditransfer', en: 'Transferred' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  reason_required: { id: 'Tulis alasannya.', en: 'Write the reason.' },
});

export const refusalTexts = catalogOf({
  nothing_chosen: { id: 'Pilih paling sedikit satu koperasi.', en: 'Choose at least one cooperative.' },
  nothing_due: {
    id: 'Tidak ada lagi yang bisa disalurkan untuk pilihan ini: sudah masuk penyaluran lain. Periksa daftar di bawah.',
    en: 'Nothing is left to pay for this choice: another payout holds it already. See the list below.',
  },
  payout_unverified_account: {
    id: (who: string) =>
      `Rekening ${who} belum diperiksa atau baru diganti. Uang hanya disalurkan ke rekening yang sudah diperiksa.`,
    en: (who: string) =>
      `The account of ${who} is not verified or was just replaced. Money is only paid to verified accounts.`,
  },
  only_fee: {
    id: (who: string) => `Yang terkumpul untuk ${who} habis untuk jasa forum; tidak ada yang ditransfer.`,
    en: (who: string) => `What was collected for ${who} goes to the forum’s fee; there is nothing to transfer.`,
  },
  payout_not_found: { id: 'Penyaluran ini tidak ada.', en: 'There is no such payout.' },
  own_batch: {
    id: 'Anda yang membuat penyaluran ini. Persetujuannya harus dari orang lain: bendahara lain atau administrator.',
    en: 'You made this payout. Somebody else must approve it: another treasurer or the administrator.',
  },
  moved_already: {
    id: 'Penyaluran ini sudah diputuskan orang lain. Di bawah ini keadaannya sekarang.',
    en: 'Somebody else has already decided on this payout. Below is how it stands now.',
  },
  not_approved: { id: 'Penyaluran ini belum disetujui.', en: 'This payout is not approved yet.' },
  paid_in_future: { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
  paid_before_approval: {
    id: 'Tanggal transfer tidak mungkin sebelum persetujuan.',
    en: 'The transfer cannot be before the approval.',
  },
  period_closed: {
    id: 'Bulan itu sudah ditutup. Pilih tanggal di bulan yang masih terbuka.',
    en: 'That month is closed. Choose a day in a month that is still open.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const mailTexts = catalogOf({
  subject: {
    id: (amount: number) => `${rupiah(amount)} ditransfer ke rekening koperasi Anda`,
    en: (amount: number) => `${rupiah(amount)} transferred to your cooperative’s account`,
  },
  body: {
    id: (name: string, amount: number, paidOn: string, link: string) =>
      `Yth. ${name},

forum sudah mentransfer ${rupiah(amount)} tanggal ${dayText(paidOn, 'id')}. Rincian sampai ke setiap kiriman ada di ${link}.

Terima kasih.`,
    en: (name: string, amount: number, paidOn: string, link: string) =>
      `Dear ${name},

the forum has transferred ${rupiah(amount)} on ${dayText(paidOn, 'en')}. The statement, down to every delivery, is at ${link}.

Thank you.`,
  },
});
