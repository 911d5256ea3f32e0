import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import { rollUp } from '../../src/monitoring/index.ts';
import { grantObserver } from '../../src/monitoring/observers/commands/grants.ts';
import { saveBasket } from '../../src/monitoring/prices/commands/basket.ts';
import { watchPrices } from '../../src/monitoring/prices/commands/watch.ts';
import { publishEditions } from '../../src/monitoring/transparency/commands/publish.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { basketQuantities } from './data/market-places.ts';
import type { ForumDeed } from './forum.ts';
import { answerWarning, mentoringDeeds } from './mentoring.ts';
import { done, type Stage } from './stage.ts';
import { staff } from './viewers.ts';
import { observer, people } from './world.ts';

/** What the forum and its clock see, measure and publish. */
export function monitoringDeeds(stage: Stage): ForumDeed[] {
  const { db, moment } = stage;
  const watch = (at: number) => watchPrices(db, at).then(() => undefined);
  return [
    ...mentoringDeeds(stage),
    { at: moment.ago(200), play: (at) => grant(stage, pastGrant(stage), at) },
    { at: moment.ago(40), play: (at) => grant(stage, cityGrant(stage), at) },
    { at: moment.ago(90), play: (at) => fillBasket(stage, at) },
    { at: moment.ago(30), play: watch },
    { at: moment.ago(9), play: watch },
    { at: moment.now, play: (at) => lookBack(stage, at) },
  ];
}

type Given = { observerId: string; kecamatan: string | null; from: string; until: string };

const pastGrant = ({ moment: { day } }: Stage): Given => ({
  ...{ observerId: 'obs-pemkot', kecamatan: 'Bogor Tengah', from: day(-200), until: day(-140) },
});

const cityGrant = ({ moment: { today } }: Stage): Given => ({
  ...{ observerId: observer, kecamatan: null },
  ...{ from: `${today.slice(0, 4)}-01-01`, until: `${today.slice(0, 4)}-12-31` },
});

async function grant({ db }: Stage, given: Given, at: number): Promise<void> {
  await grantObserver(db, staff(people.agus), { key: `world-grant-${given.observerId}`, ...given }, at);
}

/** Its base prices are those of the four weeks before it, which have to be summed up first. */
async function fillBasket({ db }: Stage, at: number): Promise<void> {
  await rollUpAll(db);
  const items = Object.entries(basketQuantities).map(([commodityId, quantity]) => ({ commodityId, quantity }));
  const from = dayOf(at);
  const given = { key: 'world-basket', name: `Keranjang pangan ${from.slice(0, 4)}`, from, items };
  done(await saveBasket(db, staff(people.agus), given, at), { name: 'prices' }, { act: 'basket' });
}

/** As the clock does it last: the prices of today, every month's health, and the months that are over. */
async function lookBack(stage: Stage, at: number): Promise<void> {
  const { db } = stage;
  await rollUpAll(db);
  await watchPrices(db, at);
  while (!(await measureHealth(db, at)).isDone);
  await answerWarning(stage, at);
  while ((await publishEditions(db, at)).length > 0);
}

async function rollUpAll(db: Stage['db']): Promise<void> {
  while (!(await rollUp(db)).isDone);
}
