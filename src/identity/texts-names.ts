import { catalogOf, type Lang } from '../platform/i18n.ts';
import type { PartyKind, PartyStatus, Role } from '../platform/viewer.ts';

/** Names of roles, kinds and states, used on every page of this domain and by the mails. */
export const roleTexts = catalogOf({
  manager: { id: 'Pengurus', en: 'Manager' },
  clerk: { id: 'Petugas', en: 'Clerk' },
  requester: { id: 'Peminta', en: 'Requester' },
  approver: { id: 'Penyetuju', en: 'Approver' },
  payer: { id: 'Bendahara', en: 'Payer' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  moderator: { id: 'Moderator', en: 'Moderator' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  treasurer: { id: 'Bendahara forum', en: 'Treasurer' },
  observer: { id: 'Pemantau', en: 'Observer' },
  guest: { id: 'Belum bergabung', en: 'Not a member yet' },
} satisfies Record<Role, { id: string; en: string }>);

/** What each role does, in one line. */
export const roleHints = catalogOf({
  manager: { id: 'Mengelola koperasi, penawaran, dan anggotanya', en: 'Runs the cooperative, its offers and members' },
  clerk: { id: 'Mengisi penawaran dan mengonfirmasi jatah', en: 'Keeps the offers and confirms awards' },
  requester: { id: 'Menyusun dan mengajukan pesanan', en: 'Prepares and submits orders' },
  approver: {
    id: 'Menyetujui pesanan, mengatur batas, tempat kirim, dan anggota',
    en: 'Approves orders; sets the limit, sites and members',
  },
  payer: { id: 'Melihat pesanan dan mengurus pembayaran', en: 'Sees orders and takes care of payment' },
  administrator: { id: 'Mengelola forum, anggota, dan stafnya', en: 'Runs the forum, its members and staff' },
  moderator: { id: 'Memeriksa penawaran dan berkas anggota', en: 'Checks offers and papers of members' },
  mentor: { id: 'Mendampingi koperasi', en: 'Mentors the cooperatives' },
  treasurer: { id: 'Mengurus keuangan forum', en: 'Keeps the finances of the forum' },
  observer: { id: 'Melihat pemantauan', en: 'Looks at the monitoring' },
} satisfies Record<Exclude<Role, 'guest'>, { id: string; en: string }>);

export const kindTexts = catalogOf({
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  institution: { id: 'Instansi pembeli', en: 'Institution' },
  forum: { id: 'Forum', en: 'Forum' },
  observer: { id: 'Pemantau', en: 'Observer' },
  supplier: { id: 'Pemasok', en: 'Supplier' },
} satisfies Record<PartyKind, { id: string; en: string }>);

export const statusTexts = catalogOf({
  applied: { id: 'Menunggu pemeriksaan', en: 'Waits to be checked' },
  verified: { id: 'Terverifikasi', en: 'Verified' },
  rejected: { id: 'Belum diterima', en: 'Not accepted' },
  suspended: { id: 'Dihentikan sementara', en: 'Suspended' },
} satisfies Record<PartyStatus, { id: string; en: string }>);

export const typeTexts = catalogOf({
  hospital: { id: 'Rumah sakit', en: 'Hospital' },
  school: { id: 'Sekolah', en: 'School' },
  kitchen: { id: 'Dapur makan bergizi (SPPG)', en: 'Free-meal kitchen (SPPG)' },
  office: { id: 'Kantor pemerintah', en: 'Government office' },
  hotel: { id: 'Hotel', en: 'Hotel' },
  other: { id: 'Lainnya', en: 'Other' },
});
export const institutionTypes = ['hospital', 'school', 'kitchen', 'office', 'hotel', 'other'] as const;

/** The name of an institution's type; what is not in the list is shown as it is. */
export const typeText = (type: string | null, lang: Lang): string =>
  type && type in typeTexts[lang] ? typeTexts[lang][type as keyof (typeof typeTexts)[Lang]] : (type ?? '');
