import type { InboxData, InboxTexts } from '../../platform/inbox.ts';

const idOf = (write: (d: InboxData) => string, writeEn: (d: InboxData) => string) => ({ id: write, en: writeEn });

/** What the goods of joint purchases write into inboxes. */
export const inboxTexts: InboxTexts = {
  campaign_goods_shared: idOf(
    (d) => `${d.goodsId} dari ${d.number} sudah datang. Jatah Anda ${d.share}, sesuai pesanan.`,
    (d) => `${d.goodsEn} of ${d.number} has come. Your share is ${d.share}, as ordered.`,
  ),
  campaign_goods_shared_short: idOf(
    (d) =>
      `${d.goodsId} dari ${d.number} datang kurang. Jatah Anda ${d.share} dari ${d.ordered} yang dipesan; lihat hitungannya.`,
    (d) =>
      `Less ${d.goodsEn} of ${d.number} came. Your share is ${d.share} of ${d.ordered} ordered; see how it was worked out.`,
  ),
  allotment_handed_out: idOf(
    (d) => `${d.handed} ${d.goodsId} dari ${d.number} sudah diserahkan. Timbang, lalu catat yang Anda terima.`,
    (d) => `${d.handed} of ${d.goodsEn} of ${d.number} was handed out. Weigh it and record what you received.`,
  ),
  allotment_received_short: idOf(
    (d) => `${d.cooperative} menerima ${d.missing} lebih sedikit daripada surat jalannya dari ${d.number}.`,
    (d) => `${d.cooperative} received ${d.missing} less than its delivery note of ${d.number} says.`,
  ),
  campaign_distributed: idOf(
    (d) => `Semua jatah ${d.goodsId} dari ${d.number} sudah diserahkan. Berikutnya: biaya dan tagihan.`,
    (d) => `All shares of ${d.goodsEn} of ${d.number} are handed out. Next: costs and invoices.`,
  ),
};
