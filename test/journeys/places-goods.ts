import { confirmedBy, handTo, orderedRice, sharedShort, unload } from '../joint-buying/goods-world.ts';
import type { Ordered } from '../support/joint.ts';
import type { Place, Stage } from './places.ts';

const rina = 'rina@forum.example';
const manager = 'manager.batutulis@koperasi.example';
type Named = (readonly [name: string, place: Place])[];

/** Goods of joint purchases in every state: for staff, and for a cooperative whose share they are. */
export async function goodsPlaces({ database: { db } }: Stage): Promise<Named> {
  const ordered = await orderedRice(db);
  const arriving = await orderedRice(db);
  await unload(db, arriving, [
    { drop: 0, receivedMilli: 2_000_000 },
    { drop: 1, receivedMilli: 740_000, refusedMilli: 40_000 },
  ]);
  const shared = await sharedShort(db);
  const inTurn = await sharedShort(db, 'by_order');
  const equal = await sharedShort(db, 'equal');
  const handing = await sharedShort(db);
  await handTo(db, handing, 0, 2500);
  await confirmedBy(db, handing, 1, (await handTo(db, handing, 1)) - 1000, 'Kurang sekilo di timbangan kami.');
  const distributed = await sharedShort(db);
  for (const n of [0, 1, 2, 3]) await confirmedBy(db, distributed, n, await handTo(db, distributed, n));
  const all = { ordered, arriving, shared, handing, distributed, 'in turn': inTurn, equal };
  return Object.entries(all).flatMap(([name, made]) => placesOf(name, made));
}

function placesOf(name: string, made: Ordered): Named {
  const goods = `/campaigns/${made.campaignId}/goods`;
  return [
    [`goods ${name}`, { path: goods, as: rina }],
    [`goods ${name} for its cooperative`, { path: goods, as: manager }],
    [`arrival of goods ${name}`, { path: `/campaigns/${made.campaignId}/arrivals/new`, as: rina }],
    [`pick list of goods ${name}`, { path: `/drop-points/${made.dropIds[0]}/pick-list`, as: rina }],
    [`share of goods ${name}`, { path: `/allotments/${made.allotments[0]!.allotmentId}/receipt`, as: manager }],
    [
      `last share of goods ${name}`,
      { path: `/allotments/${made.allotments[3]!.allotmentId}/receipt`, as: 'manager.cibogor@koperasi.example' },
    ],
  ];
}
