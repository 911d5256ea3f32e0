import type { AwardStanding } from '../shortfalls/rules.ts';

/** What an order still waits for before its handover, in the order of things to do. */
export const waits = ['not_confirmed', 'to_send', 'on_the_way', 'undecided', 'dispute_open', 'nothing_came'] as const;
export type Wait = (typeof waits)[number];

export type ReadyFacts = {
  orderState: string;
  awards: readonly AwardStanding[];
  openDisputes: number;
};
export type Readiness = { ready: true } | { ready: false; waits: readonly Wait[] };

/**
 * An order is ready to be handed over on paper once it is confirmed, every award is wholly sent or closed, all that was sent is
 * received, the buyer has decided about whatever is missing, and nothing is disputed.
 */
export function readyForHandover({ orderState, awards, openDisputes }: ReadyFacts): Readiness {
  const holds: Readonly<Record<Wait, boolean>> = {
    not_confirmed: orderState !== 'confirmed',
    to_send: awards.some((award) => award.toSendMilli > 0),
    on_the_way: awards.some((award) => award.onTheWayMilli > 0),
    undecided: awards.some((award) => award.stage === 'short'),
    dispute_open: openDisputes > 0,
    nothing_came: awards.every((award) => award.sentMilli === 0),
  };
  const open = waits.filter((wait) => holds[wait]);
  return open.length === 0 ? { ready: true } : { ready: false, waits: open };
}

export type SalesModel = 'agent' | 'forum';

/** Who hands over: each cooperative for itself, or the forum for its members. */
export const sellerOf = (model: SalesModel, cooperativeId: string, forumId: string): string =>
  model === 'forum' ? forumId : cooperativeId;

export type Side = 'buyer' | 'seller';
export type Signer = { partyId: string; partyStatus: string; role: string };
export type ToSign = {
  buyerId: string;
  sellerId: string;
  state: 'prepared' | 'signed' | 'superseded';
  contentHash: string;
  signed: readonly Side[];
  openDisputes: number;
};
export type SignRefusal = 'wrong_role' | 'suspended' | 'other_content' | 'already_signed' | 'dispute_open';

/**
 * For which side this person may sign: the buyer's approver, the cooperative's manager, the forum's administrator where the forum
 * sells. Null: for none.
 */
export function sideOf({ partyId, role }: Signer, { buyerId, sellerId }: ToSign): Side | null {
  if (partyId === buyerId) return role === 'approver' ? 'buyer' : null;
  return partyId === sellerId && (role === 'manager' || role === 'administrator') ? 'seller' : null;
}

/** Whether somebody may sign this content now. @param seenHash the content they were shown */
export function maySign(
  signer: Signer,
  of: ToSign,
  seenHash: string,
): { ok: true; side: Side } | { ok: false; reason: SignRefusal } {
  const side = sideOf(signer, of);
  if (!side) return { ok: false, reason: 'wrong_role' };
  if (signer.partyStatus !== 'verified') return { ok: false, reason: 'suspended' };
  if (of.state === 'superseded' || of.contentHash !== seenHash) return { ok: false, reason: 'other_content' };
  if (of.signed.includes(side)) return { ok: false, reason: 'already_signed' };
  return of.openDisputes > 0 ? { ok: false, reason: 'dispute_open' } : { ok: true, side };
}
