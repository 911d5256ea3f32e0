import { signInAs } from '../support/people.ts';
import type { Step } from './command-steps.ts';

const page = '/ledger/opening';
const reason = 'Simpanan wajib anggota';

/** Money from outside the forum: before the month is closed, in which nothing is booked afterwards. */
export const cashSteps = (): readonly Step[] => [
  {
    route: 'POST /ledger/opening/movements',
    by: 'treasurer',
    page,
    fields: { direction: 'in', amount: '1.250.000', reason },
  },
  {
    route: 'POST /ledger/opening/adjustments',
    by: 'manager',
    page,
    fields: { balance: '91.000.000', reason: 'Rekening koran' },
  },
  { route: 'POST /ledger/opening/entries/:id/reversal', by: 'treasurer', page, fields: { reason: 'Salah ketik' } },
  {
    route: 'POST /ledger/opening',
    by: (at) => signInAs(at, 'manager.bondongan@koperasi.example'),
    page,
    fields: { balance: '12.500.000', reason },
  },
];
