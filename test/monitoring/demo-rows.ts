import { sql } from 'drizzle-orm';
import * as schema from '../../db/schema/index.ts';
import type { Db } from '../../src/platform/db.ts';

/** Every raw row that the figures of monitoring are said to be made of, as they stand in their tables; no sums, no views. */
export async function rawRows(db: Db) {
  const [parties, commodities, orders, lines, awards, shortfalls] = await db.batch([
    ...([
      db.select().from(schema.party),
      db.select().from(schema.commodity),
      db.select().from(schema.bulkOrder),
    ] as const),
    ...([db.select().from(schema.orderLine), db.select().from(schema.award)] as const),
    db.select().from(schema.shortfallDecision),
  ]);
  const [consignments, consignmentLines, receipts, receiptLines, disputes, offers] = await db.batch([
    ...([db.select().from(schema.consignment), db.select().from(schema.consignmentLine)] as const),
    ...([db.select().from(schema.receipt), db.select().from(schema.receiptLine)] as const),
    ...([db.select().from(schema.dispute), db.select().from(schema.offer)] as const),
  ]);
  const [invoices, credits, allocations, batches, payouts, payoutItems, postings] = await db.batch([
    ...([db.select().from(schema.invoice), db.select().from(schema.creditNote)] as const),
    ...([db.select().from(schema.paymentAllocation), db.select().from(schema.payoutBatch)] as const),
    ...([db.select().from(schema.payout), db.select().from(schema.payoutItem)] as const),
    db.select().from(schema.posting),
  ]);
  const [references, listed, marketPrices, baskets, basketItems, settings] = await db.batch([
    ...([db.select().from(schema.referencePrice), db.select().from(schema.commodityPriceDay)] as const),
    ...([db.select().from(schema.marketPrice), db.select().from(schema.basket)] as const),
    ...([db.select().from(schema.basketItem), db.select().from(schema.setting)] as const),
  ]);
  const [campaigns, allotments, landed, bills, charges] = await db.batch([
    ...([db.select().from(schema.campaign), db.select().from(schema.allotment)] as const),
    ...([db.select().from(schema.landedCost), db.select().from(schema.supplierBill)] as const),
    db.select().from(schema.campaignCharge),
  ]);
  return {
    ...{ parties, commodities, orders, lines, awards, shortfalls },
    ...{ consignments, consignmentLines, receipts, receiptLines, disputes, offers },
    ...{ invoices, credits, allocations, batches, payouts, payoutItems, postings },
    ...{ references, listed, marketPrices, baskets, basketItems, settings },
    ...{ campaigns, allotments, landed, bills, charges },
  };
}

export type Raw = Awaited<ReturnType<typeof rawRows>>;

/** Takes the guards off some tables, so that a test may change what nobody can; what notes a change for the sums stays. */
export async function unguard(db: Db, ...tables: readonly string[]): Promise<void> {
  const guards = await db.all<{ name: string }>(sql`select name from sqlite_master where type = 'trigger'
    and tbl_name in (select value from json_each(${JSON.stringify(tables)})) and sql like '%raise(%'`);
  for (const { name } of guards) await db.run(sql.raw(`drop trigger ${name}`));
}

const DAY = 86_400_000;
/** Bogor is seven hours ahead of UTC, summer and winter. */
const AHEAD = 7 * 3_600_000;

export const dayAt = (at: number): string => new Date(at + AHEAD).toISOString().slice(0, 10);
export const beginOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - AHEAD;
export const endOf = (day: string): number => beginOf(day) + DAY;
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const daysApart = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY;
/** The Monday of a day's week. */
export const mondayBefore = (day: string): string =>
  daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Top ÷ under, the half rounded up. */
export function half(top: number | bigint, under: number | bigint): number {
  const [a, b] = [2n * BigInt(top) + BigInt(under), 2n * BigInt(under)];
  return Number(a / b) - (a % b < 0n ? 1 : 0);
}

export const total = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
export const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** The middle of figures; of two in the middle their mean, the half rounded up. */
export function middle(figures: readonly number[]): number {
  const rising = [...figures].sort((a, b) => a - b);
  const [a, b] = [rising[(rising.length - 1) >> 1]!, rising[rising.length >> 1]!];
  return half(a + b, 2);
}

/** A page's text: no tags, the five entities read, every space one. */
export const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;|&#x27;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The cells of a page's table by its caption, row by row. */
export function tableOf(html: string, caption: string): string[][] {
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
  const table = tables.find((one) => words(/<caption[\s\S]*?<\/caption>/.exec(one)?.[0] ?? '') === caption);
  if (!table) throw new Error(`no table "${caption}" among ${tables.length}`);
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(table)?.[1] ?? '';
  return (body.match(/<tr[\s\S]*?<\/tr>/g) ?? []).map((row) => (row.match(/<td[\s\S]*?<\/td>/g) ?? []).map(words));
}

const grouped = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });
export const plain = (figure: number): string => grouped.format(figure);
export const money = (amount: number): string => `${amount < 0 ? '−' : ''}Rp${grouped.format(Math.abs(amount))}`;
/** Basis points as per cent. */
export const percents = (bps: number): string => `${decimals.format(bps / 100)} %`;
export const times = (bps: number): string => `${decimals.format(bps / 10_000)} kali`;

const dayWords = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `24 November 2026`. */
export const dayInWords = (day: string): string => dayWords.format(Date.parse(day));

/** The figures a page is about, by their names. */
export const figuresOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<dt>([\s\S]*?)<\/dt><dd>([\s\S]*?)<\/dd>/g)].map(([, name, value]) => [
      words(name!),
      words(value!),
    ]),
  );
