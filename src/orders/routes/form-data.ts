import { dayOf, MINUTE } from '../../platform/clock.ts';
import { type AppContext, readPage, viewerOf } from '../../platform/http.ts';
import { orderFormFrom, orderFormQueries } from '../store-form.ts';
import type { OrderFormData } from '../types-pages.ts';

/**
 * Commodities change a few times a year. What a form was shown with is remembered for a minute, so that sending it needs no
 * round trip of its own to read what a `karung` holds. One list per database.
 */
const remembered = new Map<string, { at: number; commodities: OrderFormData['commodities'] }>();
const KEPT_MS = 5 * MINUTE;

export function remember(c: AppContext, data: OrderFormData): OrderFormData {
  remembered.set(c.var.config.libsqlUrl, { at: c.var.now, commodities: data.commodities });
  return data;
}

/** Everything the form may choose from. One round trip. */
export async function readFormData(c: AppContext): Promise<OrderFormData> {
  const rows = await readPage(c, orderFormQueries(c.var.db, viewerOf(c).partyId, dayOf(c.var.now)));
  return remember(c, orderFormFrom(rows));
}

/** The commodities, without a round trip where they were read a moment ago. */
export async function commoditiesNow(c: AppContext): Promise<OrderFormData['commodities']> {
  const known = remembered.get(c.var.config.libsqlUrl);
  const fresh = known && Math.abs(c.var.now - known.at) < KEPT_MS;
  return fresh ? known.commodities : (await readFormData(c)).commodities;
}
