import type { Balance, Figures } from './store.ts';

/** One figure of the overview. `ledger`: what the ledger says of the same; null: it does not book this. */
export type Figure = {
  key: string;
  amount: number;
  /** A number of things, not of rupiah. */
  isCount?: boolean;
  ledger: number | null;
  href: string | null;
  tone?: 'good' | 'warn' | 'bad';
};
export type Group = { key: string; figures: readonly Figure[] };

const balance = (balances: readonly Balance[], codes: readonly string[], kinds?: readonly string[]): number =>
  balances
    .filter((one) => codes.includes(one.code) && (!kinds || kinds.includes(one.counterpartyKind)))
    .reduce((sum, one) => sum + one.amount, 0);

const count = (key: string, amount: number, href: string): Figure => ({
  key,
  amount,
  isCount: true,
  ledger: null,
  href,
});
const warned = (amount: number): 'bad' | 'good' => (amount > 0 ? 'bad' : 'good');

/** @param pays may open the pages of payments */
export function buyerGroups(of: Figures, balances: readonly Balance[], pays: boolean): Group[] {
  const payments = pays ? '/payments' : null;
  const { toReceive = 0, toSign = 0, toPay = 0, overdue = 0, toProve = 0, advance = 0, awaiting = 0 } = of;
  return [
    {
      key: 'goods',
      figures: [count('toReceive', toReceive, '/consignments'), count('toSign', toSign, '/handovers')],
    },
    {
      key: 'toPay',
      figures: [
        { key: 'toPay', amount: toPay, ledger: 0 - balance(balances, ['2100']), href: '/invoices?state=open' },
        { key: 'overdue', amount: overdue, ledger: null, href: '/invoices?state=overdue', tone: warned(overdue) },
        { key: 'toProve', amount: toProve, ledger: null, href: '/invoices?state=open' },
        { key: 'awaiting', amount: awaiting, ledger: null, href: payments },
        { key: 'advance', amount: advance, ledger: balance(balances, ['1500']), href: payments },
      ],
    },
  ];
}

/** @param keepsBooks may open the pages of the ledger */
export function cooperativeGroups(of: Figures, balances: readonly Balance[], keepsBooks: boolean): Group[] {
  const { toShip = 0, inTransit = 0, toInvoice = 0, toBePaid = 0, forumOwes = 0, nextPayout = 0 } = of;
  const { feeToPay = 0, received = 0, paidIn = 0 } = of;
  const owedByForum = balance(balances, ['1210']) + balance(balances, ['1200'], ['forum']);
  return [
    ...purchases(of, balances),
    {
      key: 'goods',
      figures: [
        count('toShip', toShip, '/consignments'),
        count('inTransit', inTransit, '/consignments'),
        { key: 'toInvoice', amount: toInvoice, ledger: null, href: '/handovers' },
      ],
    },
    {
      key: 'money',
      figures: [
        {
          key: 'toBePaid',
          ...{ amount: toBePaid, ledger: balance(balances, ['1200'], ['institution']), href: '/invoices?state=open' },
        },
        { key: 'forumOwes', amount: forumOwes, ledger: owedByForum, href: '/invoices' },
        { key: 'nextPayout', amount: nextPayout, ledger: null, href: '/payouts' },
        { key: 'feeToPay', amount: feeToPay, ledger: 0 - balance(balances, ['2120']), href: '/invoices' },
        {
          key: 'received',
          amount: received,
          ledger: balance(balances, ['1100', '3900']) + paidIn,
          href: '/payouts',
          tone: 'good',
        },
        cashIn(balances, keepsBooks ? CASH : null),
      ],
    },
  ];
}

const CASH = '/ledger/opening';
/** All of cash and bank by the books, with what is recorded from outside the forum. */
const cashIn = (balances: readonly Balance[], href: string | null): Figure => {
  const amount = balance(balances, ['1100']);
  return { key: 'cash', amount, ledger: null, href, ...(amount < 0 ? { tone: 'bad' } : {}) };
};
/** Whether more money has left through the forum than the books know of. */
export const isOverdrawn = (balances: readonly Balance[]): boolean => balance(balances, ['1100']) < 0;

/** What a cooperative owes for joint purchases, and what it has at the forum in advance; nothing where it never bought together. */
function purchases(of: Figures, balances: readonly Balance[]): Group[] {
  const { toPay = 0, overdue = 0, awaiting = 0, advance = 0, depositsDue = 0, paidIn = 0 } = of;
  const owed = 0 - balance(balances, ['2100']);
  if ([toPay, overdue, awaiting, advance, depositsDue, paidIn, owed].every((amount) => amount === 0)) return [];
  const [open, late] = ['/invoices?side=bought&state=open', '/invoices?side=bought&state=overdue'];
  return [
    {
      key: 'purchases',
      figures: [
        { key: 'toPay', amount: toPay, ledger: owed, href: open },
        { key: 'overdue', amount: overdue, ledger: null, href: late, tone: warned(overdue) },
        { key: 'awaiting', amount: awaiting, ledger: null, href: '/payments' },
        { key: 'advance', amount: advance, ledger: balance(balances, ['1500']), href: '/deposits' },
        count('depositsDue', depositsDue, '/deposits'),
      ],
    },
  ];
}

export function forumGroups(of: Figures, balances: readonly Balance[]): Group[] {
  const { receivable = 0, receivableLedger = 0, overdue = 0, dueToCooperatives = 0, payable = 0 } = of;
  const { feesOpen = 0, feesTaken = 0, advance = 0, toConfirm = 0, unmatched = 0, toApprove = 0 } = of;
  const owed = balance(balances, ['2110']) + balance(balances, ['2100'], ['cooperative']);
  return [
    {
      key: 'toDo',
      figures: [
        count('toConfirm', toConfirm, '/payments'),
        count('unmatched', unmatched, '/bank-statements'),
        count('toApprove', toApprove, '/payouts'),
      ],
    },
    {
      key: 'buyers',
      figures: [
        { key: 'receivable', amount: receivable, ledger: receivableLedger, href: '/invoices?state=open' },
        { key: 'overdue', amount: overdue, ledger: null, href: '/aging', tone: warned(overdue) },
        { key: 'advanceHeld', amount: advance, ledger: 0 - balance(balances, ['2400']), href: '/payments' },
      ],
    },
    {
      key: 'cooperatives',
      figures: [
        { key: 'dueToCooperatives', amount: dueToCooperatives, ledger: 0 - owed, href: '/payouts' },
        { key: 'payable', amount: payable, ledger: null, href: '/payouts' },
        { key: 'feesOpen', amount: feesOpen, ledger: balance(balances, ['1220']), href: '/fees' },
        { key: 'feesTaken', amount: feesTaken, ledger: null, href: '/fees', tone: 'good' },
        cashIn(balances, CASH),
      ],
    },
  ];
}
