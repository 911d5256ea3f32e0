import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { rupiah } from '../../src/platform/money.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { at, BUYER, FORUM, lilis, look, type Stage, tuti } from './paid-stage.ts';
import { soldBy } from './paid-sums.ts';
import { person, words } from './story.ts';

/** A figure of the overview of money, as it stands on the page. */
const figure = (page: Page, label: string): Promise<string> =>
  words(page.locator('.stat', { has: page.getByText(label, { exact: true }) }).locator('dd'));

/** Balance in the ledger, about whoever is of that kind. */
async function balance({ worker }: Stage, party: string, code: string, about = '%'): Promise<number> {
  const [row] = await worker.database.db.all<{ amount: number }>(sql`
    select coalesce(sum(m.debit - m.credit), 0) amount from account_month m join party p on p.id = m.counterparty_id
    where m.party_id = ${party} and m.code = ${code} and p.kind like ${about}`);
  return row!.amount;
}

/** What the story brought to a party's bank. */
async function cameIn({ worker, before }: Stage, party: string): Promise<number> {
  const [row] = await worker.database.db.all<{ amount: number }>(sql`
    select coalesce(sum(p.amount), 0) amount from journal j join posting p on p.journal_id = j.id
    where j.rowid > ${before} and p.party_id = ${party} and p.code = '1100'`);
  return row!.amount;
}

async function overview(
  stage: Stage,
  email: string,
  size: typeof DESK,
  expected: Record<string, number>,
): Promise<void> {
  const page = await person(stage.telling, email, size);
  await page.goto('/settlement');
  await look(page, `61-money-${email.split('@')[0]}`);
  const text = await words(page.locator('main'));
  expect(text).not.toContain('Berbeda dari buku besar');
  expect(text).toContain('Sama dengan buku besar');
  for (const [label, amount] of Object.entries(expected))
    expect(await figure(page, label), label).toMatch(new RegExp(`^${rupiah(amount)}\\b`));
}

/** What cooperative, buyer and treasurer see of their money is what the ledger says. */
export async function overviewsAgree(stage: Stage): Promise<void> {
  const [{ id, manager }, sold] = [at(stage, 'E'), soldBy(stage.deeds, 'E')];
  const received = sold.total - sold.withheld - sold.fee;
  expect(await cameIn(stage, id)).toBe(received);
  await overview(stage, manager, PHONE, {
    'Belum dibayar pembeli': 0,
    'Hak Anda pada forum': 0,
    'Jasa forum yang belum dipotong': 0,
    'Sudah masuk rekening koperasi': received,
  });
  await overview(stage, lilis, DESK, { 'Belum dibayar': -(await balance(stage, BUYER, '2100')) });
  await overview(stage, tuti, DESK, {
    'Uang muka pembeli': -(await balance(stage, FORUM, '2400')),
    'Hak koperasi yang belum disalurkan':
      -(await balance(stage, FORUM, '2110')) - (await balance(stage, FORUM, '2100', 'cooperative')),
    'Jasa yang belum dipotong': await balance(stage, FORUM, '1220'),
  });
}

/** `npm run db:verify` finds nothing. */
export async function verifiesClean({ worker }: Pick<Stage, 'worker'>): Promise<void> {
  await worker.runJobs();
  const found = await verify(worker.databaseUrl);
  expect(found.filter(({ findings }) => findings.length > 0)).toEqual([]);
}
