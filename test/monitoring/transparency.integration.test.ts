import { sql } from 'drizzle-orm';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell, Fact } from '../../src/monitoring/rules/disclosure/index.ts';
import { publishEditions } from '../../src/monitoring/transparency/commands/publish.ts';
import { addMonths, firstDay, monthOf } from '../../src/monitoring/transparency/rules/months.ts';
import { toldShares } from '../../src/monitoring/transparency/rules/orders.ts';
import { awardsQuery } from '../../src/monitoring/transparency/store-orders.ts';
import { dayOf, startOfDay } from '../../src/platform/clock.ts';
import { surfer } from '../identity/surfer.ts';
import { freshDatabase, type TestDatabase, worldDatabase } from '../support/database.ts';
import { DEMO_PASSWORD, textOnly } from '../support/people.ts';
import { attack, covers } from './disclosure-attack.ts';
import { attackTogether, type Line, salesOf, toldLine } from './disclosure-together.ts';
import { partyNames, plantSecrets, writeDecision } from './transparency-world.ts';

type Stored = { name: string; period: string; cells: { cells: Cell[]; facts: Fact[]; giniBps: number | null } };
/** The demo world trades in the running month: the pages are looked at when it is over. */
const busy = monthOf(dayOf(Date.now()));
const running = addMonths(busy, 1);
const clock = { now: startOfDay(firstDay(running)) + 36 * 3_600_000 };

let database: TestDatabase;
let secrets: string[];
beforeAll(async () => {
  database = await worldDatabase();
  const { db } = database;
  secrets = await plantSecrets(db);
  await writeDecision(db, Date.now() - 60_000);
  // More months than one run makes.
  for (let run = 0; run < 3; run += 1) await publishEditions(db, clock.now);
}, 120_000);
afterAll(() => database.close());

const get = (path: string) => surfer(database.url, clock).get(path);
const signedIn = async (email: string) => {
  const person = surfer(database.url, clock, { demo: true });
  await person.post('/sign-in', { email, password: DEMO_PASSWORD });
  return person;
};
const stored = async () =>
  (
    await database.db.all<{ name: string; period: string; cells: string }>(
      sql`select name, period, cells from publication order by name, period`,
    )
  ).map((row): Stored => ({ ...row, cells: JSON.parse(row.cells) }));
const orderNumbers = async () =>
  (await database.db.all<{ number: string }>(sql`select number from bulk_order where placed_at is not null`)).map(
    (one) => one.number,
  );

describe('editions', () => {
  test('are there for every month that is over, once, and not for the running one', async () => {
    const trade = (await stored()).filter(({ name }) => name === 'trade').map(({ period }) => period);
    expect(trade.at(-1)).toBe(busy);
    expect(trade).toEqual(trade.map((_, n) => addMonths(trade[0]!, n)));
    const before = JSON.stringify(await stored());
    expect(await publishEditions(database.db, clock.now)).toEqual([]);
    expect(JSON.stringify(await stored())).toBe(before);
  });

  test('do not change, whatever happens to their month later', async () => {
    const before = await get(`/transparency/data/trade.csv?from=${busy}&until=${busy}`);
    await database.db.run(sql`insert into rollup_touched (at) values (1)`);
    await expect(database.db.run(sql`update publication set cells = '{}'`)).rejects.toThrow();
    await expect(database.db.run(sql`delete from publication`)).rejects.toThrow();
    await publishEditions(database.db, clock.now);
    expect((await get(`/transparency/data/trade.csv?from=${busy}&until=${busy}`)).text).toBe(before.text);
  });

  test('tell of the raw rows to the rupiah what they tell, and nothing of fewer than five', async () => {
    const parts = (await stored()).filter(({ name }) => name === 'trade');
    const { cells, facts } = parts.at(-1)!.cells;
    const monthly = cells.filter(({ period }) => period === busy);
    expect(monthly.some(({ figures }) => figures)).toBe(true);
    expect(monthly.some(({ figures }) => !figures)).toBe(true);
    for (const { place, commodity, figures } of monthly) {
      if (!figures) continue;
      const own = facts.filter(
        (one) => (place ?? one.place) === one.place && (commodity ?? one.commodity) === one.commodity,
      );
      expect(figures.value).toBe(own.reduce((sum, one) => sum + one.value, 0));
      expect(new Set(own.map((one) => one.member)).size).toBeGreaterThanOrEqual(5);
    }
  });

  test('made by two at once are made once', async () => {
    const { db } = database;
    const later = startOfDay(firstDay(addMonths(running, 1))) + 60_000;
    const made = await Promise.all([publishEditions(db, later), publishEditions(database.open().db, later)]);
    expect(made.flat()).toEqual([running]);
  });
});

