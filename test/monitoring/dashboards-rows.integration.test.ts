import { sql } from 'drizzle-orm';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerClasses } from '../../src/monitoring/rollups/fields.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

/** Every figure of every dashboard of the demo world, held against the rows it opens. */
let worker: TestWorker;
const people = {
  forum: 'rina@forum.example',
  cooperative: 'manager.batutulis@koperasi.example',
  institution: 'sari@rsud.example',
} as const;
type Who = keyof typeof people;
let signedIn: Record<Who, Person>;

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const all = await Promise.all(
    Object.entries(people).map(async ([who, email]) => [who, await signInAs(worker, email)] as const),
  );
  signedIn = Object.fromEntries(all) as Record<Who, Person>;
});
afterAll(() => worker.close());

type Cells = Record<string, string>;
const csv = async (who: Who, path: string): Promise<Cells[]> => {
  const answer = await signedIn[who].get(path);
  expect(answer.status).toBe(200);
  return Papa.parse<Cells>(answer.text.trim(), { header: true }).data;
};
const sum = (rows: readonly Cells[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;
const mean = (rows: readonly Cells[], column: string): number => Math.round(sum(rows, column) / rows.length);

/** The first table of `/dashboard.csv`: figures by their Indonesian name; null: there is none. */
async function figures(who: Who, query: string): Promise<Record<string, number | null>> {
  const { text } = await signedIn[who].get(`/dashboard.csv${query}`);
  const [first = ''] = text.split('\r\n\r\n');
  const rows = Papa.parse<string[]>(first.trim()).data.slice(2);
  return Object.fromEntries(rows.map(([name = '', , value = '']) => [name, value === '' ? null : Number(value)]));
}

/** A receipt counts once for each commodity it has. */
const shipments = (rows: readonly Cells[]): Cells[] => [
  ...new Map(
    rows.map((row) => [[row.Pesanan, row.Koperasi, row.Komoditas, row['Diterima pada']].join('|'), row]),
  ).values(),
];

/** Each commodity with its own share, half-up to basis points, weighted by its lines. */
function filled(rows: readonly Cells[]): number {
  const goods = [...new Set(rows.map((row) => row.Komoditas))].map((name) =>
    rows.filter((row) => row.Komoditas === name),
  );
  const shares = goods.map((of) => Math.round((sum(of, 'Terpenuhi') / sum(of, 'Diminta')) * 10_000) * of.length);
  return Math.round(shares.reduce((all, one) => all + one, 0) / rows.length) / 100;
}

/** What a figure is by the rows it opens; null where there are none of which it could be a share or a mean. */
const byRows: Record<string, readonly [rows: string, of: (rows: readonly Cells[]) => number]> = {
  Terjual: ['sold', (rows) => sum(rows, 'Nilai')],
  Belanja: ['spent', (rows) => sum(rows, 'Nilai')],
  'Dibeli bersama': ['bought', (rows) => sum(rows, 'Biaya')],
  'Hemat dari belanja bersama': ['bought', (rows) => sum(rows, 'Hemat')],
  'Pesanan terpenuhi': ['fill', filled],
  'Kiriman tepat waktu': [
    'received',
    (rows) => percent(shipments(rows).filter((row) => row.Ketepatan === '0').length, shipments(rows).length),
  ],
  'Waktu jawab rata-rata': ['answers', (rows) => mean(rows, 'Waktu jawab')],
  'Jatah ditolak koperasi': [
    'answers',
    (rows) => percent(rows.filter((row) => row.Jawaban === 'declined').length, rows.length),
  ],
  'Barang ditolak atau dipotong': [
    'received',
    (rows) => percent(sum(rows, 'Nilai ditolak atau dipotong'), sum(rows, 'Nilai')),
  ],
  'Menunggu moderasi': ['backlog', (rows) => rows.length],
  'Tagihan belum dibayar': ['outstanding', (rows) => sum(rows, 'Nilai')],
};
const additive = /^(Terjual|Belanja|Dibeli|Hemat|Menunggu|Tagihan)/;

const kecamatan = `kecamatan=${encodeURIComponent('Bogor Selatan')}`;
const rice = 'commodity=beras-medium';
const looks: readonly (readonly [Who, string])[] = [
  ...['', kecamatan, rice, `${kecamatan}&${rice}`].map((filter) => ['forum', filter] as const),
  ...['', rice].flatMap((filter) => [['cooperative', filter] as const, ['institution', filter] as const]),
];
const periods = [
  'period=custom&from=2020-01-01&until=2099-01-01',
  'period=year',
  'period=quarter',
  'period=month',
  'period=custom&from=2025-12-03&until=2026-11-20',
];

describe.each(looks)('%s, %s', (who, filter) => {
  test.each(periods)('each figure is what its rows give, %s', async (period) => {
    const query = `?${period}${filter ? `&${filter}` : ''}`;
    const of = await figures(who, query);
    for (const [name, [rows, give]] of Object.entries(byRows)) {
      if (!(name in of)) continue;
      const read = await csv(who, `/dashboard/rows/${rows}/csv${query}`);
      const isNone = read.length === 0 && !additive.test(name);
      // Money outstanding is of parties, whatever the commodity.
      expect([name, of[name]]).toEqual([name, isNone ? null : give(read)]);
    }
  });

  test('the median of answers lies in the class of the middle one', async () => {
    if (who !== 'forum') return;
    const query = `?${periods[0]}${filter ? `&${filter}` : ''}`;
    const minutes = (await csv(who, `/dashboard/rows/answers/csv${query}`)).map((row) => Number(row['Waktu jawab']));
    const middle = minutes.toSorted((a, b) => a - b)[Math.ceil(minutes.length / 2) - 1]!;
    const at = answerClasses.findIndex((edge) => middle <= edge);
    const median = (await figures(who, query))['Waktu jawab, nilai tengah']!;
    expect(median).toBeGreaterThanOrEqual(answerClasses[at - 1] ?? 0);
    expect(median).toBeLessThanOrEqual(answerClasses[at]!);
  });
});

describe.each(looks)('%s, %s', (who, filter) => {
  test('rows come page by page, none twice and none left out', async () => {
    const query = `?period=year${filter ? `&${filter}` : ''}`;
    const lists = new Set(
      Object.entries(byRows)
        .filter(([name]) => name !== 'Belanja' || who === 'institution')
        .map(([, [rows]]) => rows),
    );
    for (const rows of lists) {
      const first = await signedIn[who].get(`/dashboard/rows/${rows}${query}`);
      if (first.status === 404) continue;
      const all = await csv(who, `/dashboard/rows/${rows}/csv${query}`);
      let [page, seen, pages]: [typeof first | null, number, number] = [first, 0, 0];
      while (page && pages < 40) {
        seen += Math.max(0, (page.text.match(/<tr>/g)?.length ?? 0) - 1);
        pages += 1;
        const next: string | undefined = /href="([^"]+)" rel="next"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
        page = next ? await signedIn[who].get(next) : null;
      }
      expect([rows, page === null ? seen : `${seen} and more`]).toEqual([
        ...[rows, page === null ? all.length : `${seen} and more`],
      ]);
    }
  });
});

