import type { AccountCode } from './chart.ts';
import type { Model, Totals } from './invoice.ts';

/** One line of a journal in one party's books. `amount` > 0 debit, < 0 credit, rupiah. `counterparty`: whom it is about. */
export type Posting = { party: string; code: AccountCode; counterparty: string; amount: number };

/** One party's books in a journal: pairs of account and amount, all about the same other party. */
const books = (party: string, counterparty: string, amounts: readonly (readonly [AccountCode, number])[]): Posting[] =>
  amounts.map(([code, amount]) => ({ party, code, counterparty, amount }));

/** Nothing is posted for a zero; the database refuses it. */
const written = (...parts: readonly Posting[][]): Posting[] => parts.flat().filter((posting) => posting.amount !== 0);

const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map((posting) => ({ ...posting, amount: -posting.amount }));

export type InvoicePostings = { sellerId: string; buyerId: string; forumId: string } & Omit<Totals, 'withheld'>;

/** The sale in both parties' books, and the fee on a cooperative's invoice in its own and the forum's. */
export function invoiceJournal(invoice: InvoicePostings): Posting[] {
  const { sellerId, buyerId, forumId, goods, delivery, vat, total, fee } = invoice;
  return written(
    books(sellerId, buyerId, [
      ['1200', total],
      ['4100', -goods],
      ['4200', -delivery],
      ['2200', -vat],
    ]),
    books(buyerId, sellerId, [
      ['5100', goods],
      ['5200', delivery],
      ['1400', vat],
      ['2100', -total],
    ]),
    books(sellerId, forumId, [
      ['5300', fee],
      ['2120', -fee],
    ]),
    books(forumId, sellerId, [
      ['1220', fee],
      ['4300', -fee],
    ]),
  );
}

/** The invoice's postings taken back for the parts of a credit note. */
export const creditNoteJournal = (note: InvoicePostings): Posting[] => reversed(invoiceJournal(note));

/** PPh 22 that the buyer has proved to have withheld: owed to the tax office now, and the seller's prepaid tax. */
export function withholdingJournal(of: { sellerId: string; buyerId: string; amount: number }): Posting[] {
  const { sellerId, buyerId, amount } = of;
  return written(
    books(buyerId, sellerId, [
      ['2100', amount],
      ['2300', -amount],
    ]),
    books(sellerId, buyerId, [
      ['1300', amount],
      ['1200', -amount],
    ]),
  );
}

/** Of a payment, what goes to one invoice. `sellerId`: who sells on it; a cooperative means the agent's model. */
export type AllocationPart = { sellerId: string; amount: number };
export type PaymentPostings = {
  buyerId: string;
  forumId: string;
  allocations: readonly AllocationPart[];
  /** What no invoice has got yet; 0 where all is allocated. */
  unallocated: number;
};

/** A confirmed payment (kind `payment`): the buyer's money comes into the forum's account, whoever sold. */
export function paymentJournal({ buyerId, forumId, allocations, unallocated }: PaymentPostings): Posting[] {
  return written(
    ...allocations.map((part) => allocated(buyerId, forumId, part, '1100', '1100')),
    books(buyerId, forumId, [
      ['1500', unallocated],
      ['1100', -unallocated],
    ]),
    books(forumId, buyerId, [
      ['1100', unallocated],
      ['2400', -unallocated],
    ]),
  );
}

/** What was an advance goes to an invoice later on (kind `allocation`). */
export function allocationJournal({ buyerId, forumId, allocations }: Omit<PaymentPostings, 'unallocated'>): Posting[] {
  return written(...allocations.map((part) => allocated(buyerId, forumId, part, '1500', '2400')));
}

/** Money of an advance that goes back to its payer (kind `refund`). */
export function refundJournal(of: { payerId: string; forumId: string; amount: number }): Posting[] {
  const { payerId, forumId, amount } = of;
  return written(
    books(forumId, payerId, [
      ['2400', amount],
      ['1100', -amount],
    ]),
    books(payerId, forumId, [
      ['1100', amount],
      ['1500', -amount],
    ]),
  );
}

/** @param from the buyer's account it leaves @param into the forum's account it comes into, or the advance it uses up */
function allocated(
  buyerId: string,
  forumId: string,
  { sellerId, amount }: AllocationPart,
  from: '1100' | '1500',
  into: '1100' | '2400',
): Posting[] {
  const payer = books(buyerId, from === '1500' ? forumId : sellerId, [[from, -amount]]);
  const settled = books(buyerId, sellerId, [['2100', amount]]);
  const money = books(forumId, buyerId, [[into, amount]]);
  if (sellerId === forumId) return [...settled, ...payer, ...money, ...books(forumId, buyerId, [['1200', -amount]])];
  return [
    ...settled,
    ...payer,
    ...money,
    ...books(forumId, sellerId, [['2110', -amount]]),
    ...books(sellerId, forumId, [['1210', amount]]),
    ...books(sellerId, buyerId, [['1200', -amount]]),
  ];
}

export type PayoutItemPart = { model: Model; gross: number; fee: number };

/** A payout to one cooperative (kind `payout`): what is due on its invoices less the forum's fee. */
export function payoutJournal(of: {
  cooperativeId: string;
  forumId: string;
  items: readonly PayoutItemPart[];
}): Posting[] {
  const { cooperativeId, forumId, items } = of;
  const gross = (model: Model) => items.reduce((sum, item) => sum + (item.model === model ? item.gross : 0), 0);
  const [agent, forum, fee] = [gross('agent'), gross('forum'), items.reduce((sum, item) => sum + item.fee, 0)];
  const net = agent + forum - fee;
  return written(
    books(forumId, cooperativeId, [
      ['2110', agent],
      ['2100', forum],
      ['1100', -net],
      ['1220', -fee],
    ]),
    books(cooperativeId, forumId, [
      ['1100', net],
      ['2120', fee],
      ['1210', -agent],
      ['1200', -forum],
    ]),
  );
}

/** Money that came in (`amount` > 0) or went out outside the forum (kind `cash`): in the party's own books alone. */
export const cashJournal = ({ partyId, amount }: { partyId: string; amount: number }): Posting[] =>
  written(
    books(partyId, partyId, [
      ['1100', amount],
      ['3900', -amount],
    ]),
  );
