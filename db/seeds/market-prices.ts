import { dayOf } from '../../src/platform/clock.ts';
import type { market, marketPrice } from '../schema/index.ts';
import { type Course, courses, marketPlaces } from './data/market-places.ts';
import type { Moment } from './moment.ts';
import { randomOf, toStep } from './random.ts';
import { forum, people } from './world.ts';
import { type EventRow, history } from './write.ts';

export type MarketPrices = {
  markets: (typeof market.$inferInsert)[];
  prices: (typeof marketPrice.$inferInsert)[];
  events: EventRow[];
};

/** Twelve weeks that pages show, and before them the four weeks that the basket's base prices are of. */
const WEEKS = 17;

/** The markets, and what was asked there on one day a week, the last two days ago; noted the same day. */
export function marketPricesOf(moment: Moment): MarketPrices {
  const prices = marketPlaces.flatMap((place, at) =>
    courses.flatMap((course) => pricesAt(place.id, (at - 1) * 0.004, course, moment)),
  );
  const opened = moment.ago(7 * WEEKS + 3);
  const by = { partyId: forum };
  const events = [
    ...marketPlaces.flatMap(({ id, ...data }) =>
      history('market', id, [{ type: 'market_added', at: opened, userId: people.agus, data, ...by }]),
    ),
    ...prices.flatMap(({ id, marketId, commodityId, day, price, recordedAt, recordedBy }) => {
      const data = { market: marketId, commodity: commodityId, day, price };
      return history('market_price', id, [
        { type: 'market_price_noted', at: recordedAt, userId: recordedBy, data, ...by },
      ]);
    }),
  ];
  return { markets: marketPlaces.map((one) => ({ ...one })), prices, events };
}

/** @param dearer part by which this market asks more than the usual one */
function pricesAt(marketId: string, dearer: number, course: Course, moment: Moment): MarketPrices['prices'] {
  const { commodityId, price, weekly, step } = course;
  const random = randomOf(`market ${marketId} ${commodityId}`);
  return Array.from({ length: WEEKS }, (_, week) => {
    const recordedAt = moment.ago(7 * week + 2);
    const day = dayOf(recordedAt);
    const asked = (price - week * weekly) * (1 + dearer + (random.next() - 0.5) * 0.006);
    return {
      ...{ id: `price-${marketId}-${commodityId}-${day}`, marketId, commodityId, day, price: toStep(asked, step) },
      ...{ recordedBy: week % 2 === 0 ? people.maya : people.rina, recordedAt },
    };
  });
}
