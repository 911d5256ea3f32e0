import type { InboxData, InboxTexts } from '../../platform/inbox.ts';

/** What a decision says in the cooperative's inbox. */
export const inboxTexts: InboxTexts = {
  offer_approved: {
    id: (d: InboxData) => `Penawaran ${d.commodity} disetujui dan tayang.`,
    en: (d: InboxData) => `Your offer of ${d.commodity} was approved and is listed.`,
  },
  offer_changes_requested: {
    id: (d: InboxData) => `Penawaran ${d.commodity} perlu diubah: ${d.reason}`,
    en: (d: InboxData) => `Your offer of ${d.commodity} needs a change: ${d.reason}`,
  },
  offer_rejected: {
    id: (d: InboxData) => `Penawaran ${d.commodity} ditolak: ${d.reason}`,
    en: (d: InboxData) => `Your offer of ${d.commodity} was rejected: ${d.reason}`,
  },
  offer_suspended: {
    id: (d: InboxData) => `Penawaran ${d.commodity} diturunkan dari katalog: ${d.reason}`,
    en: (d: InboxData) => `Your offer of ${d.commodity} was taken off the catalog: ${d.reason}`,
  },
  offer_reinstated: {
    id: (d: InboxData) => `Penawaran ${d.commodity} tayang lagi.`,
    en: (d: InboxData) => `Your offer of ${d.commodity} is listed again.`,
  },
  offer_message: {
    id: (d: InboxData) => `Pesan dari moderator tentang ${d.commodity}: ${d.text}`,
    en: (d: InboxData) => `A moderator wrote about your ${d.commodity}: ${d.text}`,
  },
};
