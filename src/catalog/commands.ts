import { HOUR } from '../platform/clock.ts';
import { commit, type Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { notify, recordEvent, SYSTEM } from '../platform/events.ts';
import { transition } from './lifecycle.ts';
import { moveOffer } from './offers/store/writes.ts';
import { dropForgottenPhotos } from './photos/store.ts';
import { type Ended, endedQuery, pricePoints } from './prices/store.ts';

/** Offers taken off sale in one run; the next minute goes on. */
const MOST_AT_ONCE = 40;

/** Ends the offers whose last day is over. One that changes hands in the same moment is left for the next run. */
async function expireOffers(db: Db, _config: Config, now: number): Promise<void> {
  for (const ended of await endedQuery(db, now, MOST_AT_ONCE)) await expire(db, ended, now);
}

async function expire(db: Db, ended: Ended, now: number): Promise<void> {
  const next = transition(ended.state, null, 'expire', 'system');
  if (!next.ok) throw new Error(`an offer that is ${ended.state} cannot end: ${next.reason}`);
  await commit(db, [
    moveOffer(db, ended, { state: next.offer }, now),
    notify(db, {
      partyId: ended.cooperativeId,
      kind: 'offer_expired',
      data: { commodity: ended.nameId },
      link: `/offers/${ended.id}`,
      at: now,
    }),
    recordEvent(db, {
      aggregateType: 'offer',
      aggregateId: ended.id,
      version: ended.version + 1,
      type: next.event,
      actor: SYSTEM,
      at: now,
    }),
  ]);
}

/** Keeps today's point of every price line up to date. */
async function notePrices(db: Db, _config: Config, now: number): Promise<void> {
  await pricePoints(db, now);
}

/** Once an hour is often enough for pictures that nobody waits for. */
async function tidyPhotos(db: Db, _config: Config, now: number): Promise<void> {
  if (now % HOUR < 60_000) await dropForgottenPhotos(db, now);
}

/** What the clock sets off in this domain, every minute. */
export const jobs = [
  { name: 'end offers', run: expireOffers },
  { name: 'note prices', run: notePrices },
  { name: 'tidy photos', run: tidyPhotos },
];
