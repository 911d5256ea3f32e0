import { catalogOf, type Lang } from '../../platform/i18n.ts';

const texts = catalogOf({
  offer_created: { id: 'Dibuat', en: 'Created' },
  offer_edited: { id: 'Diubah', en: 'Edited' },
  offer_submitted: { id: 'Diajukan', en: 'Submitted' },
  offer_submission_withdrawn: { id: 'Pengajuan ditarik', en: 'Submission withdrawn' },
  offer_edit_discarded: { id: 'Perubahan dibuang', en: 'Edit discarded' },
  offer_paused: { id: 'Dijeda', en: 'Paused' },
  offer_resumed: { id: 'Dilanjutkan', en: 'Resumed' },
  offer_available_changed: { id: 'Jumlah siap diubah', en: 'Available quantity changed' },
  offer_listed: { id: 'Disetujui dan tayang', en: 'Approved and listed' },
  offer_revision_approved: { id: 'Perubahan disetujui', en: 'Edit approved' },
  offer_changes_requested: { id: 'Diminta perubahan', en: 'Changes requested' },
  offer_rejected: { id: 'Ditolak', en: 'Rejected' },
  offer_revision_rejected: { id: 'Perubahan ditolak', en: 'Edit rejected' },
  offer_suspended: { id: 'Diturunkan', en: 'Suspended' },
  offer_reinstated: { id: 'Ditayangkan lagi', en: 'Reinstated' },
  offer_expired: { id: 'Masa berlaku habis', en: 'Expired' },
});

/** What an event of an offer is called in its history. */
export const eventName = (type: string, lang: Lang): string =>
  type in texts[lang] ? texts[lang][type as keyof (typeof texts)['id']] : type;
