import { eq } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { recordAccount } from '../../src/settlement/accounts/commands/accounts.ts';
import { addFee, endFeeRule } from '../../src/settlement/fees/commands/fees.ts';
import { approvePayouts, cancelPayouts } from '../../src/settlement/payouts/commands/decide.ts';
import { makePayouts } from '../../src/settlement/payouts/commands/make.ts';
import { markPaid } from '../../src/settlement/payouts/commands/pay.ts';
import { payablesOf } from '../../src/settlement/payouts/rules.ts';
import { currentAccountsQuery, dueSharesQuery } from '../../src/settlement/payouts/store.ts';
import { recordStatus } from '../../src/settlement/taxes/commands/statuses.ts';
import { feeRule } from '../schema/index.ts';
import * as books from './data/books.ts';
import { ago } from './data/deeds.ts';
import { done, type Stage } from './stage.ts';
import { importOf, providerTells } from './statement.ts';
import { seller, staff } from './viewers.ts';
import { people } from './world.ts';
import { yearEndDeeds } from './year-end.ts';

/** Batches of payouts made so far, by the name their deeds give them. */
export type Desk = { stage: Stage; batches: Map<string, string> };
export type ForumDeed = { at: number; play: (at: number) => Promise<void> };

/** What the forum's own people do: fees, tax statuses, accounts, statements, payouts. */
export function forumDeeds(desk: Desk): ForumDeed[] {
  const { stage } = desk;
  const { moment } = stage;
  return [
    ...books.feeDeeds.flatMap((fee) => feeDeedsOf(stage, fee)),
    ...books.statusDeeds.map((status) => ({
      at: status.at(moment),
      play: (at: number) => recordOne(stage, status, at),
    })),
    { at: ago(2, 5)(moment), play: (at) => newAccount(stage, at) },
    { at: ago(0, 7)(moment), play: (at) => importOf(stage, desk.batches.get('paid'), at) },
    { at: ago(1, 9)(moment), play: (at) => providerTells(stage, at) },
    ...yearEndDeeds(stage),
    ...books.payoutDeeds.map((deed) => ({ at: deed.at(moment), play: (at: number) => payOut(desk, deed, at) })),
  ];
}

const story = { name: 'the forum' };

function feeDeedsOf(stage: Stage, fee: books.FeeDeed): ForumDeed[] {
  const { db, moment } = stage;
  const { bps, commodityId = null, cooperativeId = null, begins = 0, ended } = fee;
  const key = `world-fee-${bps}`;
  const add = async (at: number) => {
    const effectiveFrom = addDays(dayOf(at), begins);
    const input = { key, bps, commodityId, cooperativeId, effectiveFrom, effectiveUntil: null };
    done(await addFee(db, staff(people.tuti), input, at), story, { act: 'fee' });
  };
  const end = async (at: number) => {
    const [rule] = await db.select({ id: feeRule.id }).from(feeRule).where(eq(feeRule.bps, bps));
    done(await endFeeRule(db, staff(people.agus), { feeId: rule!.id, until: null }, at), story, { act: 'end fee' });
  };
  return [{ at: fee.at(moment), play: add }, ...(ended ? [{ at: ended(moment), play: end }] : [])];
}

async function recordOne(
  { db, moment }: Stage,
  { partyId, kind, reference }: books.StatusDeed,
  at: number,
): Promise<void> {
  const effectiveFrom = `${Number(moment.today.slice(0, 4)) - 1}-01-01`;
  const input = { key: `world-status-${partyId}`, partyId, kind, reference, effectiveFrom, effectiveUntil: null };
  done(await recordStatus(db, staff(people.agus), input, at), story, { act: 'status' });
}

async function newAccount({ db, cooperatives }: Stage, at: number): Promise<void> {
  const of = cooperatives.get(books.accountWaiting)!;
  const account = { bankName: 'BRI', accountNumber: '999022446688', holder: of.name.toUpperCase() };
  done(await recordAccount(db, seller(of), { key: 'world-account', ...account }, at), story, { act: 'account' });
}

async function payOut(desk: Desk, deed: books.PayoutDeed, at: number): Promise<void> {
  const { stage, batches } = desk;
  const { db } = stage;
  if (deed.act === 'make') return make(desk, deed, at);
  const batchId = batches.get(deed.name);
  if (!batchId) return;
  if (deed.act === 'approve') done(await approvePayouts(db, staff(people.agus), batchId, at), story, deed);
  else if (deed.act === 'pay')
    done(await markPaid(db, staff(people.tuti), { batchId, paidOn: dayOf(at) }, at), story, deed);
  else if (deed.act === 'cancel')
    done(await cancelPayouts(db, staff(people.tuti), { batchId, reason: deed.reason }, at), story, deed);
}

/** The treasurer pays out what was collected: to all who can be paid, to the first half of them, or to the first. */
async function make(
  { stage, batches }: Desk,
  deed: Extract<books.PayoutDeed, { act: 'make' }>,
  at: number,
): Promise<void> {
  const { db } = stage;
  const [shares, accounts] = await db.batch([dueSharesQuery(db, null), currentAccountsQuery(db, null)]);
  const ready = payablesOf(shares, accounts).filter(({ obstacle }) => obstacle === null);
  const most = { all: ready.length, half: Math.ceil(ready.length / 2), one: 1 }[deed.of];
  const cooperativeIds = ready.slice(0, most).map((one) => one.cooperativeId);
  // Near the turn of a month other batches may have taken it.
  if (cooperativeIds.length === 0) return;
  const input = { cooperativeIds, key: `world-payout-${deed.name}` };
  batches.set(deed.name, done(await makePayouts(db, staff(people.tuti), input, at), story, deed).batchId);
}
