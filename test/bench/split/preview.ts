import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorker } from '../../../db/local/build.ts';
import { migrate } from '../../../db/local/migrate.ts';
import { seed } from '../../../db/seeds/index.ts';
import { newMeter, openDb } from '../../../src/platform/db.ts';
import { type Buyer, orderFields, signedInBuyers } from '../../conformance/buyers.ts';
import { databaseProcess, workerProcess } from '../../crash/processes.ts';
import type { Effort } from './effort.ts';
import { median, type Preview, timesOf } from './figures.ts';
import { type Goods, listGoods } from './market.ts';

const BUNDLE = 'dist/preview.js';
const LINES = 10;
const WAYS = ['cheapest', 'fewest', 'fair', 'nearest'] as const;

/**
 * The order form's preview through its real route, `POST /orders/preview`: the product's Worker before a database with the
 * demo world and ten more goods, each offered by the same 68 cooperatives. Worker time is what the answer took less what its
 * Server-Timing says the database did; reading the form, the split and the page are in it.
 */
export async function measurePreview(effort: Effort): Promise<Preview[]> {
  await buildWorker({ outfile: BUNDLE });
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-preview-'));
  const server = await databaseProcess(join(directory, 'preview.db'));
  await migrate(server.url);
  await seed(server.url);
  const db = openDb({ libsqlUrl: server.url }, newMeter());
  const goods = await listGoods(db, LINES);
  const settings = { LIBSQL_URL: server.url, APP_SECRET: 'a secret for measuring, and for nothing else', DEMO: '1' };
  const worker = await workerProcess(settings, 0, BUNDLE);
  try {
    const [buyer] = await signedInBuyers(worker, db, 1);
    const rows: Preview[] = [];
    for (const policy of WAYS) rows.push(await measured(buyer!, goods, policy, effort));
    rows.push(await measured(buyer!, goods.slice(0, 1), 'cheapest', effort));
    return rows;
  } finally {
    await worker.kill();
    await server.kill();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measured(buyer: Buyer, goods: readonly Goods[], policy: string, effort: Effort): Promise<Preview> {
  const form = formFor(buyer, goods, policy);
  for (let i = 0; i < effort.previewWarmUps; i++) await ask(buyer, form);
  const asked: Asked[] = [];
  for (let i = 0; i < effort.previews; i++) asked.push(await ask(buyer, form));
  const database = median(asked.map((one) => one.database));
  return { lines: goods.length, policy, ...timesOf(asked.map((one) => one.worker)), database };
}

function formFor(buyer: Buyer, goods: readonly Goods[], policy: string) {
  const lines = goods.flatMap(({ commodityId, quantity }, n) => [
    ...[[`lines.${n}.commodityId`, commodityId] as const, [`lines.${n}.shownFor`, commodityId] as const],
    ...[[`lines.${n}.quantity`, String(quantity)] as const, [`lines.${n}.unit`, 'kg'] as const],
  ]);
  const { key, siteId, neededOn, note } = orderFields(buyer, { commodityId: '', quantity: 0, seenTotal: 0 });
  return { key, siteId, neededOn, note, policy, ...Object.fromEntries(lines) };
}

/** Times in ms. */
interface Asked {
  readonly worker: number;
  readonly database: number;
}

async function ask({ person }: Buyer, form: ReturnType<typeof formFor>): Promise<Asked> {
  const _csrf = await person.csrf();
  const started = performance.now();
  const { status, headers, text, trips } = await person.post('/orders/preview', { ...form, _csrf }, { htmx: true });
  const taken = performance.now() - started;
  const database = Number(/dur=(\d+(?:\.\d+)?)/.exec(headers.get('server-timing') ?? '')?.[1]);
  if (status !== 200 || trips > 1 || !text.includes('seenTotal'))
    throw new Error(`no preview in one round trip: ${status}, ${trips} round trips\n${text.slice(0, 2000)}`);
  return { worker: taken - database, database };
}