test('no withheld figure can be worked out from all that is told, to within 15 %', async () => {
  const parts = (await stored()).filter(({ name, period }) => name === 'trade' && period <= busy);
  const facts = parts.flatMap(({ period, cells }) => cells.facts.map((fact) => ({ ...fact, month: period })));
  const cells = parts.flatMap((part) => part.cells.cells);
  const targets = cells.filter(({ why }) => why !== null && why !== 'guards_others');
  expect(targets.length).toBeGreaterThan(20);
  const year = (cell: { period: string }) => cell.period.slice(0, 4);
  for (const [of, own] of Map.groupBy(targets, year)) {
    const known = facts.filter(({ month }) => month.startsWith(of));
    const told = cells.filter((cell) => year(cell) === of);
    for (const measure of ['value', 'quantity'] as const) {
      const asked = own.filter(({ commodity }) => measure === 'value' || commodity !== null);
      for (const { cell, low, high, truth } of await attack(known, told, asked, { measure }))
        expect([measure, cell, low <= truth * 0.851, high >= truth * 1.149]).toEqual([measure, cell, true, true]);
    }
  }
});

describe('all that is published of a month at once: all tables in rupiah and quantity, prices, and every order', () => {
  type Part = { commodity: string; orderId: string; position: number; quantity: number; asked: number };
  const parts = (month: string) =>
    database.db.all<Part>(sql`
      select l.commodity_id commodity, l.order_id orderId, l.position, sum(a.quantity) quantity, l.quantity + l.lost - l.waived asked
      from award a join order_line l on l.id = a.line_id
      where a.state = 'confirmed' and strftime('%Y-%m', a.decided_at / 1000, 'unixepoch', '+7 hours') = ${month}
      group by l.id, a.cooperative_id order by l.id, a.cooperative_id`);
  const linesOf = async (
    month: string,
    tell: (at: { commodity: string; month: string }, quantities: number[], asked: number) => Line,
  ) =>
    [...Map.groupBy(await parts(month), ({ orderId, position }) => `${orderId} ${position}`).values()].map((own) =>
      tell(
        { commodity: own[0]!.commodity, month },
        own.map(({ quantity }) => quantity),
        own[0]!.asked,
      ),
    );

  /** Withheld cells of the month in both measures, and every sale of a member there, with how far all of it leaves them open. */
  async function openness(month: string, lines: readonly Line[], isBare = false) {
    const part = (await stored()).find(({ name, period }) => name === 'trade' && period === month)!.cells;
    const sales = salesOf(part.facts.map((fact) => ({ ...fact, month })));
    const monthly = part.cells.filter(({ period }) => period === month);
    const cells = isBare ? monthly.map((cell) => opened(cell, sales)) : monthly;
    const hidden = monthly.filter(({ why }) => why !== null && why !== 'guards_others').slice(0, 25);
    const of = (cell: Cell) => sales.filter((sale) => covers(cell, { ...sale, period: month }));
    const groups = [
      ...hidden.map(of),
      ...hidden.slice(0, 8).flatMap((cell) =>
        of(cell)
          .slice(0, 2)
          .map((sale) => [sale]),
      ),
    ];
    const wanted = groups.flatMap((facts) =>
      (['value', 'quantity'] as const)
        .filter((measure) => measure === 'value' || new Set(facts.map(({ commodity }) => commodity)).size === 1)
        .map((measure) => ({ facts, measure })),
    );
    const found = await attackTogether({ sales, cells, lines }, wanted);
    return wanted.map(({ facts, measure }, i) => {
      const truth = facts.reduce((sum, one) => sum + one[measure], 0);
      return Math.min(truth - found[i]!.low, found[i]!.high - truth) / truth;
    });
  }
  const read = (open: readonly number[]) => open.filter((one) => one < 0.1499).length;

  test('leaves every withheld figure and every sale behind it open by 15 %', async () => {
    for (const month of [addMonths(busy, -1), addMonths(busy, -3)]) {
      const lines = await linesOf(month, (at, quantities, asked) =>
        toldLine(at, toldShares(quantities, asked), quantities.length),
      );
      const open = await openness(month, lines);
      expect([month, open.length > 20, read(open)]).toEqual([month, true, 0]);
    }
  }, 120_000);

  test('which it would not, had only the sensitive figures been withheld', async () => {
    expect(read(await openness(addMonths(busy, -1), [], true))).toBeGreaterThan(0);
  }, 120_000);
});

