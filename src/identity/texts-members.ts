import { catalogOf, type Lang } from '../platform/i18n.ts';

/** Members of one's own party, and invitations. */
export const memberTexts = catalogOf({
  title: { id: 'Anggota dan undangan', en: 'Members and invitations' },
  lead: {
    id: (party: string) => `Siapa yang bekerja untuk ${party}.`,
    en: (party: string) => `Who works for ${party}.`,
  },
  members: { id: 'Anggota', en: 'Members' },
  count: { id: (n: number) => `${n} anggota`, en: (n: number) => (n === 1 ? '1 member' : `${n} members`) },
  name: { id: 'Nama', en: 'Name' },
  email: { id: 'Alamat email', en: 'Email address' },
  emailShort: { id: 'Email', en: 'Email' },
  role: { id: 'Peran', en: 'Role' },
  since: { id: 'Sejak', en: 'Since' },
  action: { id: 'Tindakan', en: 'Action' },
  you: { id: 'Anda', en: 'you' },
  remove: { id: 'Akhiri', en: 'End' },
  removeTitle: {
    id: (name: string) => `Akhiri keanggotaan ${name}?`,
    en: (name: string) => `End the membership of ${name}?`,
  },
  removeLead: {
    id: (name: string, role: string, party: string) =>
      `${name} tidak lagi bisa bertindak sebagai ${role} untuk ${party}. Yang sudah dikerjakannya tetap tercatat.`,
    en: (name: string, role: string, party: string) =>
      `${name} can no longer act as ${role} for ${party}. What they did stays on record.`,
  },
  removeYes: { id: 'Ya, akhiri keanggotaan', en: 'Yes, end the membership' },
  removeNo: { id: 'Batal', en: 'Cancel' },
  lastKeeper: {
    id: (role: string) => `Ini ${role} terakhir. Undang ${role} lain dulu, baru akhiri yang ini.`,
    en: (role: string) => `This is the last ${role}. Invite another ${role} first, then end this one.`,
  },
  invitations: { id: 'Undangan yang menunggu', en: 'Invitations waiting' },
  noInvitations: { id: 'Tidak ada undangan yang menunggu.', en: 'No invitations are waiting.' },
  until: { id: (when: string) => `berlaku sampai ${when}`, en: (when: string) => `valid until ${when}` },
  revoke: { id: 'Tarik', en: 'Withdraw' },
  invite: { id: 'Undang seseorang', en: 'Invite somebody' },
  inviteLead: {
    id: 'Ia menerima surat dengan tautan yang berlaku 7 hari.',
    en: 'They receive a mail with a link that is valid for 7 days.',
  },
  sendInvitation: { id: 'Kirim undangan', en: 'Send the invitation' },
  alreadyMember: {
    id: 'Orang ini sudah punya peran itu di sini.',
    en: 'This person already has that role here.',
  },
  alreadyInvited: {
    id: 'Orang ini sudah diundang untuk peran itu dan belum menjawab.',
    en: 'This person is already invited to that role and has not answered yet.',
  },
  notARole: { id: 'Peran ini tidak ada di sini.', en: 'There is no such role here.' },
  done_invited: { id: 'Undangan sedang dikirim.', en: 'The invitation is on its way.' },
  done_revoked: { id: 'Undangan sudah ditarik.', en: 'The invitation was withdrawn.' },
  done_removed: { id: 'Keanggotaan sudah diakhiri.', en: 'The membership has ended.' },
  invitedTitle: {
    id: (party: string) => `Undangan dari ${party}`,
    en: (party: string) => `An invitation from ${party}`,
  },
  invitedLead: {
    id: (role: string, party: string) => `Anda diundang sebagai ${role} untuk ${party}.`,
    en: (role: string, party: string) => `You are invited to act as ${role} for ${party}.`,
  },
  accept: { id: 'Terima undangan', en: 'Accept the invitation' },
  acceptAndSignUp: { id: 'Buat akun dan terima', en: 'Create an account and accept' },
  newcomerLead: {
    id: (email: string) => `Akun dibuat untuk ${email}, alamat tempat undangan ini dikirim.`,
    en: (email: string) => `The account will be for ${email}, the address this invitation was sent to.`,
  },
  hasAccount: {
    id: (email: string) => `${email} sudah punya akun. Masuk dulu, lalu terima undangan ini.`,
    en: (email: string) => `${email} already has an account. Sign in first, then accept this invitation.`,
  },
  toSignIn: { id: 'Masuk', en: 'Sign in' },
  forAnother: {
    id: (email: string, own: string) =>
      `Undangan ini untuk ${email}, sedangkan Anda masuk sebagai ${own}. Keluar dulu, lalu buka tautannya lagi.`,
    en: (email: string, own: string) =>
      `This invitation is for ${email}, but you are signed in as ${own}. Sign out first, then open the link again.`,
  },
  signOut: { id: 'Keluar', en: 'Sign out' },
  overLabel: { id: 'Ke halaman masuk', en: 'To the sign-in page' },
});

/** Why an invitation was not sent, beside the field it is about. */
export function inviteErrors(lang: Lang, reason: InviteRefusal): Record<string, string> {
  const t = memberTexts[lang];
  if (reason === 'already_member') return { email: t.alreadyMember };
  return reason === 'already_invited' ? { email: t.alreadyInvited } : { role: t.notARole };
}
type InviteRefusal = 'not_found' | 'not_a_role' | 'already_member' | 'already_invited';
