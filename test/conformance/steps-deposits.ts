import { dayOf } from '../../src/platform/clock.ts';
import { takeIn } from '../../src/settlement/payments/commands/record.ts';
import { worldDeposits } from '../joint-buying/deposits-world.ts';
import type { TestWorker } from '../support/worker.ts';
import type { Step } from './command-steps.ts';

type Ask = { worker: () => Pick<TestWorker, 'database'> };

/** What pledges put down, in every state; and an advance that goes back to its payer. */
export const depositSteps = ({ worker }: Ask): readonly Step[] => [
  {
    route: 'POST /deposits/:id/report',
    by: 'manager',
    async page() {
      await worldDeposits(worker().database.db);
      return '/deposits';
    },
    fields: { reference: 'TRX-001' },
  },
  { route: 'POST /deposits/:id/confirmation', by: 'treasurer', page: '/deposits' },
  {
    route: 'POST /deposits/:id/refusal',
    by: 'treasurer',
    page: '/deposits',
    fields: { reason: 'Belum ada di rekening.' },
  },
  { route: 'POST /deposits/returns', by: 'treasurer', page: '/deposits?state=to_return' },
  {
    route: 'POST /payments/:id/refunds',
    by: 'treasurer',
    async page() {
      const now = Date.now();
      const paid = { payerId: 'inst-rsud', amount: 90_000, paidOn: dayOf(now), method: 'transfer' as const };
      const incoming = { ...paid, reference: 'TRX-LEBIH', source: 'bank' as const, allocations: [] };
      const by = { userId: 'u-tuti', partyId: 'forum-bogor' };
      const answer = await takeIn(worker().database.db, by, incoming, now, () => []);
      return answer.ok ? `/payments/${answer.paymentId}` : answer.reason;
    },
    fields: { amount: '1000', reason: 'Lebih bayar.' },
  },
];
