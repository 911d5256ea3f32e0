import { catalogOf } from '../platform/i18n.ts';
import type { InboxTexts } from '../platform/inbox.ts';

export const inboxPageTexts = catalogOf({
  title: { id: 'Kotak masuk', en: 'Inbox' },
  lead: {
    id: (party: string) => `Kabar untuk ${party}. Semua anggotanya melihat kotak masuk yang sama.`,
    en: (party: string) => `News for ${party}. All its members see the same inbox.`,
  },
  unread: { id: 'baru', en: 'new' },
  open: { id: 'Buka', en: 'Open' },
  readAll: { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' },
  emptyTitle: { id: 'Belum ada kabar', en: 'No news yet' },
  empty: {
    id: 'Pesanan, keputusan forum, dan perubahan anggota akan muncul di sini.',
    en: 'Orders, decisions of the forum and changes of members will appear here.',
  },
  older: { id: 'Kabar lebih lama', en: 'Older news' },
  unknown: { id: 'Ada kabar baru.', en: 'There is news.' },
});

/** What identity itself writes into inboxes. */
export const inboxTexts: InboxTexts = {
  party_applied: {
    id: (d) => `${d.party} mengajukan permohonan dan menunggu pemeriksaan.`,
    en: (d) => `${d.party} has applied and waits to be checked.`,
  },
  party_reapplied: {
    id: (d) => `${d.party} memperbaiki berkasnya dan mengajukan lagi.`,
    en: (d) => `${d.party} has corrected its papers and applied again.`,
  },
  party_verified: {
    id: () => 'Berkas Anda sudah diperiksa: terverifikasi. Anda bisa berjualan atau memesan.',
    en: () => 'Your papers were checked: you are verified. You can sell or order.',
  },
  party_rejected: {
    id: (d) => `Permohonan Anda belum bisa diterima: ${d.reason}`,
    en: (d) => `Your application was not accepted: ${d.reason}`,
  },
  party_suspended: {
    id: (d) => `Forum menghentikan Anda sementara: ${d.reason}`,
    en: (d) => `The forum has suspended you: ${d.reason}`,
  },
  party_resumed: {
    id: () => 'Forum mengaktifkan Anda lagi.',
    en: () => 'The forum has lifted your suspension.',
  },
  member_joined: {
    id: (d) => `${d.name} menerima undangan dan sekarang ikut bekerja di sini.`,
    en: (d) => `${d.name} accepted the invitation and now works here.`,
  },
  member_removed: {
    id: (d) => `${d.by} mengakhiri keanggotaan ${d.name}.`,
    en: (d) => `${d.by} ended the membership of ${d.name}.`,
  },
};
