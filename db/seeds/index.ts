import { HOUR } from '../../src/platform/clock.ts';
import { type Db, newMeter, openDb } from '../../src/platform/db.ts';
import * as schema from '../schema/index.ts';
import { commodityRows, referenceRows } from './commodities.ts';
import { type Cooperative, cooperativesOf } from './cooperatives.ts';
import { otherParties } from './institutions.ts';
import { type Moment, momentOf } from './moment.ts';
import { type Offers, offerPieces, offersOf } from './offers.ts';
import { type People, peopleOf } from './people.ts';
import { photosOf } from './photos.ts';
import { type Asked, priceDays } from './prices.ts';
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
  if (await db.$count(schema.party)) throw new NotEmptyError('The database is not empty: it has parties already.');
  const moment = momentOf(now);
  const cooperatives = cooperativesOf(moment, scale);
  const people = peopleOf(cooperatives, moment);
  const offers = offersOf(cooperatives, moment);
  await run(db, piecesOf(db, moment, cooperatives, people, offers));
  return worldOf(now, cooperatives, people, offers);
}

export const lastFullHour = (at: number): number => at - (at % HOUR);

function piecesOf(
  db: Db,
  moment: Moment,
  cooperatives: readonly Cooperative[],
  people: People,
  offers: Offers,
): Piece[] {
  const photos = photosOf(moment);
  const others = otherParties(moment);
  const events = [
    ...others.events,
    ...cooperatives.flatMap((c) => c.events),
    ...offers.played.flatMap((p) => p.events),
  ];
  return [
    ...inserts(db, schema.photo, photos.rows),
    ...inserts(db, schema.commodity, commodityRows(photos.ofCommodity)),
    ...inserts(db, schema.referencePrice, referenceRows()),
    ...inserts(db, schema.party, [...others.rows, ...cooperatives.map((c) => c.row)]),
    ...inserts(db, schema.site, others.sites),
    ...inserts(db, schema.user, people.users),
    ...inserts(db, schema.account, people.accounts),
    ...inserts(db, schema.membership, people.memberships),
    ...offerPieces(db, offers, photos.ofCommodity),
    ...inserts(db, schema.commodityPriceDay, priceDays(askedBy(offers), moment)),
    ...inserts(db, schema.event, inOrder(events)),
  ];
}

/** Oldest first, as they would have been recorded; what happened at the same moment stays in its order. */
const inOrder = (events: readonly EventRow[]): EventRow[] => events.toSorted((a, b) => a.at - b.at);

const askedBy = ({ played }: Offers): Asked[] =>
  played
    .filter((p) => p.state === 'listed')
    .map(({ row }) => ({ commodityId: row.commodityId, price: row.listedPrice!, lowest: row.listedLowestPrice! }));

const worldOf = (now: number, cooperatives: readonly Cooperative[], people: People, { played }: Offers): World => ({
  now,
  cooperatives: cooperatives.length,
  institutions: 8,
  commodities: commodityRows(() => '').length,
  offers: played.length,
  listed: played.filter((p) => p.state === 'listed').length,
  people: people.users.length,
  demoAccounts,
});
