import type { InboxTexts } from '../../platform/inbox.ts';

/** What the sides of a dispute hear. */
export const disputeInbox: InboxTexts = {
  dispute_opened: {
    id: (d) => `${d.by} mengajukan keberatan atas kiriman ${d.note} (pesanan ${d.number}).`,
    en: (d) => `${d.by} disputes consignment ${d.note} (order ${d.number}).`,
  },
  dispute_message: {
    id: (d) => `Pesan baru dari ${d.by} tentang keberatan pesanan ${d.number}.`,
    en: (d) => `A new message from ${d.by} in the dispute about order ${d.number}.`,
  },
  dispute_resolved: {
    id: (d) =>
      `${d.by} memutuskan keberatan pesanan ${d.number}: ${d.outcome === 'payable_changed' ? 'jumlah yang dibayar berubah' : 'sesuai penerimaan'}.`,
    en: (d) =>
      `${d.by} has decided the dispute about order ${d.number}: ${d.outcome === 'payable_changed' ? 'what is paid changes' : 'as received'}.`,
  },
  dispute_withdrawn: {
    id: (d) => `${d.by} mencabut keberatan pesanan ${d.number}.`,
    en: (d) => `${d.by} has withdrawn the dispute about order ${d.number}.`,
  },
};
