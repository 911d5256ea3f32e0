import { and, eq, isNull, sql } from 'drizzle-orm';
import { issueMemberInvoices } from '../../src/joint-buying/costs/commands/issue.ts';
import { paySupplier } from '../../src/joint-buying/costs/commands/pay.ts';
import { recordBill, recordCharge } from '../../src/joint-buying/costs/commands/record.ts';
import { settleCampaigns } from '../../src/joint-buying/costs/commands/settle.ts';
import { sumsOf } from '../../src/joint-buying/costs/rules.ts';
import { costQueries, costsFrom } from '../../src/joint-buying/costs/store.ts';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { reportDeposit } from '../../src/joint-buying/deposits/commands/report.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Results } from '../../src/platform/db.ts';
import { actorOf } from '../../src/platform/events.ts';
import { confirmPayment } from '../../src/settlement/payments/commands/decide.ts';
import { recordPayment } from '../../src/settlement/payments/commands/record.ts';
import { payableOf } from '../../src/settlement/payments/rules/allocate.ts';
import { openInvoicesQuery } from '../../src/settlement/payments/store-settle.ts';
import { arrival, campaignPurchase, deposit, dropPoint, supplierBill } from '../schema/index.ts';
import { campaignOf, cooperativeOf, type JointAct, type OfJoint } from './joint.ts';
import { done } from './stage.ts';
import { seller, staff } from './viewers.ts';
import { people } from './world.ts';

type OfMember = OfJoint<'report' | 'hold' | 'pay' | 'confirm_payment'>;
type Deed = OfMember | OfJoint<'return_deposits' | 'bill' | 'charge' | 'invoice' | 'pay_supplier' | 'settle'>;

/** What happens to the money of a joint purchase, by the product's own commands. */
export async function jointCosts(act: JointAct, deed: Deed): Promise<void> {
  const { stage, at } = act;
  switch (deed.act) {
    case 'bill':
      return bill(act, deed);
    case 'charge':
      return charge(act, deed);
    case 'invoice':
      return invoice(act);
    case 'pay_supplier':
      return paySupplierOf(act, deed);
    case 'return_deposits':
      return giveBack(act);
    case 'settle':
      await settleCampaigns(stage.db, at);
      return;
    default:
      return ofMember(act, deed);
  }
}

const treasurer = staff(people.tuti);

async function ofMember(act: JointAct, deed: OfMember): Promise<void> {
  if (deed.act === 'pay') return pay(act, deed);
  if (deed.act === 'confirm_payment') return confirm(act, deed);
  const { stage, story, at } = act;
  const of = cooperativeOf(act, deed.of);
  const [own] = await stage.db
    .select()
    .from(deposit)
    .where(and(eq(deposit.campaignId, campaignOf(act)), eq(deposit.cooperativeId, of.id)));
  const { id: depositId, amount } = own!;
  const paid = { depositId, paidOn: own!.paidOn ?? dayOf(at), reference: `UM ${of.place.name.toUpperCase()}` };
  if (deed.act === 'report') done(await reportDeposit(stage.db, seller(of), paid, at), story, deed);
  else done(await confirmDeposit(stage.db, treasurer, { ...paid, amount }, at), story, deed);
}

async function giveBack(act: JointAct): Promise<void> {
  const { stage, story, at, key } = act;
  const input = { depositIds: null, campaignId: campaignOf(act), returnedOn: dayOf(at), reference: 'TRF KEMBALI', key };
  done(await returnMany(stage.db, treasurer, input, at), story, { act: 'return' });
}

/** PPN of what is taxable, by the rules that hold since 2025: 12 % of eleven twelfths. */
const vatOf = (commodityId: string, amount: number): number =>
  commodityId === 'minyak-goreng' ? Math.round((amount * 11) / 100) : 0;

