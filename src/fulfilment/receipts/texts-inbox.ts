import type { InboxTexts } from '../../platform/inbox.ts';

/** What a cooperative reads when its consignment was received. */
export const receiptInbox: InboxTexts = {
  consignment_received: {
    id: (d) => `${d.institution} menerima kiriman Anda untuk pesanan ${d.number}, semuanya cocok.`,
    en: (d) => `${d.institution} has received your consignment for order ${d.number}, all of it as sent.`,
  },
  consignment_received_short: {
    id: (d) =>
      `${d.institution} menerima kiriman Anda untuk pesanan ${d.number}, tetapi ada yang kurang, ditolak, atau dipotong. Lihat rinciannya.`,
    en: (d) =>
      `${d.institution} has received your consignment for order ${d.number}, but something was short, refused or deducted. See what.`,
  },
};
