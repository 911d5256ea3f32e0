import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rupiah } from '../../src/platform/money.ts';
import { booksOfAgents, ledgerHolds, nothingOpen } from './paid-books.ts';
import { nine } from './paid-deeds.ts';
import {
  closes,
  letsGo,
  packsAndSends,
  receivesLoad,
  receivesOffline,
  refusesPart,
  sendsLoad,
} from './paid-deliver.ts';
import { allAreSigned, buyerSigns, othersSign, seesWhatCameOfIt, sellerSigns } from './paid-hand-over.ts';
import { confirms, invoicesOf, payableOf, paysPart, paysRest, proves } from './paid-money.ts';
import { overviewsAgree, verifiesClean } from './paid-pages.ts';
import { papersInPrint, papersOf, papersOfGoods, papersOfMoney } from './paid-papers.ts';
import { changesAccount, paysOut, readsStatement } from './paid-payouts.ts';
import { at, openStage, type Stage } from './paid-stage.ts';
import { soldBy, whoIn } from './paid-sums.ts';
import { trailIsWhole } from './paid-trail.ts';

describe('rice, oil and eggs of nine cooperatives for the hospital', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(nine, {});
  });
  afterAll(() => stage?.close());

  test('are sent in fourteen shipments, signed for, invoiced, paid with their taxes and passed on to the rupiah', async () => {
    await delivered(stage);
    await handedOver(stage);
    await paid(stage);
    await passedOn(stage);
    await agrees(stage);
  });
});

/** Fourteen shipments: one received without a line, one refused in part, one cooperative that cannot bring all. */
async function delivered(stage: Stage): Promise<void> {
  const [first, broken, ...others] = stage.deeds.loads;
  const firstId = await packsAndSends(stage, first!);
  const brokenId = await sendsLoad(stage, broken!);
  const ids = new Map<number, string>();
  for (const [i, load] of others.entries()) ids.set(i, await sendsLoad(stage, load));
  await closes(stage, 'D', '300 kg');
  await receivesOffline(stage, first!, firstId);
  await refusesPart(stage, broken!, brokenId);
  for (const [i, load] of others.entries()) await receivesLoad(stage, load, ids.get(i)!);
  await letsGo(stage);
  expect(ids.size + 2).toBe(14);
}

async function handedOver(stage: Stage): Promise<void> {
  await buyerSigns(stage, 9);
  await sellerSigns(stage, 'A');
  await othersSign(stage);
  await allAreSigned(stage, 9);
  await stage.worker.runJobs();
  expect(await seesWhatCameOfIt(stage, 'A', /[Tt]agihan/)).toContain(rupiah(soldBy(nine, 'A').total));
}

/** Part of one invoice, the rest of all, what was withheld with its proofs. */
async function paid(stage: Stage): Promise<void> {
  const invoices = await invoicesOf(stage);
  const oil = invoices.find((one) => one.sellerId === at(stage, 'E').id)!;
  await paysPart(stage, oil, 4_000_000);
  expect(await confirms(stage, 4_000_000, '37')).toContain('Empat juta rupiah');
  const rest = await invoicesOf(stage);
  await paysRest(stage, rest);
  await confirms(
    stage,
    rest.reduce((sum, one) => sum + payableOf(one), 0),
    '40',
  );
  await proves(
    stage,
    rest.filter((one) => one.withheld > 0),
  );
}

async function passedOn(stage: Stage): Promise<void> {
  await changesAccount(stage, 'A');
  const { file } = await paysOut(stage);
  for (const who of whoIn(nine)) {
    const { total, withheld, fee } = soldBy(nine, who);
    expect(file).toMatch(new RegExp(`,${total - withheld - fee},PB-[\\d-]+ ${at(stage, who).name}\r`));
  }
  await readsStatement(stage, 'A');
}

/** Papers, ledger and pages say the same, and it is what follows from the scale. */
async function agrees(stage: Stage): Promise<void> {
  await booksOfAgents(stage);
  for (const who of whoIn(nine)) {
    const sold = soldBy(nine, who);
    await nothingOpen(stage, who, { sold, received: sold.total - sold.withheld - sold.fee });
  }
  await ledgerHolds(stage);
  const papers = await papersOf(stage);
  papersOfGoods(stage, papers);
  papersOfMoney(stage, papers);
  await papersInPrint(stage, papers);
  await trailIsWhole(stage, papers);
  await overviewsAgree(stage);
  await verifiesClean(stage);
}
