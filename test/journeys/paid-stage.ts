import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { type Person, signInAs } from '../support/people.ts';
import { confirmedOrder, feeOf, type MadeOrder, taxStatus } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type Deeds, OIL } from './paid-deeds.ts';
import { whoIn } from './paid-sums.ts';
import type { Telling } from './story.ts';

export type Cooperative = { id: string; name: string; clerk: string; manager: string };
export type Stage = {
  worker: TestWorker;
  telling: Telling;
  deeds: Deeds;
  order: MadeOrder;
  cooperatives: ReadonlyMap<string, Cooperative>;
  /** The last journal there was before the story. */
  before: number;
  /** Somebody who works without a screen: the same pages and forms, by plain requests. */
  as(email: string): Promise<Person>;
  close(): Promise<void>;
};

export const BUYER = 'inst-rsud';
export const FORUM = 'forum-bogor';
export const sari = 'sari@rsud.example';
export const hendra = 'hendra@rsud.example';
export const lilis = 'lilis@rsud.example';
export const tuti = 'tuti@forum.example';
export const agus = 'agus@forum.example';

/** The demo world with one more order, confirmed to the last kilogram; from here on everything goes by its pages. */
export async function openStage(deeds: Deeds, of: { model?: 'agent' | 'forum'; javaScript?: boolean }): Promise<Stage> {
  const { model = 'agent', javaScript = true } = of;
  const worker = await runningWorker({ world: true });
  const browser = await startBrowser(worker);
  const cooperatives = await newcomersToTrade(worker, whoIn(deeds));
  await inTheirBooks(worker, deeds, cooperatives);
  const order = await ordered(worker, deeds, cooperatives, model);
  await worker.runJobs();
  const [last] = await worker.database.db.all<{ journal: number }>(
    sql`select coalesce(max(rowid), 0) journal from journal`,
  );
  const people = new Map<string, Promise<Person>>();
  const as = (email: string) => {
    if (!people.has(email)) people.set(email, signInAs(worker, email));
    return people.get(email)!;
  };
  const close = async () => {
    await browser.close();
    await worker.close();
  };
  return { worker, telling: { browser, javaScript }, deeds, order, cooperatives, before: last!.journal, as, close };
}

/** Cooperatives that were owed nothing through the forum so far, so that all their money later comes from this story. */
async function newcomersToTrade({ database: { db } }: TestWorker, who: readonly string[]) {
  const rows = await db.all<{ id: string; name: string }>(sql`
    select id, name from party where kind = 'cooperative' and status = 'verified'
      and id not in (select cooperative_id from cooperative_share)
      and id not in (select cooperative_id from award where state = 'reserved')
      and id in (select party_id from bank_account where ended_at is null and verified_at is not null)
      and id not in (select party_id from party_tax_status) order by id limit ${who.length}`);
  const people = (id: string) => {
    const slug = id.replace('kop-', '');
    return { clerk: `clerk.${slug}@koperasi.example`, manager: `manager.${slug}@koperasi.example` };
  };
  return new Map(who.map((letter, i) => [letter, { ...rows[i]!, ...people(rows[i]!.id) }]));
}

/** Who is registered for PPN, that the hospital withholds PPh 22, and what the forum takes. */
async function inTheirBooks({ database: { db } }: TestWorker, deeds: Deeds, all: ReadonlyMap<string, Cooperative>) {
  const missing = async (partyId: string, kind: string) =>
    (await db.all(sql`select 1 from party_tax_status where party_id = ${partyId} and kind = ${kind}`)).length === 0;
  if (await missing(BUYER, 'government_buyer')) await taxStatus(db, BUYER, 'government_buyer');
  for (const who of deeds.pkp) {
    const id = all.get(who)?.id ?? FORUM;
    if (await missing(id, 'pkp')) await taxStatus(db, id, 'pkp');
  }
  for (const [who, { id }] of all) {
    await feeOf(db, deeds.feeBps(who, ''), { cooperativeId: id });
    await feeOf(db, deeds.feeBps(who, OIL), { cooperativeId: id, commodityId: OIL });
  }
}

async function ordered(
  { database: { db } }: TestWorker,
  { asked }: Deeds,
  cooperatives: ReadonlyMap<string, Cooperative>,
  model: 'agent' | 'forum',
): Promise<MadeOrder> {
  const goods = [...new Set(asked.map((one) => one.goods))];
  const lines = goods.map((commodityId) => ({
    commodityId,
    awards: asked
      .filter((one) => one.goods === commodityId)
      .map(({ who, quantity, unitPrice, fixedCost }) => ({
        ...{ cooperativeId: cooperatives.get(who)!.id, quantity, unitPrice, fixedCost },
      })),
  }));
  return confirmedOrder(db, {
    ...{ institutionId: BUYER, siteId: 'site-rsud-gudang', model, lines, now: Date.now(), requesterId: 'u-sari' },
  });
}

export const at = (stage: Stage, who: string): Cooperative => stage.cooperatives.get(who)!;

/** A picture of what is on the screen, where `LUMBUNG_PICTURES` names a directory to keep them in. */
export async function look(page: Page, name: string): Promise<void> {
  const directory = process.env.LUMBUNG_PICTURES;
  if (!directory) return;
  await mkdir(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
}
