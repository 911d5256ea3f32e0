import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { dayOf } from '../../src/platform/clock.ts';
import { actorOf } from '../../src/platform/events.ts';
import { creditInvoice } from '../../src/settlement/invoices/commands/credit.ts';
import { chooseFunding } from '../../src/settlement/invoices/commands/funding.ts';
import { confirmPayment, rejectPayment } from '../../src/settlement/payments/commands/decide.ts';
import { proveWithholding } from '../../src/settlement/payments/commands/prove.ts';
import { recordPayment } from '../../src/settlement/payments/commands/record.ts';
import { payableOf, propose } from '../../src/settlement/payments/rules/allocate.ts';
import { openInvoicesQuery } from '../../src/settlement/payments/store-settle.ts';
import { invoice, payment } from '../schema/index.ts';
import type { MoneyDeed, Whose } from './data/deeds.ts';
import { type Act, done, orderOf, whose } from './stage.ts';
import { buyerAs, staff } from './viewers.ts';
import { forum, people } from './world.ts';

type OfAct<A extends MoneyDeed['act']> = Extract<MoneyDeed, { act: A }>;

/** What happens to the money of an order, by the product's own commands. */
export async function collect(act: Act, deed: MoneyDeed): Promise<void> {
  switch (deed.act) {
    case 'pay':
      return pay(act, deed);
    case 'confirm_payment':
    case 'reject_payment':
      return decide(act, deed);
    case 'fund': {
      const viewer = buyerAs('payer', act.story.institution);
      done(
        await chooseFunding(act.stage.db, viewer, { orderId: orderOf(act), funding: deed.funding }, act.at),
        act.story,
        deed,
      );
      return;
    }
    case 'prove':
      return prove(act, deed);
    default:
      for (const { id } of await invoicesOf(act, deed.of)) await credit(act, deed, id);
  }
}

/** What the buyer was asked for by these sellers, or by the forum. */
async function invoicesOf(act: Act, of: Whose): Promise<{ id: string; withheld: number }[]> {
  const sellers = [...(await whose(act, of)).map(({ id }) => id), forum];
  return act.stage.db
    .select({ id: invoice.id, withheld: invoice.withheld })
    .from(invoice)
    .where(and(eq(invoice.orderId, orderOf(act)), isNull(invoice.parentId), inArray(invoice.sellerId, sellers)))
    .orderBy(asc(invoice.id));
}

async function pay(act: Act, deed: OfAct<'pay'>): Promise<void> {
  const { stage, story, at, key } = act;
  const invoiceIds = (await invoicesOf(act, deed.of)).map(({ id }) => id);
  const open = (await openInvoicesQuery(stage.db, story.institution)).filter(({ id }) => invoiceIds.includes(id));
  if (open.length === 0) return;
  const whole = open.reduce((sum, one) => sum + payableOf(one), 0);
  // A part is paid in round figures, as people do.
  const amount = deed.part === undefined ? whole : Math.round((whole * deed.part) / 100_000_000) * 100_000;
  const paid = { amount, paidOn: dayOf(at), method: 'transfer', reference: deed.reference } as const;
  const input = { key: `${key}-${deed.name}`, ...paid, invoiceIds: open.map(({ id }) => id), proof: null };
  const { location } = done(await recordPayment(stage.db, buyerAs('payer', story.institution), input, at), story, deed);
  stage.payments.set(deed.name, location.replace('/payments/', ''));
}

/** The treasurer looks at the account: the money is there, or it is not. */
async function decide({ stage, story, at }: Act, deed: OfAct<'confirm_payment' | 'reject_payment'>): Promise<void> {
  const paymentId = stage.payments.get(deed.name);
  if (!paymentId) return;
  const { db } = stage;
  if (deed.act === 'reject_payment') {
    done(await rejectPayment(db, staff(people.tuti), { paymentId, reason: deed.reason ?? '' }, at), story, deed);
    return;
  }
  const [row] = await db.select().from(payment).where(eq(payment.id, paymentId));
  const open = await openInvoicesQuery(db, row!.payerId);
  const meant = open.filter(({ id }) => row!.invoiceIds.includes(id));
  const input = { paymentId, allocations: propose(row!.amount, meant, row!.invoiceIds), bookedOn: null };
  done(await confirmPayment(db, actorOf(staff(people.tuti)), input, at), story, deed);
}

async function prove(act: Act, deed: OfAct<'prove'>): Promise<void> {
  const { stage, story, at } = act;
  const withheld = (await invoicesOf(act, 'all')).filter((one) => one.withheld > 0);
  for (const [i, { id: invoiceId }] of withheld.entries()) {
    const input = { invoiceId, proofNumber: `${deed.number}${i + 1}`, provedOn: dayOf(at) };
    done(await proveWithholding(stage.db, buyerAs('payer', story.institution), input, at), story, deed);
  }
}

async function credit({ stage, story, at, key }: Act, deed: OfAct<'credit'>, invoiceId: string): Promise<void> {
  const parts = [{ position: 0, amount: deed.amount }];
  const input = { key: `${key}-${invoiceId}`, invoiceId, parts, reason: deed.reason, disputeId: null };
  done(await creditInvoice(stage.db, staff(people.tuti), input, at), story, deed);
}
