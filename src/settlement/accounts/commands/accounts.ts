import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { asBatch, attempts, LOST, refusedBy } from '../../commands/refused.ts';
import { masked } from '../rules.ts';
import {
  accountQuery,
  accountsFrom,
  endAccount,
  forumIdQuery,
  insertAccount,
  ownAccountsQuery,
  verifyAccountRow,
} from '../store.ts';
import type { Account, AccountAnswer, AccountInput } from '../types.ts';

const MOVED = ['bank_account.'];

/** The account a party wants its money on. It ends the one before, and counts only once it is verified. */
export async function recordAccount(
  db: Db,
  viewer: Viewer,
  input: AccountInput & { key: string },
  now: number,
): Promise<AccountAnswer> {
  const { key, ...account } = input;
  return attempts<AccountAnswer>(db, async (db) => {
    const queries = [ownAccountsQuery(db, viewer.partyId), forumIdQuery(db)] as const;
    const [rows, [forum]] = (await db.batch(queries)) as Results<typeof queries>;
    const current = accountsFrom(rows).find((one) => one.endedAt === null);
    if (current && isSame(current, account)) return { ok: false, reason: 'same_account' };
    const id = newId(now);
    const event = { aggregateType: 'bank_account' as const, actor: actorOf(viewer), at: now };
    const data = { party: viewer.partyName, bank: account.bankName, number: masked(account.accountNumber) };
    const written = await commit(
      db,
      asBatch([
        useKey(db, { key, userId: viewer.userId, location: '/bank-accounts', at: now }),
        ...(current ? [endAccount(db, current.id, now)] : []),
        insertAccount(db, { id, partyId: viewer.partyId, ...account, createdBy: viewer.userId, createdAt: now }),
        ...(forum
          ? [notify(db, { partyId: forum.id, kind: 'account_recorded', data, link: '/bank-accounts', at: now })]
          : []),
        ...(current
          ? [
              recordEvent(db, {
                ...event,
                aggregateId: current.id,
                version: lastOf(current) + 1,
                type: 'bank_account_ended',
              }),
            ]
          : []),
        recordEvent(db, { ...event, aggregateId: id, version: 1, type: 'bank_account_recorded', data }),
      ]),
    );
    if (written.ok || isSentBefore(written.refusal)) return { ok: true };
    return told(refusedBy(written.refusal, MOVED));
  });
}

const isSame = (a: AccountInput, b: AccountInput): boolean =>
  a.bankName === b.bankName && a.accountNumber === b.accountNumber && a.holder === b.holder;
/** Version of its last event. */
const lastOf = (account: Account): number => (account.verifiedAt === null ? 1 : 2);

/** Nothing is booked here, so no closed month can stand in the way. */
function told<T extends { ok: false; reason: 'period_closed' }>(answer: T | typeof LOST): typeof LOST {
  if (answer === LOST) return LOST;
  throw new Error('an account is booked in no month');
}

/** Somebody other than who recorded it has compared it with the bank book; the note says how. */
export async function verifyAccount(
  db: Db,
  viewer: Viewer,
  input: { accountId: string; note: string },
  now: number,
): Promise<AccountAnswer> {
  return attempts<AccountAnswer>(db, async (db) => {
    const [account] = accountsFrom(await accountQuery(db, input.accountId));
    if (!account) return { ok: false, reason: 'account_not_found' };
    if (account.endedAt !== null) return { ok: false, reason: 'account_ended' };
    if (account.verifiedAt !== null) return { ok: false, reason: 'verified_already' };
    if (account.createdBy === viewer.userId) return { ok: false, reason: 'own_account' };
    const data = { bank: account.bankName, number: masked(account.accountNumber) };
    const written = await commit(db, [
      verifyAccountRow(db, account.id, viewer.userId, now),
      notify(db, { partyId: account.partyId, kind: 'account_verified', data, link: '/bank-accounts', at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'bank_account', aggregateId: account.id, version: 2, type: 'bank_account_verified' },
        ...{ actor: actorOf(viewer), at: now, reason: input.note, data },
      }),
    ]);
    return written.ok ? { ok: true } : told(refusedBy(written.refusal, MOVED));
  });
}
