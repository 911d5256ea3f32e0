import { agus, clerk, hendra, lilis, manager, rina, sari } from './people.ts';
import type { Spot } from './spot.ts';

const tuti = 'tuti@forum.example';

/** What each of the demo world's people finds to do where they begin: lists as full as they are in it. */
export const todaySpots: readonly Spot[] = [
  ...['consignments', 'consignments?tab=received', 'orders', 'disputes'].map((page) => spot('requester', page, sari)),
  ...['handovers', 'orders', 'inbox'].map((page) => spot('approver', page, hendra)),
  ...['settlement', 'invoices', 'payments', 'inbox'].map((page) => spot('payer', page, lilis)),
  ...['settlement', 'consignments', 'invoices', 'handovers'].map((page) => spot('manager', page, manager)),
  ...['consignments?tab=moving', 'inbox'].map((page) => spot('clerk', page, clerk)),
  ...['settlement', 'payouts', 'payments', 'invoices?state=overdue', 'aging', 'inbox'].map((page) =>
    spot('treasurer', page, tuti),
  ),
  ...['settlement', 'payouts', 'bank-accounts', 'outbox'].map((page) => spot('administrator', page, agus)),
  ...['disputes', 'consignments'].map((page) => spot('moderator', page, rina)),
];

function spot(role: string, page: string, as: string): Spot {
  return { name: `today-${role}-${page.replaceAll(/\W+/g, '-')}`, at: `/${page}`, as };
}
