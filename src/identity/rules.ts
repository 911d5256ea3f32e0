import type { PartyKind, Role } from '../platform/viewer.ts';

export type MemberRole = Exclude<Role, 'guest'>;

/** The roles a party has, the one that looks after its members first. Nobody acts for a supplier here. */
export const rolesOf = {
  cooperative: ['manager', 'clerk'],
  institution: ['approver', 'requester', 'payer'],
  forum: ['administrator', 'moderator', 'mentor', 'treasurer'],
  observer: ['observer'],
  supplier: [],
} as const satisfies Record<PartyKind, readonly MemberRole[]>;

/** The role that invites members and ends their membership; a party is never without it. */
export const keeperOf = (kind: PartyKind): MemberRole => {
  const [keeper] = rolesOf[kind];
  if (!keeper) throw new Error(`nobody acts for a ${kind}`);
  return keeper;
};
export const KEEPERS = ['manager', 'approver', 'administrator'] as const;

export type Member = { id: string; role: MemberRole };
export type RemovalRefused = 'not_a_member' | 'last_keeper';

/** Why a membership cannot end, or null when it can. */
export function removalRefused(kind: PartyKind, members: readonly Member[], id: string): RemovalRefused | null {
  const member = members.find((one) => one.id === id);
  if (!member) return 'not_a_member';
  const keepers = members.filter((one) => one.role === keeperOf(kind));
  return member.role === keeperOf(kind) && keepers.length === 1 ? 'last_keeper' : null;
}

/** An NPWP as typed, with or without dots, in its 16 digits; an older one of 15 gets a 0 before it. Null: neither. */
export function readNpwp(typed: string): { npwp: string; wasOlder: boolean } | null {
  const digits = typed.replaceAll(/[\s.\-/]/g, '');
  if (/^\d{16}$/.test(digits)) return { npwp: digits, wasOlder: false };
  return /^\d{15}$/.test(digits) ? { npwp: `0${digits}`, wasOlder: true } : null;
}

export type Papers = {
  kind: PartyKind;
  nib: string | null;
  nikKoperasi: string | null;
  ahuDecision: string | null;
  nitku: string | null;
};
export type Doubt = 'nib_form' | 'nitku_form' | 'nik_missing' | 'ahu_missing';

/** What looks unusual about papers whose form is not settled in law. A hint to the applicant and to staff, never a refusal. */
export function doubtsAbout(papers: Papers): Doubt[] {
  const doubts: Doubt[] = [];
  if (papers.nib && !/^\d{13}$/.test(papers.nib)) doubts.push('nib_form');
  if (papers.nitku && !/^\d{22}$/.test(papers.nitku)) doubts.push('nitku_form');
  if (papers.kind === 'cooperative' && !papers.nikKoperasi) doubts.push('nik_missing');
  if (papers.kind === 'cooperative' && !papers.ahuDecision) doubts.push('ahu_missing');
  return doubts;
}
