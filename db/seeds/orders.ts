import { and, asc, desc, eq } from 'drizzle-orm';
import { issueOrderPapers } from '../../src/documents/commands/issue.ts';
import { approveOrder } from '../../src/orders/commands/approve.ts';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { saveDraft } from '../../src/orders/commands/drafts.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { preview } from '../../src/orders/commands/preview.ts';
import { cancelOrder, returnOrder } from '../../src/orders/commands/return.ts';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import type { Agreement, OrderForm } from '../../src/orders/types.ts';
import { dayOf, MINUTE } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { award, offer, setting } from '../schema/index.ts';
import type { OrderDeed, OrderStory } from './data/order-story.ts';
import { type Act, done, orderOf, type Stage } from './stage.ts';
import { buyer, seller } from './viewers.ts';

type OfAct<A extends OrderDeed['act']> = Extract<OrderDeed, { act: A }>;

/** An order from its draft until its cooperatives have decided, by the product's own commands. */
export async function order(act: Act, deed: OrderDeed): Promise<void> {
  const { stage, story, at } = act;
  // Under which model an order is sold is frozen with its first award.
  if (story.model) await stage.db.insert(setting).values({ key: 'sales_model', value: story.model, updatedAt: at });
  await decideOrMake(act, deed);
  if (story.model) await stage.db.delete(setting).where(eq(setting.key, 'sales_model'));
  const id = stage.made.get(story.name);
  // As the clock does it once the order is confirmed.
  if (id && deed.act.startsWith('confirm')) {
    await issueOrderPapers(stage.db, { kind: 'forum' }, id, lastMoment(stage, at), null);
  }
}

/** A deed of several people takes a few minutes. */
const lastMoment = (stage: Stage, at: number): number => Math.max(at, stage.now);

async function decideOrMake(act: Act, deed: OrderDeed): Promise<void> {
  switch (deed.act) {
    case 'save':
    case 'submit':
      return make(act, deed);
    case 'approve':
      return approve(act, deed);
    case 'return':
    case 'cancel':
      return turnDown(act, deed);
    case 'lapse':
      return lapse(act);
    default:
      return decide(act, deed);
  }
}

async function make(act: Act, deed: OfAct<'save' | 'submit'>): Promise<void> {
  const { stage, story, at, key } = act;
  const requester = buyer(story.requester, story.institution);
  const form = formOf(stage, story);
  if (deed.act === 'save') {
    stage.made.set(story.name, done(await saveDraft(stage.db, requester, { key, form }, at), story, deed).orderId);
    return;
  }
  const agreement = await agreed(act, deed.without ?? 'go_without');
  const answer = await submitOrder(stage.db, requester, { key, order: null, form, agreement }, at);
  stage.made.set(story.name, done(answer, story, deed).orderId);
}

async function approve(act: Act, deed: OfAct<'approve'>): Promise<void> {
  const { stage, story, at, key } = act;
  const input = { key, orderId: orderOf(act), agreement: await agreed(act, 'go_without') };
  done(await approveOrder(stage.db, buyer(deed.by, story.institution), input, at), story, deed);
}

async function turnDown(act: Act, deed: OfAct<'return' | 'cancel'>): Promise<void> {
  const { stage, story, at } = act;
  const command = deed.act === 'return' ? returnOrder : cancelOrder;
  const input = { orderId: orderOf(act), reason: deed.reason };
  done(await command(stage.db, buyer(deed.by, story.institution), input, at), story, deed);
}

async function lapse({ stage, story, at }: Act): Promise<void> {
  if ((await lapseAwards(stage.db, at)) === 0) throw new Error(`order "${story.name}": no award lapses`);
}

function formOf({ moment }: Stage, story: OrderStory): OrderForm {
  const { site, policy, note, neededIn } = story;
  const neededOn = typeof neededIn === 'number' ? moment.day(neededIn) : dayOf(neededIn(moment));
  const lines = story.lines.map((line) => ({
    commodityId: line.commodityId,
    quantity: line.quantity,
    typedQuantity: line.typed[0],
    typedUnit: line.typed[1],
    priceCeiling: line.priceCeiling ?? null,
    maxSuppliers: line.maxSuppliers ?? null,
    maxShareBps: line.maxShareBps ?? null,
  }));
  return { siteId: site, policy, neededOn, note, lines };
}

/** Looks at the preview as a buyer does, and agrees to what it says. */
async function agreed({ stage, story, at }: Act, shortage: Agreement['shortage']): Promise<Agreement> {
  const seen = await preview(stage.db, { institutionId: story.institution, ...formOf(stage, story) }, at);
  if (!seen.ok) throw new Error(`order "${story.name}": no preview: ${seen.reason}`);
  return { seenTotal: seen.preview.total, acceptedShortage: seen.preview.lines.map((line) => line.shortage), shortage };
}

/** The cooperatives' managers decide on their awards, a few minutes after each other. */
async function decide(act: Act, deed: OfAct<'confirm' | 'confirm_part' | 'decline'>): Promise<void> {
  const { stage, story, at } = act;
  const waiting = await waitingAwards(stage.db, orderOf(act));
  const theirs = deed.act === 'confirm' ? waiting.filter((w) => w.cooperativeId !== deed.except) : waiting;
  const chosen = theirs.slice(0, deed.act === 'confirm' ? deed.most : 1);
  for (const [i, { id: awardId, cooperativeId, quantity, lotSize }] of chosen.entries()) {
    const viewer = seller(stage.cooperatives.get(cooperativeId)!);
    const when = at + i * 7 * MINUTE;
    stage.now = when;
    await stage.before(when);
    const part = deed.act === 'confirm_part' ? quantity - deed.lots * lotSize! : null;
    const answer =
      deed.act === 'decline'
        ? await declineAward(stage.db, viewer, { awardId, reason: deed.reason }, when)
        : await confirmAward(stage.db, viewer, { awardId, quantity: part }, when);
    done(answer, story, deed);
  }
}

/** Largest first; ties by cooperative. */
const waitingAwards = (db: Db, orderId: string) =>
  db
    .select({
      id: award.id,
      cooperativeId: award.cooperativeId,
      quantity: award.quantity,
      lotSize: offer.listedLotSize,
    })
    .from(award)
    .innerJoin(offer, eq(offer.id, award.offerId))
    .where(and(eq(award.orderId, orderId), eq(award.state, 'reserved')))
    .orderBy(desc(award.quantity), asc(award.cooperativeId));
