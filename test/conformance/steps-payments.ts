import { oilInvoices } from '../settlement/trading-world.ts';
import { worldMoney } from '../settlement/world-money.ts';
import type { TestWorker } from '../support/worker.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; worker: () => Pick<TestWorker, 'database'> };

const payment = (state: string) =>
  `select '/payments/' || id from payment where payer_id = 'inst-rsud' and state = '${state}'`;

/** The hospital's money: recorded, confirmed, rejected, given to invoices; a statement read and matched. */
export const paymentSteps = ({ value, worker }: Ask): readonly Step[] => [
  {
    route: 'POST /payments',
    by: 'payer',
    async page() {
      await worldMoney(worker().database.db);
      return value(
        `select '/payments/new?invoice=' || id from invoice where buyer_id = 'inst-rsud' and paid = 0 order by due_on limit 1`,
      );
    },
    action: /^\/payments$/,
  },
  { route: 'POST /payments/:id/confirmation', by: 'treasurer', page: () => value(`${payment('recorded')} limit 1`) },
  {
    route: 'POST /payments/:id/rejection',
    by: 'treasurer',
    page: () => value(`${payment('recorded')} limit 1`),
    fields: { reason: 'Uangnya belum ada di rekening.' },
  },
  {
    route: 'POST /payments/:id/allocations',
    by: 'treasurer',
    async page() {
      await oilInvoices(worker(), [90]);
      return value(`${payment('confirmed')} and allocated < amount limit 1`);
    },
  },
  {
    route: 'POST /invoices/:id/withholding',
    by: 'payer',
    page: () =>
      value(
        `select '/invoices/' || id || '/withholding' from invoice where buyer_id = 'inst-rsud' and withheld > 0 and paid = 0 and proved = 0 limit 1`,
      ),
    fields: { proofNumber: 'BP-2026-11-0099' },
  },
  {
    route: 'POST /bank-statements',
    by: 'treasurer',
    page: '/bank-statements',
    fields: () => ({
      file: new File(['Tanggal,Keterangan,Debit,Kredit\n24/11/2026,SETORAN LAIN,0,4321\n'], 'mutasi.csv', {
        type: 'text/csv',
      }),
    }),
  },
  { route: 'POST /bank-lines/:id/match', by: 'treasurer', page: () => statement(value) },
  {
    route: 'POST /bank-lines/:id/dismissal',
    by: 'treasurer',
    page: () => statement(value),
    fields: { reason: 'Bukan dari pembeli' },
  },
  { route: 'POST /bank-lines/:id/reopening', by: 'treasurer', page: () => statement(value) },
];

const statement = (value: Ask['value']): Promise<string> =>
  value(`select '/bank-statements/' || id from bank_statement where name = 'mutasi-november.csv' limit 1`);