test('what an institution saved is by the median offered on the day of each order', async () => {
  const saved = async (from: string, until: string) =>
    (
      await worker.database.db.all<{ n: number | null }>(sql`
        select sum((a.quantity - coalesce(s.replanned, 0)) * (m.median - a.unit_price)) n from bulk_order o
        join award a on a.order_id = o.id and a.state = 'confirmed' join order_line l on l.id = a.line_id
        left join shortfall_decision s on s.award_id = a.id
        join commodity_price_day m on m.commodity_id = l.commodity_id and m.day = date(o.placed_at / 1000 + 7 * 3600, 'unixepoch')
        where o.institution_id = 'inst-rsud' and o.state in ('placed', 'attention', 'confirmed') and m.day between ${from} and ${until}`)
    )[0]!.n ?? 0;
  const of = await figures('institution', '?period=custom&from=2020-01-01&until=2099-01-01');
  expect(of['Hemat dari harga tengah katalog']).toBe(await saved('2020-01-01', '2099-01-01'));
  expect(of['Hemat dari harga tengah katalog']).not.toBe(0);
});

test('a kecamatan’s figures add up to the whole, and so do commodities', async () => {
  const query = '?period=custom&from=2020-01-01&until=2099-01-01';
  const names = await worker.database.db.all<{ name: string; id: string }>(sql`
    select distinct kecamatan name, '' id from party where kind = 'cooperative' and kecamatan is not null
    union all select '', id from commodity`);
  const whole = await figures('forum', query);
  const parts = await Promise.all(
    names.map(({ name, id }) =>
      figures('forum', `${query}${name ? `&kecamatan=${encodeURIComponent(name)}` : `&commodity=${id}`}`),
    ),
  );
  for (const name of ['Terjual', 'Dibeli bersama', 'Hemat dari belanja bersama', 'Menunggu moderasi'])
    for (const isArea of [true, false]) {
      const those = parts.filter((_, i) => (names[i]!.name !== '') === isArea);
      expect([name, those.reduce((all, part) => all + part[name]!, 0)]).toEqual([name, whole[name]]);
    }
});
