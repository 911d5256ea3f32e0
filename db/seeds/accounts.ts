import { masked } from '../../src/settlement/accounts/rules.ts';
import type { bankAccount } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { accountWaiting, banks, withoutAccount } from './data/books.ts';
import type { Moment } from './moment.ts';
import { randomOf } from './random.ts';
import { forum, managerId, people } from './world.ts';
import { type EventRow, history } from './write.ts';

export type Accounts = { rows: (typeof bankAccount.$inferInsert)[]; events: EventRow[] };

/** The forum's account and its members': recorded by each, verified by somebody else. No bank has numbers that begin so. */
export function accountsOf(cooperatives: readonly Cooperative[], moment: Moment): Accounts {
  const ofForum = accountOf({ id: forum, name: 'Forum KKMP Kota Bogor' }, people.tuti, people.agus, moment);
  const members = cooperatives
    .filter(({ id }) => !withoutAccount.includes(id) && id !== accountWaiting)
    .map((one) => accountOf(one, managerId(one.slug), people.tuti, moment));
  const all = [ofForum, ...members];
  return { rows: all.map(({ row }) => row), events: all.flatMap(({ events }) => events) };
}

function accountOf({ id: partyId, name }: { id: string; name: string }, by: string, verifier: string, moment: Moment) {
  const random = randomOf(`account ${partyId}`);
  const [bankName, createdAt] = [random.pick(banks), moment.ago(random.between(500, 540), random.between(0, 9))];
  const verifiedAt = createdAt + random.between(20, 60) * 3_600_000;
  const accountNumber = `9990${random.between(100_000, 999_999)}${random.between(10, 99)}`;
  const id = `account-${partyId}`;
  const data = { bank: bankName, number: masked(accountNumber) };
  const events = history('bank_account', id, [
    { type: 'bank_account_recorded', at: createdAt, userId: by, partyId, data: { party: name, ...data } },
    {
      ...{ type: 'bank_account_verified', at: verifiedAt, userId: verifier, partyId: forum },
      ...{ reason: 'Dicocokkan dengan buku tabungan.', data },
    },
  ]);
  const holder = name.toUpperCase();
  const row = {
    id,
    partyId,
    bankName,
    accountNumber,
    holder,
    createdBy: by,
    createdAt,
    verifiedBy: verifier,
    verifiedAt,
  };
  return { row, events };
}
