import { type SQL, sql } from 'drizzle-orm';
import { priceList } from '../../db/schema/index.ts';

/**
 * Nobody has ended the list, and no newer one has taken its place yet: a list that was replaced by one that begins later ends at
 * that moment, which `ended_at` names ahead.
 */
export const notEnded = (now: number): SQL => sql`(${priceList.endedAt} is null or ${priceList.endedAt} > ${now})`;

/** What a supplier sells at on this moment. */
export const inForce = (now: number): SQL =>
  sql`(${priceList.validFrom} <= ${now} and ${priceList.validUntil} > ${now} and ${notEnded(now)})`;

/** In force, or to come. */
export const notOver = (now: number): SQL => sql`(${priceList.validUntil} > ${now} and ${notEnded(now)})`;
