import { agus, lilis, manager, quiet, sari } from './people.ts';
import type { Spots } from './spot.ts';

const tuti = 'tuti@forum.example';
/** Of an institution that nothing was invoiced to. */
const iis = 'iis@sppg-kencana.example';

/** What is asked for what was handed over, where the money stands, and the books. */
export const invoiceSpots: Spots = {
  '/settlement': [
    { name: 'settlement-buyer', at: '/settlement', as: lilis },
    { name: 'settlement-requester', at: '/settlement', as: sari },
    { name: 'settlement-cooperative', at: '/settlement', as: manager },
    { name: 'settlement-cooperative-empty', at: '/settlement', as: quiet },
    { name: 'settlement-treasurer', at: '/settlement', as: tuti },
  ],
  '/invoices': [
    { name: 'invoices', at: '/invoices', as: lilis },
    { name: 'invoices-paid', at: '/invoices?state=paid', as: lilis },
    { name: 'invoices-none-overdue', at: '/invoices?state=overdue', as: lilis },
    { name: 'invoices-cooperative', at: '/invoices', as: manager },
    { name: 'invoices-cooperative-empty', at: '/invoices', as: quiet },
    { name: 'invoices-bought', at: '/invoices?side=bought', as: manager },
    { name: 'invoices-empty', at: '/invoices', as: iis },
    { name: 'invoices-treasurer', at: '/invoices?state=open', as: tuti },
  ],
  '/invoices/:id': [
    { name: 'invoice-open', at: 'invoice open' },
    { name: 'invoice-paid', at: 'invoice paid' },
    { name: 'invoice-cooperative', at: 'invoice open for its cooperative' },
    { name: 'invoice-forum', at: 'invoice of the forum for the treasurer' },
    { name: 'invoice-member', at: 'invoice to the forum for its cooperative' },
    { name: 'invoice-credited', at: 'invoice credited for the treasurer' },
    {
      name: 'invoice-credit-errors',
      at: 'invoice of the forum for the treasurer',
      send: 'form[action$=credit-notes] button',
      status: 422,
    },
  ],
  '/orders/:id/settlement': [
    { name: 'order-money', at: 'money of an order' },
    { name: 'order-money-to-choose', at: 'money of an order without invoices' },
  ],
  '/ledger': [
    { name: 'ledger-treasurer', at: '/ledger', as: tuti },
    { name: 'ledger-payer', at: '/ledger', as: lilis },
    { name: 'ledger-empty', at: '/ledger', as: quiet },
  ],
  '/ledger/opening': [
    { name: 'cash-own', at: '/ledger/opening', as: manager },
    { name: 'cash-none', at: '/ledger/opening', as: quiet },
    { name: 'cash-forum', at: '/ledger/opening', as: tuti },
    { name: 'cash-read-only', at: '/ledger/opening', as: agus },
    { name: 'cash-payer', at: '/ledger/opening', as: lilis },
    {
      name: 'cash-opening-errors',
      at: '/ledger/opening',
      as: quiet,
      send: 'form[action$=opening] button',
      status: 422,
    },
    {
      ...{ name: 'cash-movement-errors', at: '/ledger/opening', as: manager },
      ...{ send: 'form[action$=movements] button', status: 422 },
    },
  ],
  '/ledger/:code': [
    { name: 'ledger-account', at: '/ledger/1200?party=kop-batutulis', as: tuti },
    { name: 'ledger-account-own', at: '/ledger/2100', as: lilis },
  ],
};
