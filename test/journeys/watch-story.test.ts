import { afterAll, beforeAll, test } from 'vitest';
import { openStage, type Stage } from './joint-stage.ts';
import { callsForOffers, startsFromAlert, typesPrice } from './watch-market.ts';
import { assignsMentor, becomesBetter, plansVisit, reportsVisit, ticksOff } from './watch-mentor.ts';
import { grants, isOver, looksAreKept, observes, visitorIsAsked, visitorReads } from './watch-observers.ts';
import { tradedBefore } from './watch-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(tradedBefore);
});
afterAll(() => stage?.close());

test('a price typed at a market turns a commodity to waspada, and staff start a joint purchase from it', async () => {
  await typesPrice(stage);
  await startsFromAlert(stage);
});

test('staff call for offers, and a clerk answers from the inbox', () => callsForOffers(stage));

test('a visitor without an account reads what is for everybody; all else asks to sign in', async () => {
  await visitorReads(stage);
  await visitorIsAsked(stage);
});

test('a mentor follows a warning to a visit, an action item and a better score', async () => {
  await assignsMentor(stage);
  const { score, visit } = await plansVisit(stage);
  await reportsVisit(stage, visit);
  await ticksOff(stage);
  await becomesBetter(stage, score);
});

test('an observer sees the area it was given and no more, for as long as it was given, and every look is noted', async () => {
  await grants(stage);
  await observes(stage);
  await isOver(stage);
  await looksAreKept(stage);
});
