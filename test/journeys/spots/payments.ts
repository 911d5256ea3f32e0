import type { Spots } from './spot.ts';

const [lilis, tuti] = ['lilis@rsud.example', 'tuti@forum.example'];
/** Of an institution that nothing was invoiced to. */
const iis = 'iis@sppg-kencana.example';

/** Money from buyers: payments, bank statements, receivables by age. */
export const paymentSpots: Spots = {
  '/payments': [
    { name: 'payments', at: '/payments', as: lilis },
    { name: 'payments-treasurer', at: '/payments', as: tuti },
    { name: 'payments-credit', at: '/payments?state=credit', as: tuti },
    { name: 'payments-empty', at: '/payments', as: iis },
    { name: 'payments-cooperative', at: '/payments', as: 'manager.batutulis@koperasi.example' },
  ],
  '/payments/new': [
    { name: 'payment-form', at: 'payment to record' },
    { name: 'payment-form-none', at: '/payments/new', as: iis },
    { name: 'payment-form-errors', at: '/payments/new', as: lilis, send: 'form[enctype] button.button', status: 422 },
  ],
  '/payments/:id': [
    ...['recorded', 'part', 'credit', 'confirmed', 'rejected'].map((state) => ({
      name: `payment-${state}`,
      at: `payment ${state}`,
    })),
    ...['part', 'credit'].map((state) => ({
      name: `payment-${state}-treasurer`,
      at: `payment ${state} for the treasurer`,
    })),
    {
      name: 'payment-reject-errors',
      at: 'payment recorded for the treasurer',
      send: 'form[action$=rejection] button',
      status: 422,
    },
  ],
  '/invoices/:id/withholding': [
    { name: 'withholding', at: 'proof to record' },
    { name: 'withholding-errors', at: 'proof to record', send: 'form[action$=withholding] button', status: 422 },
    { name: 'withholding-none', at: 'proof not needed' },
    { name: 'withholding-recorded', at: 'proof recorded' },
  ],
  '/bank-statements': [
    { name: 'bank-statements', at: '/bank-statements', as: tuti },
    { name: 'bank-statements-errors', at: '/bank-statements', as: tuti, send: 'form[enctype] button', status: 422 },
  ],
  '/bank-statements/:id': [
    { name: 'bank-statement', at: 'bank statement' },
    { name: 'bank-statement-ignored', at: 'bank statement + ?state=ignored' },
  ],
  '/bank-lines/:id': [
    { name: 'bank-line', at: 'bank line' },
    { name: 'bank-line-buyer', at: 'bank line + ?buyer=inst-rsud' },
    { name: 'bank-line-errors', at: 'bank line', send: 'form[action$=dismissal] button', status: 422 },
  ],
  '/aging': [
    { name: 'aging', at: '/aging', as: tuti },
    { name: 'aging-buyer', at: '/aging?buyer=inst-rsud', as: tuti },
  ],
};
