import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string> };

/** Observers are let look, and stopped. */
export const observerSteps = (_: Ask): readonly Step[] => [
  {
    route: 'POST /observers/grants',
    by: 'administrator',
    page: '/observers',
    fields: () => ({ observerId: 'obs-dekopinda', kecamatan: '', until: addDays(dayOf(Date.now()), 30) }),
  },
  { route: 'POST /observers/grants/:id/revocation', by: 'administrator', page: '/observers' },
];
