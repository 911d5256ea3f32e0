import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthScore, warning } from '../../db/schema/index.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { lastOf } from './demo-figures.ts';
import { dayAt, percents, type Raw, rawRows, tableOf, times, unguard, words } from './demo-rows.ts';
import { type Key, keys, scoreOn, stated } from './demo-scores.ts';
import { warningsOn } from './demo-warnings.ts';

/** Scorecards of the whole demo world, as stored and as shown, against a second calculation from its raw rows. */
let worker: TestWorker;
let rina: Person;
let raw: Raw;
let rows: Row[];
type Row = typeof healthScore.$inferSelect;

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  rina = await signInAs(worker, 'rina@forum.example');
  [raw, rows] = [await rawRows(worker.database.db), await stored()];
});
afterAll(() => worker.close());

const stored = () => worker.database.db.select().from(healthScore);
const members = () => raw.parties.filter((one) => one.kind === 'cooperative' && one.status === 'verified');

type Kept = {
  figures: unknown;
  basis: string;
  measures: { key: Key; value: number | null; points: number | null }[];
};

/** A stored score in the words of the second calculation. */
function keptOf({ measures, total }: Row) {
  const kept = measures as Kept;
  const of = (what: 'value' | 'points') => Object.fromEntries(kept.measures.map((one) => [one.key, one[what]]));
  return { figures: kept.figures, basis: kept.basis, values: of('value'), points: of('points'), total };
}

/** The second calculation of a stored score: up to the end of its month, or of the day it was made. */
function workedOut({ cooperativeId, month, madeAt }: Row, from: Raw) {
  const [last, made] = [lastOf(month), dayAt(madeAt)];
  return scoreOn(from, cooperativeId, [last, made].sort()[0]!, last >= made);
}

const named = ({ cooperativeId, month }: Row) => ({ cooperativeId, month });

describe('the scorecards', () => {
  test('of every cooperative and month are those of the raw rows', () => {
    const months = [...new Set(rows.map((one) => one.month))];
    expect(rows).toHaveLength(months.length * members().length);
    for (const row of rows)
      expect({ ...named(row), ...keptOf(row) }).toEqual({ ...named(row), ...workedOut(row, raw) });
    for (const key of keys) expect([key, rows.some((row) => keptOf(row).values[key])]).toEqual([key, true]);
  });

  test('stand so in the list, with the change since the month before', async () => {
    const months = [...new Set(rows.map((one) => one.month))].sort();
    const totalIn = (id: string, month: string | undefined) => {
      const row = rows.find((one) => one.cooperativeId === id && one.month === month);
      return row ? workedOut(row, raw).total : null;
    };
    const shown: string[][] = [];
    for (let path: string | undefined = '/health'; path; ) {
      const { text } = await rina.get(path);
      shown.push(...tableOf(text, 'Kesehatan koperasi'));
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const wanted = members().map(({ id, name }) => {
      const [now, before] = [totalIn(id, months.at(-1)), totalIn(id, months.at(-2))];
      return [name, String(now ?? '–'), changed(now, before)];
    });
    expect(shown.map(([name, , score, , change]) => [name, score, change]).sort()).toEqual(wanted.sort());
  });

  test('stand so on every page, measure by measure', async () => {
    const newest = rows
      .map((one) => one.month)
      .sort()
      .at(-1);
    for (const row of rows.filter((one) => one.month === newest)) {
      const { text } = await rina.get(`/health/${row.cooperativeId}`);
      const items = (text.match(/<li>[\s\S]*?<\/li>/g) ?? []).map(words);
      const { points, values } = workedOut(row, raw);
      for (const key of keys) {
        const item = items.find((one) => one.startsWith(`${stated[key].name} ${points[key] ?? '–'} `));
        expect({ ...named(row), key, item }).toMatchObject({ item: expect.stringContaining(said(key, values[key])) });
      }
    }
  });

  test('are made by the scales and weights that their page states', async () => {
    const cards = (await rina.get('/health/formulas')).text.match(/<section class="card">[\s\S]*?<\/section>/g) ?? [];
    for (const key of keys) {
      const card = cards.find((one) => one.includes(`<h2>${stated[key].name}</h2>`))!;
      const body = /<tbody>([\s\S]*)<\/tbody>/.exec(card)![1]!;
      const corners = (body.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map((one) => words(one));
      expect(corners).toEqual(stated[key].scale.map(([value, points]) => `${said(key, value)} ${points}`));
      expect(words(card)).toContain(`Bobot: ${percents(stated[key].weight)}`);
    }
  });
});

describe('the warnings', () => {
  const open = async () => (await worker.database.db.select().from(warning)).filter((one) => one.endedAt === null);

  /** Page by page, to the last. */
  const listedOn = async (path: string): Promise<number> => {
    const { text } = await rina.get(path);
    const next = /href="(\/warnings\?[^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    return (text.match(/<li id="w-/g)?.length ?? 0) + (next ? await listedOn(next) : 0);
  };

  test('that are open are those of the raw rows, and stand on their page', async () => {
    const all = await open();
    const made = dayAt(Math.max(...rows.map((one) => one.madeAt)));
    const wanted = members().flatMap(({ id }) => warningsOn(raw, id, made).map((one) => ({ id, ...one })));
    const shown = all.map(({ cooperativeId: id, kind, figures, severity, since }) => {
      return { id, kind, subject: figures.subject ?? '', severity, since };
    });
    expect(shown.sort(byText)).toEqual(wanted.sort(byText));
    expect(new Set(wanted.map((one) => one.kind)).size).toBeGreaterThan(2);
    expect(await listedOn('/warnings')).toBe(all.length);
  });
});