async function bill(act: JointAct, deed: OfJoint<'bill'>): Promise<void> {
  const { stage, story, at, key } = act;
  const campaignId = campaignOf(act);
  const [bought] = await stage.db
    .select()
    .from(campaignPurchase)
    .where(and(eq(campaignPurchase.campaignId, campaignId), eq(campaignPurchase.supplierId, deed.supplier)));
  const { id: purchaseId, unitPrice, deliveryCost: delivery } = bought!;
  const [came] = await stage.db
    .select({ milli: sql<number>`sum(${arrival.receivedMilli} - ${arrival.refusedMilli})` })
    .from(arrival)
    .where(and(eq(arrival.purchaseId, purchaseId), isNull(arrival.voidedAt)));
  const goods = Math.round((came!.milli * unitPrice) / 1000);
  const input = {
    ...{ campaignId, purchaseId, key, number: deed.number, billedOn: dayOf(at), dueOn: addDays(dayOf(at), 14) },
    ...{ billedMilli: came!.milli, goods, delivery, vat: vatOf(story.commodityId, goods + delivery), version: 0 },
  };
  done(await recordBill(stage.db, treasurer, input, at), story, deed);
}

async function charge(act: JointAct, deed: OfJoint<'charge'>): Promise<void> {
  const { stage, story, at, key } = act;
  const campaignId = campaignOf(act);
  const [place] = await stage.db
    .select()
    .from(dropPoint)
    .where(and(eq(dropPoint.campaignId, campaignId), eq(dropPoint.name, deed.drop ?? '')));
  const { kind, amount, basis, paidTo } = deed;
  const figures = { kind, amount, basis, paidTo, dropPointId: place?.id ?? null, spentOn: dayOf(at), note: '' };
  done(await recordCharge(stage.db, treasurer, { campaignId, key, ...figures }, at), story, deed);
}

async function invoice(act: JointAct): Promise<void> {
  const { stage, story, at, key } = act;
  const campaignId = campaignOf(act);
  const queries = costQueries(stage.db, campaignId, treasurer);
  const costs = costsFrom((await stage.db.batch(queries)) as Results<typeof queries>);
  const asked = { campaignId, seen: sumsOf(costs!).total, key };
  done(await issueMemberInvoices(stage.db, treasurer, asked, at), story, { act: 'invoice' });
}

async function paySupplierOf(act: JointAct, deed: OfJoint<'pay_supplier'>): Promise<void> {
  const { stage, story, at, key } = act;
  const [owed] = await stage.db
    .select({ billId: supplierBill.id, amount: supplierBill.total })
    .from(supplierBill)
    .innerJoin(campaignPurchase, eq(campaignPurchase.id, supplierBill.purchaseId))
    .where(and(eq(supplierBill.campaignId, campaignOf(act)), eq(campaignPurchase.supplierId, deed.supplier)));
  const input = { ...owed!, key, paidOn: dayOf(at), reference: deed.reference };
  done(await paySupplier(stage.db, treasurer, input, at), story, deed);
}

const paymentName = ({ story }: JointAct, slug: string): string => `${story.name} ${slug}`;

/** What a member still owes of its invoice. */
async function owedBy(act: JointAct, cooperativeId: string) {
  const open = await openInvoicesQuery(act.stage.db, cooperativeId);
  return open.find((one) => one.campaignId === campaignOf(act))!;
}

async function pay(act: JointAct, deed: OfJoint<'pay'>): Promise<void> {
  const { stage, story, at, key } = act;
  const of = cooperativeOf(act, deed.of);
  const owed = await owedBy(act, of.id);
  const paid = { amount: payableOf(owed), paidOn: dayOf(at), method: 'transfer', reference: owed.number } as const;
  const input = { key, ...paid, invoiceIds: [owed.id], proof: null };
  const { location } = done(await recordPayment(stage.db, seller(of), input, at), story, deed);
  stage.payments.set(paymentName(act, deed.of), location.replace('/payments/', ''));
}

async function confirm(act: JointAct, deed: OfJoint<'confirm_payment'>): Promise<void> {
  const { stage, story, at } = act;
  const paymentId = stage.payments.get(paymentName(act, deed.of))!;
  const owed = await owedBy(act, cooperativeOf(act, deed.of).id);
  const allocations = [{ invoiceId: owed.id, amount: payableOf(owed) }];
  const input = { paymentId, allocations, bookedOn: null };
  done(await confirmPayment(stage.db, actorOf(treasurer), input, at), story, deed);
}
