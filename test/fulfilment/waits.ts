import { sql } from 'drizzle-orm';
import { cancelConsignment } from '../../src/fulfilment/consignments/commands/cancel.ts';
import { closeAward } from '../../src/fulfilment/consignments/commands/close-award.ts';
import { dispatchConsignment } from '../../src/fulfilment/consignments/commands/dispatch.ts';
import { packConsignment } from '../../src/fulfilment/consignments/commands/pack.ts';
import { prepareHandovers, signHandover } from '../../src/fulfilment/handovers/commands.ts';
import { decideShortfalls } from '../../src/fulfilment/shortfalls/commands.ts';
import type { Db } from '../../src/platform/db.ts';
import { SYSTEM } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { confirmedOrder, type MadeOrder, NOW, received } from '../support/trade.ts';
import { hendra, managerOf, sari } from './people.ts';

/** One order on its way, and what may be done to it next. What the product refuses at that point changes nothing. */
export type Play = MadeOrder & { db: Db };
export type Deed = { name: string; act: (play: Play) => Promise<unknown> };

/** 10 from kop-a, 6 from kop-b. */
export const begun = async (db: Db): Promise<Play> => ({
  db,
  ...(await confirmedOrder(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital' },
    lines: [
      {
        commodityId: 'rice',
        awards: [
          { cooperativeId: 'kop-a', quantity: 10, unitPrice: 13_000 },
          { cooperativeId: 'kop-b', quantity: 6, unitPrice: 13_100 },
        ],
      },
    ],
  })),
});

const pack = (nth: number, quantity: number): Deed => ({
  name: `award ${nth}: pack ${quantity}`,
  act: async ({ db, orderId, awards }) => {
    const { awardId, cooperativeId } = awards[nth]!;
    const how = { key: newId(NOW), plannedOn: '2026-12-01', vehicle: '', driver: '', note: '' };
    return packConsignment(db, managerOf(cooperativeId), { ...how, orderId, lines: [{ awardId, quantity }] }, NOW);
  },
});

const close = (nth: number): Deed => ({
  name: `award ${nth}: close`,
  act: ({ db, awards }) => {
    const { awardId, cooperativeId } = awards[nth]!;
    return closeAward(db, managerOf(cooperativeId), { awardId, reason: 'gagal panen' }, NOW);
  },
});

type Shipment = { id: string; cooperative: string };
const shipments = ({ db, orderId }: Play, state: string) =>
  db.all<Shipment>(
    sql`select id, cooperative_id cooperative from consignment where order_id = ${orderId} and state = ${state} order by id limit 1`,
  );

const next = (name: string, state: string, act: (play: Play, one: Shipment) => Promise<unknown>): Deed => ({
  name,
  act: async (play) => {
    for (const one of await shipments(play, state)) await act(play, one);
  },
});

const send = next('send', 'packed', ({ db }, { id, cooperative }) =>
  dispatchConsignment(db, managerOf(cooperative), { consignmentId: id }, NOW),
);
const cancel = next('cancel', 'packed', ({ db }, { id, cooperative }) =>
  cancelConsignment(db, managerOf(cooperative), { consignmentId: id, reason: 'keliru' }, NOW),
);
const receive = (name: string, missingMilli: number): Deed =>
  next(name, 'sent', async ({ db }, { id }) => {
    const lines = await db.all<{ lineId: string; awardId: string; quantity: number }>(
      sql`select id lineId, award_id awardId, quantity from consignment_line where consignment_id = ${id}`,
    );
    const weighed = lines.map(({ quantity }) => ({ receivedMilli: quantity * 1000, refusedMilli: missingMilli }));
    await received(db, { consignmentId: id, lines }, weighed);
  });
const receiveWhole = receive('receive', 0);

const letGo: Deed = {
  name: 'let go of what is missing',
  act: async ({ db, orderId, awards }) => {
    for (const { awardId } of awards) {
      const choices = [{ awardId, choice: 'close_short' as const }];
      await decideShortfalls(db, sari, { orderId, choices, neededOn: null }, NOW);
    }
  },
};

const prepare: Deed = {
  name: 'prepare handovers',
  act: ({ db, orderId }) => prepareHandovers(db, SYSTEM, { orderId, scope: 'all' }, NOW),
};

const sign = (name: string, by: (seller: string) => Viewer): Deed => ({
  name,
  act: async ({ db, orderId }) => {
    const rows = await db.all<{ handoverId: string; seller: string; contentHash: string }>(
      sql`select id handoverId, seller_id seller, content_hash contentHash from handover where order_id = ${orderId} and state = 'prepared'`,
    );
    for (const { seller, ...row } of rows) await signHandover(db, by(seller), row, NOW);
  },
});
const signBuyer = sign('the buyer signs', () => hendra);
const signSellers = sign('the sellers sign', managerOf);

const chosen: readonly Deed[] = [
  ...[pack(0, 4), pack(0, 6), pack(0, 10), pack(1, 6), pack(1, 1)],
  ...[send, cancel, close(0), close(1), receiveWhole, receive('receive all but a half', 500)],
  ...[letGo, prepare, signBuyer, signSellers],
];
/** By name, so that a counterexample can be read. */
export const deeds: ReadonlyMap<string, Deed> = new Map(chosen.map((deed) => [deed.name, deed]));

/** Whatever was done before, after these nothing of the order waits for anybody. */
export const ending: readonly Deed[] = [
  ...[close(0), close(1)],
  ...Array.from({ length: 14 }, () => [send, receiveWhole]).flat(),
  ...[letGo, prepare, signBuyer, signSellers],
];
