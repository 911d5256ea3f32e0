import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import * as schema from '../../db/schema/index.ts';
import { awardStates, offerStates, orderStates, revisionStates } from '../../db/schema/index.ts';
import { EARLY, ORDERS_A_MONTH } from '../../db/seeds/data/past.ts';
import { NotEmptyError, seed, type World } from '../../db/seeds/index.ts';
import { demoAccounts, institutions, people } from '../../db/seeds/world.ts';
import { type CheckCode, type Comparison, findings, median } from '../../src/catalog/checks.ts';
import { sha256 } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const OLDER_ORDERS = 4 * ORDERS_A_MONTH + EARLY.orders;
let database: TestDatabase;
let world: World;
const rows = <T>(query: string) => database.db.all<T>(sql.raw(query));
const count = async (query: string) => (await rows<{ n: number }>(`select count(*) n from ${query}`))[0]!.n;
const states = async (table: string) =>
  new Set((await rows<{ state: string }>(`select distinct state from ${table}`)).map((row) => row.state));

beforeAll(async () => {
  database = await freshDatabase();
  world = await seed(database.url, { now: NOW });
});
afterAll(() => database.close());

describe('the world is complete', () => {
  test('68 cooperatives, 8 institutions that may order, 1 that waits, forum and observers', async () => {
    expect(await count(`party where kind = 'cooperative' and status = 'verified' and demo = 1`)).toBe(68);
    expect(await count(`party where kind = 'institution' and status = 'verified'`)).toBe(8);
    expect(await count(`party where status = 'applied'`)).toBe(1);
    expect(await count(`party where kind in ('forum', 'observer')`)).toBeGreaterThanOrEqual(2);
    expect(world).toMatchObject({ cooperatives: 68, institutions: 8 });
  });

  test('at least 40 commodities with a picture, and 400 listed offers that search finds', async () => {
    expect(await count('commodity where photo_id is not null')).toBeGreaterThanOrEqual(40);
    expect(await count(`offer where state = 'listed'`)).toBeGreaterThanOrEqual(400);
    expect(await count(`offer_document`)).toBe(await count(`offer where state = 'listed'`));
    expect(await count(`offer_search where offer_search match 'beras AND batu*'`)).toBeGreaterThan(0);
    expect(await count(`offer_search where offer_search match 'rice'`)).toBeGreaterThan(50);
  });

  test('every state of an offer, a revision, an order and an award', async () => {
    expect(await states('offer')).toEqual(new Set(offerStates));
    expect(await states('offer_revision')).toEqual(new Set(revisionStates));
    expect(await states('bulk_order')).toEqual(new Set(orderStates));
    expect(await states('award')).toEqual(new Set(awardStates));
  });

  test('each order’s story ends where it should', async () => {
    const ends = {
      'paid last year': 'confirmed',
      'paid last month': 'confirmed',
      overdue: 'confirmed',
      'paid too much': 'confirmed',
      'credited after a ruling': 'confirmed',
      'credited by hand': 'confirmed',
      'sold by the forum': 'confirmed',
      'paid and not paid out': 'confirmed',
      settled: 'confirmed',
      'partly confirmed, then settled': 'confirmed',
      'declined once, then settled': 'confirmed',
      'cancelled after it was placed': 'cancelled',
      'short after a decline': 'attention',
      'awaits its cooperatives': 'placed',
      'one let its deadline pass': 'placed',
      'waits for new offers': 'placed',
      'awaits its approver': 'submitted',
      'awaits its approver at the hospital': 'submitted',
      'returned by its approver': 'returned',
      'a draft': 'draft',
      'on its way': 'confirmed',
      'refused and not fetched': 'confirmed',
      'refused, fetched and sought again': 'placed',
      'short, not decided': 'confirmed',
      'closed short, to be signed': 'confirmed',
      'awaits both signatures': 'confirmed',
      'awaits the seller’s signature': 'confirmed',
      'handed over anew after a ruling': 'confirmed',
      disputed: 'confirmed',
      'dispute withdrawn': 'confirmed',
      invoiced: 'confirmed',
    };
    const found = await rows<{ id: string; state: string }>('select id, state from bulk_order');
    const byId = new Map(found.map(({ id, state }) => [id, state]));
    expect(Object.fromEntries(Object.entries(world.orders).map(([name, id]) => [name, byId.get(id)]))).toEqual(ends);
    const older = await count(`bulk_order where placed_at < strftime('%s', '2026-11-01', '-7 hours') * 1000`);
    expect(found.filter(({ id }) => !Object.values(world.orders).includes(id))).toHaveLength(OLDER_ORDERS);
    expect(older).toBeGreaterThan(OLDER_ORDERS);
  });

  test('four months of older trade: of most cooperatives, handed over, and nobody’s work any more', async () => {
    const months = await rows<{ month: string; awards: number; cooperatives: number }>(
      `select strftime('%Y-%m', decided_at / 1000, 'unixepoch', '+7 hours') month, count(*) awards, count(distinct cooperative_id) cooperatives
       from award where state = 'confirmed' and decided_at < strftime('%s', '2026-11-01', '-7 hours') * 1000 group by 1 order by 1`,
    );
    expect(months.map(({ month }) => month)).toEqual([
      '2025-12',
      '2026-04',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
    for (const { awards, cooperatives } of months.slice(2))
      expect([awards > 150, cooperatives > 50]).toEqual([true, true]);
    const older = `select o.id from bulk_order o where o.id not in (${Object.values(world.orders)
      .map((id) => `'${id}'`)
      .join()})`;
    expect(await count(`consignment where order_id in (${older}) and state <> 'received'`)).toBe(0);
    expect(await count(`handover where order_id in (${older}) and state <> 'signed'`)).toBe(0);
    expect(await count('handover_to_invoice')).toBe(0);
    expect(await count(`award where order_id in (${older}) and state <> 'confirmed'`)).toBe(0);
  });

  test('every state that goods, papers and money can be in', async () => {
    const found = async (table: string, column = 'state') =>
      new Set(
        (await rows<{ one: string }>(`select distinct ${column} one from ${table} where ${column} is not null`)).map(
          (row) => row.one,
        ),
      );
    expect(await found('consignment')).toEqual(new Set(schema.consignmentStates));
    expect(await found('handover')).toEqual(new Set(schema.handoverStates));
    expect(await found('dispute')).toEqual(new Set(schema.disputeStates));
    expect(await found('dispute', 'outcome')).toEqual(new Set(schema.disputeOutcomes));
    expect(await found('shortfall_decision', 'choice')).toEqual(new Set(schema.shortfallChoices));
    expect(await found('order_terms', 'model')).toEqual(new Set(schema.salesModels));
    expect(await found('party_tax_status', 'kind')).toEqual(new Set(schema.taxStatusKinds));
    expect(await found('payment')).toEqual(new Set(schema.paymentStates));
    expect(await found('payment', 'source')).toEqual(new Set(schema.paymentSources));
    expect(await found('bank_line')).toEqual(new Set(schema.bankLineStates));
    expect(await found('payout_batch')).toEqual(new Set(schema.payoutStates));
    expect(await found('document', 'kind')).toEqual(new Set(schema.documentKinds));
  });

  test.each([
    [
      'an award that its cooperative closed, not decided about',
      'award_closure where award_id not in (select award_id from shortfall_decision)',
    ],
    ['refused goods that were taken back', 'receipt where returned_at is not null'],
    [
      'refused goods that were not, with a photo',
      `receipt r join receipt_photo f on f.receipt_id = r.id join receipt_line l on l.receipt_id = r.id
      where l.refused_milli > 0 and r.returned_at is null`,
    ],
    ['weight taken off for quality', 'receipt_line where deducted_milli > 0'],
    [
      'a handover that one side has signed',
      `handover h where h.state = 'prepared' and (select count(*) from handover_signature s where s.handover_id = h.id) = 1`,
    ],
    ['an invoice that is overdue', `invoice where due_on < '2026-11-24' and paid = 0 and total > proved + credited`],
    ['an invoice paid in part', 'invoice where paid > 0 and paid + proved + credited < total'],
    ['an invoice settled with a proof of PPh 22', 'invoice where proved > 0 and paid + proved = total'],
    ['an invoice with PPN', 'invoice where vat > 0'],
    ['a buyer’s credit', `payment where state = 'confirmed' and allocated > 0 and allocated < amount`],
    ['an advance', `payment where state = 'confirmed' and allocated = 0`],
    ['a credit note after a ruling', 'credit_note where dispute_id is not null'],
    ['a credit note by hand', 'credit_note where dispute_id is null'],
    ['a payout with its statement', 'payout where document_id is not null'],
    [
      'money due to somebody without an account',
      `cooperative_share s where collected > paid_out
      and not exists (select 1 from bank_account a where a.party_id = s.cooperative_id)`,
    ],
    [
      'money due to somebody whose account is not verified',
      `cooperative_share s where collected > paid_out
      and exists (select 1 from bank_account a where a.party_id = s.cooperative_id and a.verified_at is null)`,
    ],
    ['last month closed', `closed_period where month = '2026-10'`],
    ['last year’s patronage fixed', 'patronage_year where year = 2025 and fixed_at is not null'],
    ['this year’s a draft', 'patronage_year where year = 2026 and fixed_at is null'],
    [
      'a fee that has ended, one to come',
      `fee_rule a join fee_rule b where a.effective_until < '2026-11-24' and b.effective_from > '2026-11-24'`,
    ],
  ])('%s', async (_, query) => {
    expect(await count(query)).toBeGreaterThan(0);
  });

  test.each([
    [
      'the hospital’s requester: two shipments to receive, one of Batu Tulis',
      `consignment c join bulk_order o on o.id = c.order_id
      where o.institution_id = '${institutions.rsud}' and c.state = 'sent'
        and exists (select 1 from consignment x where x.order_id = c.order_id and x.state = 'sent' and x.cooperative_id = 'kop-batutulis')`,
      2,
    ],
    [
      'its approver: handovers to sign',
      `handover h join bulk_order o on o.id = h.order_id where o.institution_id = '${institutions.rsud}'
      and h.state = 'prepared' and not exists (select 1 from handover_signature s where s.handover_id = h.id and s.side = 'buyer')`,
      2,
    ],
    [
      'its payer: invoices to pay',
      `invoice where buyer_id = '${institutions.rsud}' and paid + proved + credited < total`,
      3,
    ],
    [
      'Batu Tulis’ manager: a handover to sign',
      `handover h where h.seller_id = 'kop-batutulis' and h.state = 'prepared'
      and not exists (select 1 from handover_signature s where s.handover_id = h.id and s.side = 'seller')`,
      1,
    ],
    ['its clerk: a shipment to send', `consignment where cooperative_id = 'kop-batutulis' and state = 'packed'`, 1],
    ['the treasurer: a payment to look for', `payment where state = 'recorded'`, 1],
    [
      'the administrator: a batch to approve',
      `payout_batch where state = 'draft' and created_by <> '${people.agus}'`,
      1,
    ],
  ])('for %s', async (_, query, least) => {
    expect(await count(query)).toBeGreaterThanOrEqual(least);
  });

  test('everybody to sign in as, in their role, and one person with two memberships', async () => {
    for (const { email, role, name } of demoAccounts) {
      const found = await rows<{ name: string; role: string }>(
        `select u.name, m.role from user u join membership m on m.user_id = u.id
         join account a on a.user_id = u.id and a.provider_id = 'credential' and a.account_id = u.id
         where u.email = '${email}' and u.email_verified = 1 and a.password is not null`,
      );
      expect(found).toContainEqual({ name, role });
    }
    expect(await count(`membership where user_id = '${people.ujang}'`)).toBe(2);
    for (const id of Object.values(institutions)) {
      const roles = await rows<{ role: string }>(`select distinct role from membership where party_id = '${id}'`);
      expect(roles.map((row) => row.role).sort()).toEqual(['approver', 'payer', 'requester']);
    }
  });

  test('thirty days of prices for each commodity, the last of them what its offers ask today', async () => {
    expect(await count('commodity_price_day')).toBe(30 * world.commodities);
    const asked = await rows<{ listed_price: number }>(
      `select listed_price from offer where state = 'listed' and commodity_id = 'beras-medium'`,
    );
    const today = await rows(
      `select day, median from commodity_price_day where commodity_id = 'beras-medium' order by day desc`,
    );
    expect(today[0]).toEqual({ day: '2026-11-24', median: median(asked.map((row) => row.listed_price)) });
  });
});

describe('the figures are sound', () => {
  test('medium rice for 68 tonnes, with room for one cooperative to decline', async () => {
    const [rice] = await rows<{ free: number; sellers: number; largest: number; low: number; high: number }>(
      `select sum(available - reserved) free, count(distinct cooperative_id) sellers, max(available - reserved) largest,
         min(listed_lowest_price) low, max(listed_price) high
       from offer where state = 'listed' and commodity_id = 'beras-medium'`,
    );
    expect(rice!.free - rice!.largest).toBeGreaterThan(90_000);
    expect(rice!.sellers).toBeGreaterThanOrEqual(50);
    expect([rice!.low, rice!.high]).toEqual([12_700, 13_450]);
  });

  test('rice below HET everywhere it sells, some eggs above HAP', async () => {
    const above = `offer o join reference_price r on r.commodity_id = o.commodity_id and r.zone = 1 and r.high < o.listed_price
      where o.state = 'listed'`;
    expect(await count(`${above} and r.kind = 'HET'`)).toBe(0);
    expect(await count(`${above} and o.commodity_id = 'telur-ayam'`)).toBeGreaterThan(0);
  });

  test('lots, tiers and windows that can be ordered', async () => {
    expect(
      await count(`offer where state = 'listed' and (available % listed_lot_size <> 0 or available < listed_min_lot)`),
    ).toBe(0);
    expect(await count(`offer where state = 'listed' and listed_until < '2026-12-24'`)).toBe(0);
    const tiers = await rows<{ tiers: string }>('select tiers from offer_revision');
    for (const { tiers: text } of tiers) {
      const steps = JSON.parse(text) as { from: number; unitPrice: number }[];
      expect(steps[0]!.from).toBe(0);
      expect(steps).toEqual(steps.toSorted((a, b) => a.from - b.from));
      expect(steps).toEqual(steps.toSorted((a, b) => b.unitPrice - a.unitPrice));
    }
  });

  test('what is reserved is what awards hold, and every placed line is conserved', async () => {
    const held = `coalesce((select sum(a.quantity) from award a where a.state in ('reserved', 'confirmed') and`;
    expect(await count(`offer o where o.reserved <> ${held} a.offer_id = o.id), 0)`)).toBe(0);
    expect(
      await count(`order_line l join bulk_order o on o.id = l.order_id and o.state in ('placed', 'attention', 'confirmed')
        where l.quantity + l.lost <> l.waived + l.shortage + ${held} a.line_id = l.id), 0)`),
    ).toBe(0);
  });

  test('versions are how many events there are, and events stand in the order of time', async () => {
    for (const [type, table] of [
      ['party', 'party'],
      ['offer', 'offer'],
      ['order', 'bulk_order'],
      ['consignment', 'consignment'],
      ['dispute', 'dispute'],
      ['payment', 'payment'],
      ['payout', 'payout_batch'],
      ['need', 'need'],
      ['campaign', 'campaign'],
      ['pledge', 'pledge'],
      ['deposit', 'deposit'],
    ]) {
      const events = `(select count(*) c, max(version) v from event where aggregate_type = '${type}' and aggregate_id = x.id)`;
      expect(await count(`${table} x where (x.version, x.version) <> ${events}`)).toBe(0);
    }
    const times = (await rows<{ at: number }>('select at from event order by seq')).map((row) => row.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
  });
});

describe('the books are sound', () => {
  test('every account of the ledger together comes to nothing, and each party’s', async () => {
    expect(await rows('select sum(amount) total from posting')).toEqual([{ total: 0 }]);
    expect(await count('(select party_id from posting group by party_id having sum(amount) <> 0)')).toBe(0);
  });

  test('whoever looks for what must never be finds nothing', async () => {
    const results = await verify(database.url);
    expect(results.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});

describe('the moderators’ desk', () => {
  test('twelve submissions, which fail each of the checks once or more', async () => {
    const waiting = await submissions();
    expect(waiting).toHaveLength(12);
    const failed = new Set(waiting.flatMap(({ failed }) => failed));
    const all: CheckCode[] = [
      'above_reference',
      'far_from_median',
      'certificate_missing',
      'likely_duplicate',
      'quantity_out_of_proportion',
    ];
    expect(failed).toEqual(new Set(all));
    expect(waiting.filter((one) => one.failed.length === 0).length).toBeGreaterThanOrEqual(3);
  });

  test('Cibogor’s eggs go on selling at Rp29.500 while Rp33.000 waits', async () => {
    const found = await rows(
      `select o.state, o.listed_price, json_extract(r.tiers, '$[0].unitPrice') asked from offer o
       join offer_revision r on r.offer_id = o.id and r.state = 'submitted' where o.id = 'offer-cibogor-telur-ayam'`,
    );
    expect(found).toEqual([{ state: 'listed', listed_price: 29_500, asked: 33_000 }]);
  });
});

type Waiting = {
  offer: string;
  cooperative: string;
  commodity: string;
  tiers: string;
  available: number;
  certificate: string | null;
  needs: string | null;
  high: number | null;
};

async function submissions(): Promise<{ failed: CheckCode[] }[]> {
  const waiting = await rows<Waiting>(
    `select o.id offer, o.cooperative_id cooperative, o.commodity_id commodity, r.tiers, r.available, r.certificate,
       c.required_certificate needs, p.high
     from offer_revision r join offer o on o.id = r.offer_id join commodity c on c.id = o.commodity_id
     left join reference_price p on p.commodity_id = c.id and p.zone = 1 where r.state = 'submitted'`,
  );
  return Promise.all(
    waiting.map(async (one) => ({
      failed: findings({ ...one, tiers: JSON.parse(one.tiers) }, await comparison(one)).map((f) => f.code),
    })),
  );
}

async function comparison(one: Waiting): Promise<Comparison> {
  const others = await rows<{ listed_price: number; available: number }>(
    `select listed_price, available from offer where state = 'listed' and commodity_id = '${one.commodity}' and cooperative_id <> '${one.cooperative}'`,
  );
  return {
    reference: one.high === null ? null : { kind: 'HAP', low: null, high: one.high },
    medianPrice: median(others.map((o) => o.listed_price)),
    medianAvailable: median(others.map((o) => o.available)),
    offers: others.length,
    requiredCertificate: one.needs,
    ownOthers: await count(
      `offer where cooperative_id = '${one.cooperative}' and commodity_id = '${one.commodity}' and id <> '${one.offer}' and state in ('listed', 'submitted')`,
    ),
    medianDeviationBps: 2_000,
    quantityMultiple: 10,
  };
}

test('a database with anything in it is left as it is', async () => {
  const before = await count('event');
  await expect(seed(database.url, { now: NOW })).rejects.toThrow(NotEmptyError);
  expect(await count('event')).toBe(before);
});

test('the same moment makes the same world, byte for byte', { timeout: 90_000 }, async () => {
  const other = await freshDatabase();
  try {
    expect(await seed(other.url, { now: NOW })).toEqual(world);
    expect(await dump(other)).toEqual(await dump(database));
  } finally {
    await other.close();
  }
});

test.each([
  ['2027-01-03T22:00:00Z', 68],
  ['2028-02-29T16:59:00Z', 90],
])('a world for %s with %i cooperatives', { timeout: 90_000 }, async (now, scale) => {
  const other = await freshDatabase();
  try {
    const wide = await seed(other.url, { now: Date.parse(now), scale });
    expect(wide.cooperatives).toBe(scale);
    expect(wide.listed).toBeGreaterThanOrEqual(400);
    expect(Object.keys(wide.orders).sort()).toEqual(Object.keys(world.orders).sort());
  } finally {
    await other.close();
  }
});

/** Each table's name with the hash of all its rows, in the order they lie in. */
async function dump({ db }: TestDatabase): Promise<Record<string, string>> {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and substr(name, 1, 2) <> '__' order by name`,
  );
  const contents = await Promise.all(tables.map(({ name }) => db.all(sql.raw(`select * from "${name}"`))));
  const hashes = await Promise.all(contents.map((content) => sha256(JSON.stringify(content, readable))));
  return Object.fromEntries(tables.map(({ name }, i) => [name, `${contents[i]!.length} rows, ${hashes[i]}`]));
}

const readable = (_: string, value: unknown) =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value;
