import { desc, eq, sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { recordCash } from '../../src/settlement/cash/commands/record.ts';
import { reverseCash } from '../../src/settlement/cash/commands/reverse.ts';
import { accountMonth, cashEntry } from '../schema/index.ts';
import * as data from './data/cash.ts';
import type { ForumDeed } from './forum.ts';
import { done, type Stage } from './stage.ts';
import { buyerAs, seller, staff } from './viewers.ts';
import { forum, people } from './world.ts';

const story = { name: 'cash' };
/** Days ago: before anything is booked. */
const BEGAN = 400;
/** The cooperatives that have a name; those of a larger world are left as they are. */
const NAMED = 68;

/** Where everybody's books begin, and what one cooperative has written down of money that did not pass through the forum. */
export function cashDeeds(stage: Stage): ForumDeed[] {
  const { moment, cooperatives } = stage;
  const members = [...cooperatives.values()].slice(0, NAMED);
  const keeper = seller(members.find((one) => one.slug === 'batutulis')!);
  const openings = [
    ...Object.entries(data.openings).map(([id, stated]) => ({ who: keeperOf(id), stated })),
    ...members
      .map((one, i) => ({ who: seller(one), stated: data.openingOf(i) }))
      .filter(({ who }) => !data.withoutOpening.has(who.partyId)),
  ];
  return [
    ...openings.map(({ who, stated }) => ({
      at: moment.ago(BEGAN),
      play: (at: number) => open(stage, who, stated, at),
    })),
    ...data.movements.map((one, i) => ({
      at: moment.ago(one.ago, 5 - i),
      play: (at: number) => move(stage, keeper, one, at),
    })),
    { at: moment.ago(data.bankFee.ago), play: (at) => adjust(stage, keeper, at) },
  ];
}

const keeperOf = (id: string): Viewer => (id === forum ? staff(people.tuti) : buyerAs('payer', id));

async function open({ db }: Stage, who: Viewer, stated: number, at: number): Promise<void> {
  const bookedOn = addDays(dayOf(at), -1);
  const given = { kind: 'opening' as const, stated, bookedOn, reason: data.openingReason };
  done(await recordCash(db, who, { key: `world-opening-${who.partyId}`, ...given }, at), story, { act: 'open' });
}

type Movement = (typeof data.movements)[number];

async function move({ db }: Stage, who: Viewer, one: Movement, at: number): Promise<void> {
  const { amount, reason } = one;
  const given = { kind: 'movement' as const, amount, bookedOn: dayOf(at), reason };
  done(await recordCash(db, who, { key: `world-cash-${at}`, ...given }, at), story, { act: 'move' });
  if (!('undone' in one)) return;
  const [last] = await db
    .select({ id: cashEntry.id })
    .from(cashEntry)
    .where(eq(cashEntry.partyId, who.partyId))
    .orderBy(desc(cashEntry.sequence))
    .limit(1);
  const undo = { entryId: last!.id, reason: one.undone, key: `world-cash-${at}-undone` };
  done(await reverseCash(db, who, undo, at), story, { act: 'undo' });
}

async function adjust({ db }: Stage, who: Viewer, at: number): Promise<void> {
  const [books] = await db
    .select({ cash: sql<number>`coalesce(sum(debit - credit), 0)` })
    .from(accountMonth)
    .where(sql`${accountMonth.partyId} = ${who.partyId} and ${accountMonth.code} = '1100'`);
  const { amount, reason } = data.bankFee;
  const given = { kind: 'adjustment' as const, stated: books!.cash - amount, bookedOn: dayOf(at), reason };
  done(await recordCash(db, who, { key: 'world-cash-adjusted', ...given }, at), story, { act: 'adjust' });
}
