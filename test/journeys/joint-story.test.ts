import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodsCome, handsOut, receives, sharesFairly } from './joint-goods.ts';
import { allPledge, closesAtDeadline } from './joint-pledge.ts';
import { closedAsAgreed, closesOnce, everybodyReads, ordersAreOnPaper, readsOnPhone } from './joint-result.ts';
import { type Campaign, openStage, type Stage } from './joint-stage.ts';
import { entersSuppliers, keepNeeds, startsInTwoClicks } from './joint-start.ts';

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
