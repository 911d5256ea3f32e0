import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allPledge, closesAtDeadline } from './joint-pledge.ts';
import { openStage, type Stage } from './joint-stage.ts';
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
    await closesAtDeadline(stage, campaign);
    await open.context().close();
  });
});
