import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string> };

/** Observers are let look, for longer, and stopped. */
export function observerSteps({ value }: Ask): readonly Step[] {
  const page = () =>
    value(`select '/observers/grants/' || id from observer_grant where revoked_at is null order by id desc limit 1`);
  return [
    {
      route: 'POST /observers/grants',
      by: 'administrator',
      page: '/observers',
      fields: () => ({ observerId: 'obs-dekopinda', kecamatan: '', until: addDays(dayOf(Date.now()), 30) }),
    },
    {
      route: 'POST /observers/grants/:id/end',
      by: 'administrator',
      page,
      fields: () => ({ until: addDays(dayOf(Date.now()), 60) }),
    },
    { route: 'POST /observers/grants/:id/revocation', by: 'administrator', page },
  ];
}
