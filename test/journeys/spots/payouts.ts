import { agus, clerk, lilis, manager, quiet } from './people.ts';
import type { Spots } from './spot.ts';

const tuti = 'tuti@forum.example';

/** Accounts, payouts, fees, tax statuses, months, patronage. */
export const payoutSpots: Spots = {
  '/bank-accounts': [
    { name: 'accounts', at: '/bank-accounts', as: tuti },
    { name: 'accounts-administrator', at: '/bank-accounts?state=waiting', as: agus },
    { name: 'account-own', at: '/bank-accounts', as: manager },
    { name: 'account-clerk', at: '/bank-accounts', as: clerk },
    { name: 'account-none', at: '/bank-accounts', as: quiet },
    {
      name: 'bank-account-errors',
      at: '/bank-accounts',
      as: quiet,
      send: 'form[action$=accounts] button',
      status: 422,
    },
    {
      name: 'account-verify-errors',
      at: '/bank-accounts',
      as: tuti,
      send: 'form[action$=verification] button',
      status: 422,
    },
  ],
  '/payouts': [
    { name: 'payouts', at: '/payouts', as: tuti },
    { name: 'payouts-own', at: '/payouts', as: manager },
    { name: 'payouts-none', at: '/payouts', as: quiet },
  ],
  '/payouts/:id': [
    ...['draft', 'approved', 'paid', 'cancelled'].map((state) => ({ name: `payout-${state}`, at: `payout ${state}` })),
    { name: 'payout-to-approve', at: 'payout draft for the administrator' },
    { name: 'payout-details', at: 'payout approved + ?cooperative=kop-batutulis' },
    { name: 'payout-own-paid', at: 'payout paid for its cooperative' },
    { name: 'payout-own-draft', at: 'payout draft for its cooperative' },
    { name: 'payout-cancel-errors', at: 'payout approved', send: 'form[action$=cancellation] button', status: 422 },
  ],
  '/payouts/:id/csv': 'a file for the bank',
  '/fees': [
    { name: 'fees', at: '/fees', as: tuti },
    { name: 'fees-asked', at: '/fees?cooperative=kop-empang&commodity=minyak-goreng', as: agus },
    { name: 'fees-own', at: '/fees?commodity=beras-medium', as: manager },
    { name: 'fee-errors', at: '/fees', as: tuti, send: 'form[action$=fees][method=post] button', status: 422 },
  ],
  '/tax-statuses': [
    { name: 'tax-statuses', at: '/tax-statuses', as: tuti },
    { name: 'tax-statuses-own', at: '/tax-statuses', as: lilis },
    { name: 'tax-statuses-none', at: '/tax-statuses', as: quiet },
    {
      name: 'tax-status-errors',
      at: '/tax-statuses',
      as: tuti,
      send: 'form[action$=tax-statuses] button',
      status: 422,
    },
  ],
  '/tax-rules': [{ name: 'tax-rules', at: '/tax-rules', as: manager }],
  '/periods': [{ name: 'periods', at: '/periods', as: tuti }],
  '/patronage': [
    { name: 'patronage', at: '/patronage', as: tuti },
    { name: 'patronage-own', at: '/patronage', as: manager },
    { name: 'patronage-errors', at: '/patronage', as: tuti, send: 'form[action$=patronage] button', status: 422 },
  ],
  '/patronage/:year': [
    { name: 'patronage-draft', at: 'patronage draft' },
    { name: 'patronage-draft-administrator', at: 'patronage draft for the administrator' },
    { name: 'patronage-fixed', at: 'patronage fixed' },
    { name: 'patronage-fixed-own', at: 'patronage fixed for a cooperative' },
  ],
  '/patronage/:year/sum': 'a part of the page at /patronage/:year',
  '/patronage/:year/csv': 'a file for a spreadsheet',
};