/** A cell that is withheld for another's sake, as if it were not. */
function opened(cell: Cell, sales: readonly Fact[]): Cell {
  if (cell.why !== 'guards_others') return cell;
  const own = sales.filter((sale) => covers(cell, { ...sale, period: sale.month }));
  const sum = (of: 'value' | 'quantity') => own.reduce((all, one) => all + one[of], 0);
  const quantity = cell.commodity === null ? null : sum('quantity');
  return { ...cell, figures: { value: sum('value'), quantity, members: 0, buyers: 0, median: null } };
}

describe('what the public may not see', () => {
  test('is on no page and in no file', async () => {
    const data = ['trade', 'joint', 'orders', 'decisions'].flatMap((name) =>
      ['csv', 'json'].map((format) => `/transparency/data/${name}.${format}`),
    );
    const orders = (await orderNumbers()).map((number) => `/transparency/orders/${number}`);
    const pages = [
      '/transparency',
      '/transparency/orders',
      '/transparency/decisions',
      '/transparency/data',
      ...data,
      ...orders,
    ];
    const names = await partyNames(database.db);
    for (const path of pages) {
      const { text, status } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const secret of [...secrets, ...names])
        expect([path, secret, text.includes(secret)]).toEqual([path, secret, false]);
      expect([path, /too_few|guards_others|dominated|"facts":|kop-|inst-/.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  }, 60_000);

  test('orders are told by share, without a quantity and without a price', async () => {
    const number = (await orderNumbers())[0]!;
    const { text } = await get(`/transparency/orders/${number}`);
    expect(textOnly(text)).toContain('Koperasi A');
    expect(textOnly(text)).not.toMatch(/Rp\d|\d (kg|liter|butir|ikat)\b/);
  });

  test('an order of the running month is not there', async () => {
    const { db } = database;
    await db.run(
      sql`update bulk_order set placed_at = ${clock.now - 60_000} where number = (select max(number) from bulk_order)`,
    );
    const [row] = await db.all<{ number: string }>(sql`select max(number) number from bulk_order`);
    expect((await get(`/transparency/orders/${row!.number}`)).status).toBe(404);
    expect((await get('/transparency/orders')).text).not.toContain(row!.number);
  });
});

test('names are told where the forum tells them, people never', async () => {
  const { db } = database;
  await db.run(sql`insert into setting (key, value, updated_at) values ('public_names', 'true', 1)`);
  const number = (await orderNumbers())[0]!;
  const { text } = await get(`/transparency/orders/${number}`);
  const names = await partyNames(db);
  expect(names.some((name) => text.includes(name))).toBe(true);
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect((await get('/transparency/decisions')).text).toContain('Koperasi');
  await db.run(sql`delete from setting where key = 'public_names'`);
  expect(names.some((name) => name.length > 5 && text.includes(name))).toBe(true);
});

describe('pages', () => {
  test.each(['/transparency', '/transparency/orders', '/transparency/decisions', '/transparency/data'])(
    '%s may be kept where nobody is signed in, and costs one round trip',
    async (path) => {
      const answer = await get(path);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
      expect([answer.headers.get('vary'), answer.headers.getSetCookie()]).toEqual(['Cookie', []]);
      expect(answer.trips).toBeLessThanOrEqual(1);
      const agus = await signedIn('agus@forum.example');
      expect((await agus.get(path)).headers.get('cache-control')).toBe('private, no-store');
    },
  );

  test('a file may be kept by anybody, and asks nobody who they are', async () => {
    for (const path of ['/transparency/data/trade.csv', '/transparency/data/orders.json']) {
      const agus = await signedIn('agus@forum.example');
      const answer = await agus.get(path);
      expect([answer.headers.get('cache-control'), answer.trips, answer.headers.getSetCookie()]).toEqual([
        'public, max-age=3600',
        1,
        [],
      ]);
    }
  });

  test('a file of orders reads no more rows than it may hold', async () => {
    const span = { from: 0, before: clock.now };
    expect(await awardsQuery(database.db, { ...span, most: 3 })).toHaveLength(3);
    expect((await awardsQuery(database.db, { ...span, most: 50_001 })).length).toBeGreaterThan(1000);
  });

  test.each(['trade', 'joint', 'orders', 'decisions'])('of %s the CSV and the JSON say the same', async (table) => {
    const { rows } = JSON.parse((await get(`/transparency/data/${table}.json`)).text) as {
      rows: Record<string, unknown>[];
    };
    const { data, meta } = Papa.parse<Record<string, string>>(
      (await get(`/transparency/data/${table}.csv`)).text.trim(),
      { header: true },
    );
    expect(rows.length).toBeGreaterThan(0);
    const written = (value: unknown) => (value === null ? '' : String(value));
    const columns = meta.fields!;
    expect(columns).toEqual(Object.keys(rows[0]!));
    expect(data).toEqual(rows.map((row) => Object.fromEntries(columns.map((name) => [name, written(row[name])]))));
  });

  test('JSON says its licence, and has the rows of the CSV', async () => {
    const { licence, rows } = JSON.parse((await get('/transparency/data/trade.json')).text) as {
      licence: string;
      rows: unknown[];
    };
    expect(licence).toBe('CC BY 4.0');
    expect((await get('/transparency/data/trade.csv')).text.trim().split('\r\n').length).toBe(rows.length + 1);
  });

  test.each([
    ['?from=2026-05&until=2026-04', 'lebih awal'],
    ['?from=1926-01&until=2026-01', 'Paling panjang 36 bulan'],
    ['?from=abc', 'Tulis bulan'],
    [`?from=${running}`, 'belum selesai'],
  ])('%s is answered with what is wrong', async (query, told) => {
    const page = await get(`/transparency${query}`);
    expect([page.status, textOnly(page.text).includes(told)]).toEqual([422, true]);
    expect((await get(`/transparency/data/trade.csv${query}`)).status).toBe(422);
  });

  test.each(['/transparency/orders/x', '/transparency/orders/P-1999-000001', '/transparency/data/x.csv'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('there before anything is sold', async () => {
    const empty = await freshDatabase();
    try {
      for (const path of [
        '/transparency',
        '/transparency/orders',
        '/transparency/decisions',
        '/transparency/data/trade.csv',
      ])
        expect((await surfer(empty.url, clock).get(path)).status).toBe(200);
    } finally {
      await empty.close();
    }
  });
});
