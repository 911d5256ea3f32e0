import type { Db, Statement } from '../../../platform/db.ts';
import { type Actor, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { type DepositStep, stateAfterWithdrawal } from '../rules/deposit.ts';
import { insertDeposit, updateDeposit } from '../store-writes.ts';
import type { Deposit } from '../types.ts';

type Of = { campaignId: string; pledgeId: string; cooperativeId: string };
type By = { actor: Actor; at: number };

/** What is written of the deposit along with a pledge that asks for one. */
export function depositOfPledge(
  db: Db,
  of: Of,
  { deposit, step, amount }: { deposit: Deposit | null; step: DepositStep; amount: number },
  { actor, at }: By,
): Statement[] {
  const by = { updatedAt: at, updatedBy: actor.userId };
  if (step === 'asked') {
    const id = newId(at);
    const row = insertDeposit(db, { id, ...of, amount, createdAt: at, ...by });
    return [row, told(db, id, 1, 'deposit_asked', amount, { actor, at })];
  }
  if (!deposit || (step !== 'follows' && step !== 'asked_again')) return [];
  const fresh = step === 'asked_again' ? { state: 'due' as const, paidOn: null, reference: '' } : {};
  const type = step === 'asked_again' ? 'deposit_asked' : 'deposit_changed';
  return [
    updateDeposit(db, deposit.id, deposit.version, { amount, ...fresh, ...by }),
    told(db, deposit.id, deposit.version + 1, type, amount, { actor, at }),
  ];
}

/** What is written of the deposit along with a withdrawal. */
export function depositOfWithdrawal(db: Db, deposit: Deposit | null, { actor, at }: By): Statement[] {
  const state = deposit && stateAfterWithdrawal(deposit);
  if (!deposit || !state) return [];
  const type = state === 'void' ? 'deposit_voided' : 'deposit_to_return';
  return [
    updateDeposit(db, deposit.id, deposit.version, { state, updatedAt: at, updatedBy: actor.userId }),
    told(db, deposit.id, deposit.version + 1, type, deposit.amount, { actor, at }),
  ];
}

const told = (db: Db, id: string, version: number, type: string, amount: number, { actor, at }: By) =>
  recordEvent(db, { aggregateType: 'deposit', aggregateId: id, version, type, actor, at, data: { amount } });
