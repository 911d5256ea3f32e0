import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rupiah } from '../../src/platform/money.ts';
import { booksOfForum, ledgerHolds, nothingOpen } from './paid-books.ts';
import { three } from './paid-deeds.ts';
import { letsGoByForm, receivesLoad, sendsLoad } from './paid-deliver.ts';
import { allAreSigned, buyerSignsOne, othersSign } from './paid-hand-over.ts';
import { confirms, invoicesOf, paysOne, proves } from './paid-money.ts';
import { verifiesClean } from './paid-pages.ts';
import { papersOf, papersOfGoods, printsAll } from './paid-papers.ts';
import { paysOut } from './paid-payouts.ts';
import { at, FORUM, lilis, openStage, type Stage } from './paid-stage.ts';
import { soldByForum, soldToForum, whoIn } from './paid-sums.ts';

const OVER = 100_000;

describe('rice and oil of three members, sold by the forum', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(three, { model: 'forum' });
  });
  afterAll(() => stage?.close());

  test('is invoiced by the forum with PPN and PPh 22, and to the forum by its members; paid with something over', async () => {
    for (const load of three.loads) await receivesLoad(stage, load, await sendsLoad(stage, load));
    await letsGoByForm(stage);
    await stage.worker.runJobs();
    await buyerSignsOne(stage);
    await othersSign(stage);
    await allAreSigned(stage, 1);
    await stage.worker.runJobs();

    const sold = soldByForum(three);
    const [invoice, ...more] = await invoicesOf(stage);
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({ sellerId: FORUM, total: sold.total, withheld: sold.withheld });
    expect(sold.vat).toBeGreaterThan(0);
    const amount = await paysOne(stage, invoice!, OVER);
    await confirms(stage, amount, '74', { over: OVER, invoiceId: invoice!.id });
    await proves(stage, [invoice!]);
    const { file } = await paysOut(stage);
    for (const who of whoIn(three)) {
      const { total, fee } = soldToForum(three, who);
      expect(file).toContain(`,${total - fee},PB-`);
      await nothingOpen(stage, who, { sold: soldToForum(three, who), received: total - fee });
    }
    await booksOfForum(stage, OVER);
    await ledgerHolds(stage);
    await papersAgree(stage, amount);
    await verifiesClean(stage);
  });
});

/** One invoice of the forum, one of each member, one receipt, a statement each. */
async function papersAgree(stage: Stage, paid: number): Promise<void> {
  const papers = await papersOf(stage);
  papersOfGoods(stage, papers);
  const sum = (kind: string, issuer: string, counterparty?: string) =>
    papers
      .filter(
        (one) =>
          one.kind === kind && one.issuerId === issuer && (counterparty ?? one.counterpartyId) === one.counterpartyId,
      )
      .map((one) => one.content.total?.amount);
  const sold = soldByForum(three);
  expect(sum('invoice', FORUM)).toEqual([sold.total]);
  expect(sum('payment_receipt', FORUM)).toEqual([paid]);
  for (const who of whoIn(three)) {
    const [{ id }, own] = [at(stage, who), soldToForum(three, who)];
    expect(sum('invoice', id, FORUM)).toEqual([own.total]);
    expect(sum('payout_statement', FORUM, id)).toEqual([own.total - own.fee]);
  }
  const invoice = papers.find((one) => one.kind === 'invoice' && one.issuerId === FORUM)!;
  const names = whoIn(three).map((who) => at(stage, who).name);
  const tax = `PPh 22 sebesar ${rupiah(sold.withheld)} dipotong`;
  await printsAll(stage, invoice, await stage.as(lilis), [...names, 'PPN 12% × 11/12 dari harga', tax]);
}
