/** A disagreement about a consignment: both parties and forum staff talk, staff decide. */

export type Asker = { partyId: string; partyKind: string; partyStatus: string; role: string };
export type DisputeHead = {
  cooperativeId: string;
  institutionId: string;
  openedByParty: string;
  state: 'open' | 'resolved' | 'withdrawn';
};

const partyRoles = ['manager', 'clerk', 'requester', 'approver'];
const judges = ['moderator', 'administrator'];

export const isParty = ({ partyId, role }: Asker, of: Pick<DisputeHead, 'cooperativeId' | 'institutionId'>): boolean =>
  partyRoles.includes(role) && (partyId === of.cooperativeId || partyId === of.institutionId);

export const isJudge = ({ partyKind, role }: Asker): boolean => partyKind === 'forum' && judges.includes(role);

export type ActRefusal = 'wrong_role' | 'suspended' | 'closed';
export type Act = 'write' | 'withdraw' | 'decide';

/** Why this person may not do this now, or null. Staff write and decide; whoever opened it withdraws it. */
export function actRefusal(asker: Asker, of: DisputeHead, act: Act): ActRefusal | null {
  const may: Record<Act, boolean> = {
    write: isParty(asker, of) || isJudge(asker),
    withdraw: isParty(asker, of) && asker.partyId === of.openedByParty,
    decide: isJudge(asker),
  };
  if (!may[act]) return 'wrong_role';
  if (asker.partyStatus !== 'verified') return 'suspended';
  return of.state === 'open' ? null : 'closed';
}

/** A receipt line a ruling may be about. Thousandths of the trade unit; `payableMilli`: what is paid of it as things stand. */
export type RulingLine = { receiptLineId: string; sentMilli: number; payableMilli: number };
export type Ruling = { receiptLineId: string; payableMilli: number };

export type RulingFault = 'above_sent' | 'negative' | 'not_upwards';
export type Ruled =
  | { ok: true; changed: readonly Ruling[] }
  | { ok: false; reason: 'nothing_changed' }
  | { ok: false; reason: 'lines'; faults: ReadonlyMap<string, RulingFault> };

/**
 * What of a ruling changes something. Nothing is paid beyond what was sent; once the handover is signed by both, a ruling can only
 * lower what is paid, which becomes a credit note.
 */
export function ruled(lines: readonly RulingLine[], rulings: readonly Ruling[], isSigned: boolean): Ruled {
  const faults = new Map<string, RulingFault>();
  const changed: Ruling[] = [];
  for (const line of lines) {
    const ruling = rulings.find((one) => one.receiptLineId === line.receiptLineId);
    if (!ruling || ruling.payableMilli === line.payableMilli) continue;
    const fault = faultOf(line, ruling.payableMilli, isSigned);
    if (fault) faults.set(line.receiptLineId, fault);
    else changed.push(ruling);
  }
  if (faults.size > 0) return { ok: false, reason: 'lines', faults };
  return changed.length > 0 ? { ok: true, changed } : { ok: false, reason: 'nothing_changed' };
}

function faultOf(line: RulingLine, payableMilli: number, isSigned: boolean): RulingFault | null {
  if (payableMilli < 0) return 'negative';
  if (payableMilli > line.sentMilli) return 'above_sent';
  return isSigned && payableMilli > line.payableMilli ? 'not_upwards' : null;
}
