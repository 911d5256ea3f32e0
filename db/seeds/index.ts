import { rollUp } from '../../src/monitoring/index.ts';
import { HOUR } from '../../src/platform/clock.ts';
import { type Db, newMeter, openDb } from '../../src/platform/db.ts';
import * as schema from '../schema/index.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { commodityRows, referenceRows } from './commodities.ts';
import { type Cooperative, cooperativesOf, type PartyRow } from './cooperatives.ts';
import { commodities } from './data/commodities.ts';
import { institutionSpecs } from './data/institutions.ts';
import { type InboxRow, inboxOf } from './inbox.ts';
import { otherParties, type SiteRow } from './institutions.ts';
import { lotPieces } from './lots.ts';
import { type MarketPrices, marketPricesOf } from './market-prices.ts';
import { type Moment, momentOf } from './moment.ts';
import { type Offers, offerPieces, offersOf } from './offers.ts';
import { numberRows, type Past, pastOf } from './past/index.ts';
import { type People, peopleOf } from './people.ts';
import { type Photos, photosOf } from './photos.ts';
import { playAll } from './play.ts';
import { type Asked, priceDays } from './prices.ts';
import { qualityRows } from './quality.ts';
import { type Needs, needsOf, suppliersOf } from './suppliers.ts';
import { type DemoAccount, demoAccounts } from './world.ts';
import { type EventRow, inserts, type Piece, run } from './write.ts';

export { type DemoAccount, demoAccounts, demoPassword } from './world.ts';

export type SeedOptions = {
  authToken?: string | undefined;
  /** How many cooperatives; at least and by default the 68 of the city. Above that, offers and people grow with them. */
  scale?: number | undefined;
  /** The moment the world is made for, milliseconds. Default: the last full hour, so that deadlines still lie ahead. */
  now?: number | undefined;
};

export type World = {
  now: number;
  cooperatives: number;
  institutions: number;
  commodities: number;
  offers: number;
  listed: number;
  people: number;
  /** Order ids by the name of their story (`data/orders.ts`). */
  orders: Readonly<Record<string, string>>;
  demoAccounts: readonly DemoAccount[];
};

/** The database has parties already: the world is only made in an empty one. */
export class NotEmptyError extends Error {
  override name = 'NotEmptyError';
}

/**
 * Makes the demo world in a migrated, empty database. The same options make the same world, byte for byte.
 * @throws NotEmptyError
 */
export async function seed(
  url: string,
  { authToken, scale = 0, now = lastFullHour(Date.now()) }: SeedOptions = {},
): Promise<World> {
  const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
  try {
    if (await db.$count(schema.party)) throw new NotEmptyError('The database is not empty: it has parties already.');
    return await make(db, momentOf(now), scale);
  } finally {
    db.$client.close();
  }
}

async function make(db: Db, moment: Moment, scale: number): Promise<World> {
  const cooperatives = cooperativesOf(moment, scale);
  const people = peopleOf(cooperatives, moment);
  const offers = offersOf(cooperatives, moment);
  const past = await pastOf(offers.played, cooperatives, moment);
  const others = otherParties(moment);
  const [suppliers, needs] = [suppliersOf(moment), needsOf(cooperatives, moment)];
  const parties = [...others.rows, ...suppliers.rows, ...cooperatives.map((c) => c.row)];
  const photos = photosOf(moment);
  const accounts = accountsOf(cooperatives, moment);
  const inbox = await inboxOf(offers.played, moment);
  const markets = marketPricesOf(moment);
  const made = { people, offers, photos, inbox, accounts, needs, markets, past };
  await run(db, piecesOf(db, moment, { ...made, parties, sites: others.sites }));
  const happened = [
    others.events,
    ...[accounts.events, suppliers.events, needs.events, markets.events],
    ...cooperatives.map((c) => c.events),
    ...offers.played.map((p) => p.events),
    past.rows.events,
  ].flat();
  const record = recorder(db, happened);
  const setting = { db, moment, cooperatives, past, evidence: photos.evidence, before: record };
  const orders = await playAll(setting).catch(unfinished);
  await record(moment.now);
  await run(db, lotPieces(db, cooperatives));
  // The dashboards have their sums from the first minute on.
  while (!(await rollUp(db)).isDone);
  return { ...worldOf(moment.now, cooperatives, people, offers), orders: Object.fromEntries(orders) };
}

/** What was written before the orders stays: events and plans cannot be taken back. */
function unfinished(cause: unknown): never {
  throw new Error(`The demo world is unfinished (${String(cause)}); to start over: npm run db:reset`, { cause });
}

export const lastFullHour = (at: number): number => at - (at % HOUR);

type Rows = {
  parties: readonly PartyRow[];
  sites: readonly SiteRow[];
  people: People;
  offers: Offers;
  photos: Photos;
  inbox: readonly InboxRow[];
  accounts: Accounts;
  needs: Needs;
  markets: MarketPrices;
  past: Past;
};

function piecesOf(db: Db, moment: Moment, rows: Rows): Piece[] {
  const { parties, sites, people, offers, photos, inbox, accounts, needs, markets, past } = rows;
  return [
    ...inserts(db, schema.photo, photos.rows),
    ...inserts(db, schema.commodity, commodityRows(photos.ofCommodity)),
    ...inserts(db, schema.qualityMeasure, qualityRows()),
    ...inserts(db, schema.referencePrice, referenceRows()),
    ...inserts(db, schema.party, parties),
    ...inserts(db, schema.site, sites),
    ...inserts(db, schema.user, people.users),
    ...inserts(db, schema.account, people.accounts),
    ...inserts(db, schema.membership, people.memberships),
    ...inserts(db, schema.bankAccount, accounts.rows),
    ...inserts(db, schema.need, needs.rows),
    ...offerPieces(db, offers, photos.ofCommodity),
    ...inserts(db, schema.inboxEntry, inbox),
    ...inserts(db, schema.numberSeries, numberRows(past)),
    ...inserts(db, schema.market, markets.markets),
    ...inserts(db, schema.marketPrice, markets.prices),
    ...inserts(db, schema.commodityPriceDay, priceDays(askedBy(offers), moment)),
  ];
}

/**
 * Records what happened, oldest first, up to the moment it is called with, so that the orders' own events find their place among
 * them; what happened at the same moment stays in its order.
 */
function recorder(db: Db, happened: readonly EventRow[]): (until: number) => Promise<void> {
  const events = happened.toSorted((a, b) => a.at - b.at);
  let next = 0;
  return async (until) => {
    const from = next;
    while (next < events.length && events[next]!.at <= until) next += 1;
    await run(db, inserts(db, schema.event, events.slice(from, next)));
  };
}

const askedBy = ({ played }: Offers): Asked[] =>
  played
    .filter((p) => p.state === 'listed')
    .map(({ row }) => ({ commodityId: row.commodityId, price: row.listedPrice!, lowest: row.listedLowestPrice! }));

const worldOf = (now: number, cooperatives: readonly Cooperative[], people: People, { played }: Offers) => ({
  now,
  cooperatives: cooperatives.length,
  institutions: institutionSpecs.length,
  commodities: commodities.length,
  offers: played.length,
  listed: played.filter((p) => p.state === 'listed').length,
  people: people.users.length,
  demoAccounts,
});
