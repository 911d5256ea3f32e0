import { eq, isNull, sql } from 'drizzle-orm';
import {
  bankAccount,
  feeRule,
  offer,
  offerRevision,
  partyTaxStatus,
  payment,
  taxRule,
} from '../../../db/schema/index.ts';
import { type DocumentParty, documentPartiesFrom, documentPartiesQuery } from '../../../src/documents/index.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Db, Statement } from '../../../src/platform/db.ts';
import type { PayableAward, TaxRule, TaxStanding } from '../../../src/settlement/rules/index.ts';
import { bulk, idSource, tokenSource } from './load.ts';
import { type Issuing, issuing } from './papers.ts';

export type Buyer = { party: DocumentParty; siteId: string; siteName: string; government: boolean };
export type Goods = Pick<PayableAward, 'taxClass' | 'category'> & {
  commodityId: string;
  nameId: string;
  nameEn: string;
  grade: string;
  unit: 'kg' | 'liter' | 'butir' | 'ikat';
  price: number;
};

/** Who trades in the year, and where its ids and numbers come from. */
export type Market = {
  now: number;
  start: number;
  forum: DocumentParty;
  cooperatives: readonly DocumentParty[];
  buyers: readonly Buyer[];
  goods: readonly Goods[];
  rules: readonly TaxRule[];
  standings: Readonly<Record<string, TaxStanding>>;
  id: (at: number) => string;
  papers: Issuing;
};

/** What the year is about: rice of two kinds, eggs and oil, each with a price around which the cooperatives ask. */
const SOLD: Readonly<Record<string, number>> = {
  'beras-medium': 13_200,
  'telur-ayam': 28_500,
  'minyak-goreng': 15_600,
  'beras-premium': 14_700,
};
const CITY = 68;
const FEE_BPS = 200;

export const offerOf = (cooperativeId: string, commodityId: string): string => `bench-${cooperativeId}-${commodityId}`;
export const accountOf = (partyId: string): string => `bench-account-${partyId}`;

/** Reads the demo world and gives each of its cooperatives goods without end, a verified account and a tax status. */
export async function openMarket(db: Db, now: number): Promise<Market> {
  const start = now - 365 * DAY;
  const [parties, buyers, goods, rules] = await Promise.all([
    readParties(db),
    readBuyers(db),
    readGoods(db),
    db.select().from(taxRule),
  ]);
  const { forum, cooperatives } = parties;
  const pkp = new Set(cooperatives.filter((_, i) => i % 10 === 3).map((one) => one.id));
  const market = {
    ...{ now, start, forum, cooperatives, buyers, goods, rules, id: idSource('settlement year') },
    standings: Object.fromEntries([forum, ...cooperatives].map(({ id }) => [id, { pkp: pkp.has(id), letter: false }])),
    papers: await issuing(db, tokenSource('papers of the year')),
  };
  await db.batch(foundations(db, market) as [Statement, ...Statement[]]);
  return market;
}

async function readParties(db: Db): Promise<{ forum: DocumentParty; cooperatives: DocumentParty[] }> {
  const of = async (kind: string) => [
    ...documentPartiesFrom(
      await documentPartiesQuery(db, sql`(select id from party where kind = ${kind} and status = 'verified')`),
    ).values(),
  ];
  const [[forum], cooperatives] = [await of('forum'), (await of('cooperative')).slice(0, CITY)];
  if (!forum || cooperatives.length < CITY) throw new Error(`the year needs a forum and ${CITY} cooperatives`);
  return { forum, cooperatives };
}

async function readBuyers(db: Db): Promise<Buyer[]> {
  const rows = await db.all<{ id: string; siteId: string; siteName: string; government: number }>(sql`
    select p.id, min(s.id) siteId, s.name siteName, p.type in ('hospital', 'school', 'office') government
    from party p join site s on s.party_id = p.id where p.kind = 'institution' and p.status = 'verified' group by p.id
    order by p.id = 'inst-rsud' desc, p.id`);
  const parties = documentPartiesFrom(
    await documentPartiesQuery(
      db,
      rows.map((row) => row.id),
    ),
  );
  return rows.map(({ id, government, ...site }) => ({
    ...site,
    party: parties.get(id)!,
    government: government === 1,
  }));
}

