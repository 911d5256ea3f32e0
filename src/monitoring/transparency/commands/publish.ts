import { giniByWeight } from '../../../orders/index.ts';
import { dayOf, startOfDay } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { publish } from '../../rules/disclosure/index.ts';
import { type Breadth, coarseCells, isTooWide } from '../rules/coarse.ts';
import { type JointRow, jointRow } from '../rules/joint.ts';
import { addMonths, firstDay, monthOf } from '../rules/months.ts';
import { editionOf, newCells, RULES, TABLES, type TradePart } from '../rules/tables.ts';
import {
  factsQuery,
  firstAnswerQuery,
  JOINT,
  jointQuery,
  membersQuery,
  newestQuery,
  partsQuery,
  publishPart,
  TRADE,
} from '../store.ts';
import { breadthQuery, coarseQuery, readSum } from '../store-coarse.ts';

/** Editions one run makes at most: a forum that ran for years before is caught up over the next minutes. */
const MOST_EDITIONS = 12;

/**
 * Publishes the months that are over and not published yet, one after the other. Each edition is made once and never changed: its
 * key refuses a second one, and the database any change.
 * @returns the months that were published
 */
export async function publishEditions(db: Db, now: number): Promise<string[]> {
  const running = monthOf(dayOf(now));
  const made: string[] = [];
  while (made.length < MOST_EDITIONS) {
    const [[newest], [first]] = await db.batch([newestQuery(db), firstAnswerQuery(db)]);
    const begins = newest?.period ? addMonths(newest.period, 1) : first?.at && monthOf(dayOf(first.at));
    if (!begins || begins >= running) break;
    if (!(await publishMonth(db, begins, now))) break;
    made.push(begins);
  }
  return made;
}

type Parts = readonly { period: string; part: TradePart }[];
type Span = { from: number; before: number };

/** @returns whether it was this run that published it */
async function publishMonth(db: Db, month: string, now: number): Promise<boolean> {
  const span = { from: startOfDay(firstDay(month)), before: startOfDay(firstDay(addMonths(month, 1))) };
  const [parts, [breadth], members, campaigns] = await db.batch([
    partsQuery(db),
    breadthQuery(db, span),
    membersQuery(db, span),
    jointQuery(db, span),
  ]);
  const made = isCoarse(parts, month.slice(0, 4), breadth!)
    ? await coarsePart(db, { month, span, parts })
    : await finePart(db, { month, span, parts });
  const isTold = made.cells.some(({ table, period, figures }) => table === 'total' && period === month && figures);
  const part: TradePart = { ...made, giniBps: isTold ? evenness(members) : null };
  const joint = campaigns.map(jointOf);
  return (await commit(db, [publishPart(db, TRADE, month, part, now), publishPart(db, JOINT, month, joint, now)])).ok;
}

type Asked = { month: string; span: Span; parts: Parts };
type Made = Omit<TradePart, 'giniBps'>;

async function finePart(db: Db, { month, span, parts }: Asked): Promise<Made> {
  const previous = editionOf(parts, month.slice(0, 4));
  const facts = (await factsQuery(db, span)).map((fact) => ({ ...fact, month }));
  const { edition } = sound(publish(facts, TABLES, RULES, { through: month, previous }));
  return { tables: edition.tables, cells: newCells(edition, previous), facts };
}

/** Once a month of a year is told by commodity alone, so are those after it: the year could not be guarded without its facts. */
function isCoarse(parts: Parts, year: string, month: Breadth): boolean {
  const own = parts.filter(({ period }) => period.startsWith(year)).map(({ part }) => part);
  return own.some(({ coarse }) => coarse) || isTooWide([...own.map(({ facts }) => breadthOf(facts)), month]);
}

const breadthOf = (facts: TradePart['facts']): Breadth => ({
  atoms: new Set(facts.map(({ place, commodity }) => `${commodity} ${place}`)).size,
  facts: facts.length,
});

async function coarsePart(db: Db, { month, span, parts }: Asked): Promise<Made> {
  const cells = coarseCells((await coarseQuery(db, span)).map(readSum), month, RULES);
  const begun = TABLES.filter(({ by, period }) => period === 'month' && !by.includes('place'));
  const tables = parts.at(-1)?.part.tables ?? begun.map((table) => ({ ...table, after: '' }));
  return { tables, cells, facts: [], coarse: true };
}

function sound<T extends { ok: boolean }>(made: T): Extract<T, { ok: true }> {
  if (!made.ok) throw new Error(`the edition cannot be made: ${JSON.stringify(made)}`);
  return made as Extract<T, { ok: true }>;
}

function evenness(members: readonly { weight: number; value: number }[]): number | null {
  const gini = giniByWeight(members.map(({ weight, value }) => ({ weight, awarded: value })));
  return gini === null ? null : Math.round(gini * 10_000);
}

type Raw = Awaited<ReturnType<typeof jointQuery>>[number];

function jointOf({ number, commodityId, closedAt, lists, parts }: Raw): JointRow {
  const rows = JSON.parse(parts) as [number, number, number | null][];
  const day = dayOf(closedAt);
  const quantities = rows.map(([quantity]) => quantity);
  const [costs, saved] = [rows.map(([, cost]) => cost), rows.map(([, , one]) => one)];
  return jointRow({ number, commodityId, day, tiers: tiersOf(lists), quantities, costs, saved }, RULES);
}

/** The price steps that were aimed at: of the first list where there were several. */
function tiersOf(lists: string | null): { from: number; unitPrice: number }[] {
  const [first] = (JSON.parse(lists ?? '[]') as { tiers?: { from: number; unitPrice: number }[] }[]) ?? [];
  return (first?.tiers ?? []).map(({ from, unitPrice }) => ({ from, unitPrice }));
}
