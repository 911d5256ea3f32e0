import { sql } from 'drizzle-orm';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { reportDeposit } from '../../src/joint-buying/deposits/commands/report.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { viewer } from '../orders/market.ts';
import { openCampaign } from '../support/joint.ts';
import { askedDeposit } from '../support/joint-money.ts';

const tuti = { ...viewer('u-tuti', 'forum-bogor', 'treasurer'), partyKind: 'forum' as const };
const states = ['due', 'reported', 'held', 'to_return', 'returned'] as const;
const members = ['batutulis', 'empang', 'cibogor'] as const;

export type WorldDeposits = { campaignIds: Record<(typeof states)[number], string>; ids: Record<string, string> };

/** Deposits of three cooperatives in every state, each state a joint purchase of its own, in the demo world. */
export async function worldDeposits(db: Db, now = Date.now()): Promise<WorldDeposits> {
  const made: WorldDeposits = { campaignIds: {} as WorldDeposits['campaignIds'], ids: {} };
  for (const state of states) {
    const pledges = members.map((name) => ({ cooperativeId: `kop-${name}`, quantity: 500 }));
    const campaign = await openCampaign(db, {
      ...{ commodityId: 'beras-medium', createdBy: 'u-agus', depositBps: 1000, now, pledges },
    });
    made.campaignIds[state] = campaign.campaignId;
    for (const { cooperativeId, pledgeId } of campaign.pledges) {
      const id = await askedDeposit(db, {
        ...{ campaignId: campaign.campaignId, pledgeId, cooperativeId, amount: 675_000, now },
      });
      made.ids[`${state} ${cooperativeId}`] = id;
      await bring(db, { id, cooperativeId, state }, now);
    }
  }
  return made;
}

type Brought = { id: string; cooperativeId: string; state: (typeof states)[number] };

async function bring(db: Db, { id, cooperativeId, state }: Brought, now: number): Promise<void> {
  if (state === 'due') return;
  const said = { depositId: id, paidOn: dayOf(now), reference: 'TRX-BJB-20261124' };
  const own = viewer(`u-${cooperativeId}`, cooperativeId, 'manager');
  await ok(reportDeposit(db, { ...own, partyName: cooperativeId }, said, now));
  if (state === 'reported') return;
  await ok(confirmDeposit(db, tuti, { ...said, amount: 675_000 }, now));
  if (state === 'held') return;
  await release(db, id, now);
  if (state === 'to_return') return;
  const input = { depositIds: [id], campaignId: null, returnedOn: dayOf(now), reference: '', key: newId(now) };
  await ok(returnMany(db, tuti, input, now));
}

/** As the closing of a joint purchase that does not go ahead leaves a deposit that is held. */
export const release = (db: Db, id: string, now: number) =>
  db.batch([
    db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
      select 'deposit', id, version + 1, 'deposit_to_return', ${now}, '{}' from deposit where id = ${id}`),
    db.run(sql`update deposit set state = 'to_return', version = version + 1, updated_at = ${now} where id = ${id}`),
  ]);

async function ok(answer: Promise<{ ok: boolean }>): Promise<void> {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got));
}
