import type { Db } from '../../src/platform/db.ts';
import { confirmedOrder, received, sentConsignment } from '../support/trade.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** A hospital's order of two cooperatives that came, one of them short: decided, handed over, signed; another is disputed. */
export function handoverSteps({ value, db }: Ask): readonly Step[] {
  let short = { orderId: '', awardId: '' };
  const delivered = async (brought: number) => {
    const now = Date.now();
    const award = (cooperativeId: string) => ({ cooperativeId, quantity: 10, unitPrice: 13_000 });
    const { orderId, awards } = await confirmedOrder(db(), {
      ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now },
      lines: [{ commodityId: 'beras-medium', awards: [award('kop-batutulis'), award('kop-empang')] }],
    });
    const [ours, theirs] = [
      await sentConsignment(db(), { orderId, cooperativeId: 'kop-batutulis', now }),
      await sentConsignment(db(), { orderId, cooperativeId: 'kop-empang', now }),
    ];
    await received(db(), ours, [{ receivedMilli: brought }], now);
    await received(db(), theirs, [], now);
    return { orderId, awardId: awards[0]!.awardId, consignmentId: ours.consignmentId };
  };
  const ofOrder = () => Promise.resolve(`/handovers?order=${short.orderId}`);
  const dispute = () => value(`select '/disputes/' || id from dispute where state = 'open' order by id desc limit 1`);
  const opening = (by: 'manager' | 'requester'): Step => ({
    ...{ route: 'POST /disputes', by, action: /^\/disputes$/ },
    page: async () => `/disputes/new?consignment=${(await delivered(10_000)).consignmentId}`,
    fields: { subject: 'quality', body: 'Kadar air kami ukur 13 %.' },
  });
  return [
    {
      ...{ route: 'POST /orders/:id/shortfalls', by: 'approver' },
      async page() {
        short = await delivered(8_500);
        return `/orders/${short.orderId}/shortfalls`;
      },
      fields: () => ({ [`choice.${short.awardId}`]: 'close_short' }),
    },
    { route: 'POST /orders/:id/handovers', by: 'requester', page: ofOrder },
    {
      ...{ route: 'POST /handovers/:id/signature', by: 'manager' },
      page: () =>
        value(
          `select '/handovers/' || id from handover where seller_id = 'kop-batutulis' and order_id = '${short.orderId}'`,
        ),
    },
    { route: 'POST /orders/:id/handover-signatures', by: 'approver', page: ofOrder },
    opening('manager'),
    {
      route: 'POST /disputes/:id/messages',
      by: 'requester',
      page: dispute,
      fields: { body: 'Kami simpan contohnya.' },
    },
    {
      ...{ route: 'POST /disputes/:id/outcome', by: 'moderator', page: dispute },
      fields: { outcome: 'as_received', reason: 'Ukuran pembeli benar.' },
    },
    opening('requester'),
    { route: 'POST /disputes/:id/withdrawal', by: 'requester', page: dispute },
  ];
}
