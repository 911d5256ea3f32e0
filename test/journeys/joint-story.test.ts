import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { booksAgree, everybodySees, everyKilogram, everyRupiah, seesOnPhone } from './joint-books.ts';
import {
  asksForDeposits,
  confirmsDeposits,
  everybodyReadsWhy,
  fewPledge,
  reportDeposits,
  returnsAll,
} from './joint-deposit.ts';
import { goodsCome, handsOut, receives, sharesFairly } from './joint-goods.ts';
import { issues, membersPay, paysSuppliers, recordsCosts } from './joint-money.ts';
import { pledgesWithoutScripts } from './joint-plain.ts';
import { allPledge, closesAtDeadline } from './joint-pledge.ts';
import { closedAsAgreed, closesOnce, everybodyReads, ordersAreOnPaper, readsOnPhone } from './joint-result.ts';
import { type Campaign, openStage, rows, type Stage } from './joint-stage.ts';
import { entersSuppliers, keepNeeds, starts, startsInTwoClicks } from './joint-start.ts';
import { ledgerHolds } from './paid-books.ts';
import { verifiesClean } from './paid-pages.ts';
import { see } from './story.ts';

describe('joint buying', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('68 cooperatives buy red rice together', async () => {
    expect(stage.members).toHaveLength(68);
    await entersSuppliers(stage);
    await keepNeeds(stage);
    const campaign = await startsInTwoClicks(stage);
    const open = await allPledge(stage, campaign);
    await closed(stage, campaign);
    await distributed(stage, campaign);
    // The page that was left open has fetched the result by itself.
    await see(open.locator('main'), 'Harga akhir');
    await open.context().close();
    await settled(stage, campaign);
    await accountedFor(stage, campaign);
  });

  test('what does not come to 50 tonnes fails: everybody reads why, and every deposit goes back', async () => {
    await entersSuppliers(stage);
    await asksForDeposits(stage);
    const campaign = await starts(stage, { target: '50.000', fallBack: 'no', extensionDays: '0' });
    await fewPledge(stage, campaign);
    await reportDeposits(stage, campaign);
    await confirmsDeposits(stage, campaign);
    await closesAtDeadline(stage, campaign);
    await everybodyReadsWhy(stage, campaign);
    await returnsAll(stage, campaign);
    await verifiesClean(stage);
  });

  test('without JavaScript a pledge is made, changed, withdrawn, and after the deadline refused', async () => {
    await entersSuppliers(stage);
    await pledgesWithoutScripts(stage, await starts(stage, {}));
  });
});

/** By the clock, once; everybody reads why, and every supplier has its paper. */
async function closed(stage: Stage, campaign: Campaign): Promise<void> {
  const deadline = await closesAtDeadline(stage, campaign);
  await closedAsAgreed(stage, campaign);
  await closesOnce(stage, campaign, deadline);
  await everybodyReads(stage, campaign);
  await readsOnPhone(stage);
  await ordersAreOnPaper(stage, campaign);
}

/** 300 kg short, shared fairly, handed out at six drop points and weighed again by everybody. */
async function distributed(stage: Stage, campaign: Campaign): Promise<void> {
  await goodsCome(stage, campaign);
  await sharesFairly(stage, campaign);
  await handsOut(stage, campaign);
  await receives(stage, campaign);
}

/** What it cost is invoiced to the rupiah and paid, and the clock ends it. */
async function settled(stage: Stage, campaign: Campaign): Promise<void> {
  await recordsCosts(stage, campaign);
  await issues(stage, campaign);
  await membersPay(stage, campaign);
  await paysSuppliers(stage, campaign);
  await stage.worker.runJobs();
  const [{ state }] = (await rows<{ state: string }>(
    stage,
    sql`select state from campaign where id = ${campaign.id}`,
  )) as [{ state: string }];
  expect(state).toBe('settled');
}

/** Every kilogram and rupiah, from the rows and from sums made here. */
async function accountedFor(stage: Stage, campaign: Campaign): Promise<void> {
  await everyKilogram(stage, campaign);
  await everyRupiah(stage, campaign);
  await everybodySees(stage, campaign);
  await seesOnPhone(stage, campaign);
  await booksAgree(stage, campaign);
  await ledgerHolds(stage);
  await verifiesClean(stage);
}