async function readGoods(db: Db): Promise<Goods[]> {
  const rows = await db.all<Omit<Goods, 'price'>>(sql`
    select id commodityId, name_id nameId, name_en nameEn, grade, trade_unit unit, tax_class taxClass, category from commodity
    where id in (select value from json_each(${JSON.stringify(Object.keys(SOLD))})) order by id`);
  if (rows.length < Object.keys(SOLD).length) throw new Error(`the world lacks some of ${Object.keys(SOLD)}`);
  return rows.map((row) => ({ ...row, price: SOLD[row.commodityId]! }));
}

const AVAILABLE = 1_000_000_000;

function foundations(db: Db, { start, forum, cooperatives, buyers, goods, standings }: Market): Statement[] {
  const pairs = cooperatives.flatMap(({ id }) =>
    goods.map((one) => ({ cooperativeId: id, ...one, offerId: offerOf(id, one.commodityId) })),
  );
  const at = start - DAY;
  const statuses = [
    ...cooperatives.filter(({ id }) => standings[id]!.pkp).map(({ id }) => ({ partyId: id, kind: 'pkp' as const })),
    ...buyers
      .filter((one) => one.government)
      .map((one) => ({ partyId: one.party.id, kind: 'government_buyer' as const })),
  ];
  return [
    ...bulk(
      db,
      offer,
      pairs.map(({ offerId: id, cooperativeId, commodityId }) => ({
        id,
        cooperativeId,
        commodityId,
        available: AVAILABLE,
        createdAt: at,
        updatedAt: at,
      })),
    ),
    ...bulk(
      db,
      offerRevision,
      pairs.map((one) => revisionOf(one, at)),
    ),
    db
      .update(offer)
      .set({
        state: 'listed',
        listedRevisionId: sql`${offer.id} || '-r1'`,
        listedPrice: 10_000,
        listedLowestPrice: 10_000,
        listedMinLot: 1,
        listedLotSize: 1,
        listedHandlingFee: 0,
        listedLeadDays: 0,
        listedFrom: '2020-01-01',
        listedUntil: '2040-12-31',
        listedAt: at,
      })
      .where(sql`${offer.id} like 'bench-%'`),
    ...bulk(db, feeRule, [{ id: 'bench-fee', bps: FEE_BPS, effectiveFrom: '2020-01-01', createdAt: at }]),
    ...bulk(
      db,
      partyTaxStatus,
      statuses.map((one) => ({
        id: `bench-${one.partyId}-${one.kind}`,
        ...one,
        effectiveFrom: '2020-01-01',
        recordedAt: at,
      })),
    ),
    // What the world leaves undecided would keep its month, and all later ones, open.
    db.update(payment).set({ state: 'rejected', decidedAt: at }).where(eq(payment.state, 'recorded')),
    db.update(bankAccount).set({ endedAt: at }).where(isNull(bankAccount.endedAt)),
    ...bulk(
      db,
      bankAccount,
      [forum, ...cooperatives].map(({ id, name }, i) => ({
        id: accountOf(id),
        partyId: id,
        bankName: 'Bank Jabar Banten',
        accountNumber: String(7_000_000_000 + i),
        holder: name,
        createdBy: 'u-bench',
        createdAt: at,
        verifiedBy: 'u-tuti',
        verifiedAt: at,
      })),
    ),
  ];
}

function revisionOf(
  { offerId, price }: { offerId: string; price: number },
  at: number,
): typeof offerRevision.$inferInsert {
  return {
    ...{
      id: `${offerId}-r1`,
      offerId,
      number: 1,
      state: 'approved' as const,
      tiers: [{ from: 0, unitPrice: price }],
      minLot: 1,
    },
    ...{
      lotSize: 1,
      handlingFee: 0,
      leadDays: 0,
      windowFrom: '2020-01-01',
      windowUntil: '2040-12-31',
      available: AVAILABLE,
    },
    ...{ createdBy: 'u-bench', createdAt: at },
  };
}
