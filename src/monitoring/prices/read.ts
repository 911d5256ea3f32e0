import { addDays, dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { type Settings, settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { mondayOf } from '../rules/prices/index.ts';
import { byCommodity, type Known, type Rule, standingOf } from './rules.ts';
import { allGoodsQuery, latestQuery, referencesQuery, weeksQuery } from './store-watch.ts';
import type { Goods, NamedReference, Sighting, Standing, Week } from './types.ts';

/** Weeks that a list shows, and that one commodity's page goes back for its forecast. */
export const SHOWN_WEEKS = 12;
export const KNOWN_WEEKS = 156;
/** As far as a price may be carried by the forum's settings; what counts is sorted out when the settings are known. */
const MOST_CARRY = 60;

export const spanOf = (today: string, weeks: number) => ({
  from: addDays(mondayOf(today), -7 * (weeks - 1)),
  until: today,
});
const carried = (today: string) => ({ from: addDays(today, -MOST_CARRY), until: today });

export const watchQueries = (db: Db, now: number) =>
  [
    settingsQuery(db),
    allGoodsQuery(db),
    referencesQuery(db),
    latestQuery(db, carried(dayOf(now))),
    weeksQuery(db, spanOf(dayOf(now), SHOWN_WEEKS)),
  ] as const;

type Rows = readonly [
  settings: readonly { key: string; value: unknown }[],
  goods: readonly Goods[],
  references: readonly NamedReference[],
  latest: readonly Sighting[],
  weeks: readonly Week[],
];

export type WatchRow = { goods: Goods; standing: Standing };

export const ruleOf = (settings: Settings, now: number): Rule => ({
  ...{ zone: settings.price_zone, today: dayOf(now) },
  thresholds: { waspada: settings.watch_bps, intervensi: settings.intervene_bps },
});

/** Without the prices that are older than the forum lets them count. */
export const counting = (latest: readonly Sighting[], settings: Settings, now: number): Sighting[] =>
  latest.filter(({ day }) => day >= addDays(dayOf(now), -settings.price_carry_days));

/** Every commodity with how it stands, in the catalog's order. */
export function watchFrom([settingRows, goods, references, latest, weeks]: Rows, now: number): WatchRow[] {
  const settings = settingsFrom(settingRows);
  const known: Known = { latest: counting(latest, settings, now), weeks, references };
  const of = byCommodity(known);
  const rule = ruleOf(settings, now);
  return goods.map((one) => ({ goods: one, standing: standingOf(of(one.commodityId), rule) }));
}

export const commodityQueries = (db: Db, id: string, now: number) =>
  [
    settingsQuery(db),
    referencesQuery(db, id),
    latestQuery(db, carried(dayOf(now)), id),
    weeksQuery(db, spanOf(dayOf(now), KNOWN_WEEKS), id),
  ] as const;
