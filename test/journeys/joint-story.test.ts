import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { booksAgree, everybodySees, everyKilogram, everyRupiah, seesOnPhone } from './joint-books.ts';
import { goodsCome, handsOut, receives, sharesFairly } from './joint-goods.ts';
import { issues, membersPay, paysSuppliers, recordsCosts } from './joint-money.ts';
import { allPledge, closesAtDeadline } from './joint-pledge.ts';
import { closedAsAgreed, closesOnce, everybodyReads, ordersAreOnPaper, readsOnPhone } from './joint-result.ts';
import { type Campaign, openStage, rows, type Stage } from './joint-stage.ts';
import { entersSuppliers, keepNeeds, startsInTwoClicks } from './joint-start.ts';
import { ledgerHolds } from './paid-books.ts';
import { verifiesClean } from './paid-pages.ts';

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
    await open.context().close();
    await distributed(stage, campaign);
    await settled(stage, campaign);
    await accountedFor(stage, campaign);
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
