import { addDays, dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Settings } from '../../platform/settings.ts';
import { referenceOn } from '../rules/prices/index.ts';
import { inZone } from './rules.ts';
import { recentMediansQuery, recentPricesQuery } from './store-entry.ts';
import type { NamedReference } from './types.ts';

/** What a typed price is held against: the last eight weeks. */
const RECENT_DAYS = 56;
export const since = (now: number): string => addDays(dayOf(now), -RECENT_DAYS);

export const recentOf = (db: Db, commodityId: string, now: number) => recentPricesQuery(db, since(now), commodityId);
export const recentOfAll = (db: Db, now: number) => recentMediansQuery(db, since(now), dayOf(now));

/** Recent prices, or the bounds of the reference in force where there are none. */
export function heldAgainst(
  prices: readonly number[],
  references: readonly NamedReference[],
  settings: Settings,
  now: number,
): number[] {
  if (prices.length > 0) return [...prices];
  const reference = referenceOn(inZone(references, settings.price_zone), settings.price_zone, dayOf(now));
  return reference ? [reference.low ?? reference.high, reference.high] : [];
}
