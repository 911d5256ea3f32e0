import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rupiah } from '../../src/platform/money.ts';
import { one } from './paid-deeds.ts';
import { packsAndSends, receivesAll } from './paid-deliver.ts';
import { allAreSigned, buyerSignsOne, sellerSigns } from './paid-hand-over.ts';
import { confirms, invoicesOf, paysOne } from './paid-money.ts';
import { at, openStage, type Stage } from './paid-stage.ts';
import { soldBy } from './paid-sums.ts';

describe('150 kg of rice, without JavaScript', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(one, { javaScript: false });
  });
  afterAll(() => stage?.close());

  test('are packed, sent, received, signed for, invoiced and paid', async () => {
    const id = await packsAndSends(stage, one.loads[0]!);
    await receivesAll(stage, id);
    await buyerSignsOne(stage);
    await sellerSigns(stage, 'A');
    await allAreSigned(stage, 1);
    await stage.worker.runJobs();
    const [invoice] = await invoicesOf(stage);
    const { total } = soldBy(one, 'A');
    expect(invoice).toMatchObject({ sellerId: at(stage, 'A').id, total, withheld: 0 });
    expect(await paysOne(stage, invoice!)).toBe(total);
    expect(await confirms(stage, total, '80')).toContain(rupiah(total));
    expect((await invoicesOf(stage))[0]).toMatchObject({ total, paid: total });
  });
});