describe('what changes in a raw row', () => {
  const TOMORROW = Date.now() + 86_400_000;

  test('changes the scorecard of the night after, as the second calculation has it', async () => {
    const { db } = worker.database;
    await unguard(db, 'award', 'receipt_line', 'party');
    const sold = raw.awards.filter((one) => one.state === 'confirmed').sort((a, b) => b.decidedAt! - a.decidedAt!);
    const received = raw.receiptLines.toSorted((a, b) => b.receivedMilli - a.receivedMilli)[0]!;
    const joined = members().find((one) => one.id !== sold[0]!.cooperativeId)!;
    await db.run(
      sql`update award set unit_price = unit_price * 2, decided_at = confirm_by + 1 where id = ${sold[0]!.id}`,
    );
    await db.run(
      sql`update receipt_line set refused_milli = received_milli, refusal_reason = 'quality', deducted_milli = 0 where id = ${received.id}`,
    );
    await db.run(
      sql`update party set weight = weight * 3, decided_at = ${Date.now() - 20 * 86_400_000} where id = ${joined.id}`,
    );
    for (let run = 0; run < 3; run += 1) await worker.runJobs(TOMORROW);
    const [after, fresh] = [await rawRows(db), (await stored()).filter((one) => one.madeAt >= TOMORROW)];
    expect(fresh.length).toBeGreaterThanOrEqual(members().length);
    for (const row of fresh)
      expect({ ...named(row), ...keptOf(row) }).toEqual({ ...named(row), ...workedOut(row, after) });
    const differs = (id: string) => {
      const row = fresh.find((one) => one.cooperativeId === id)!;
      return JSON.stringify(keptOf(row)) !== JSON.stringify(workedOut(row, raw));
    };
    expect([sold[0]!.cooperativeId, joined.id].map(differs)).toEqual([true, true]);
  });
});

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const changed = (now: number | null, before: number | null): string => {
  if (now === null || before === null) return '–';
  return now === before ? 'tetap' : now > before ? `naik ${now - before}` : `turun ${before - now}`;
};

function said(key: Key, value: number | null): string {
  if (value === null) return 'tidak ada yang bisa diukur';
  if (stated[key].unit === 'ratio') return times(value);
  const sign = stated[key].unit === 'change' && value > 0 ? '+' : '';
  return stated[key].unit === 'change' ? `${sign}${percents(value).replace('-', '−')}` : percents(value);
}
