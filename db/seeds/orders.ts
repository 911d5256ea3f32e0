import { and, asc, desc, eq, lt } from 'drizzle-orm';
import { approveOrder } from '../../src/orders/commands/approve.ts';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { saveDraft } from '../../src/orders/commands/drafts.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { preview } from '../../src/orders/commands/preview.ts';
import { cancelOrder, returnOrder } from '../../src/orders/commands/return.ts';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import type { Agreement, OrderForm } from '../../src/orders/types.ts';
import { DAY, HOUR, MINUTE } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { award, inboxEntry, offer, outboxMail } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { type Deed, type OrderStory, orderStories } from './data/orders.ts';
import type { Moment } from './moment.ts';
import { withSeededIds } from './seeded-ids.ts';
import { buyer, seller } from './viewers.ts';

type Stage = {
  db: Db;
  moment: Moment;
  cooperatives: ReadonlyMap<string, Cooperative>;
  /** The orders made so far, by the story's name. */
  made: Map<string, string>;
  /** Called before each deed: records what else happened until then. */
  before: (at: number) => Promise<void>;
};

/**
 * Plays the orders' stories, deed by deed in the order of time, through the product's own commands: what the world holds of orders,
 * the product has made.
 * @param before records what happened in the catalog until a moment, so that events stand in the order of time
 * @returns order ids by the story's name
 */
export async function playOrders(
  db: Db,
  moment: Moment,
  cooperatives: readonly Cooperative[],
  before: (at: number) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const byId = new Map(cooperatives.map((c) => [c.id, c]));
  const stage: Stage = { db, moment, cooperatives: byId, made: new Map(), before };
  const deeds = orderStories.flatMap((story) =>
    story.deeds.map((deed) => ({ story, deed, at: moment.ago(...deed.ago) })),
  );
  await withSeededIds('orders', async () => {
    for (const { story, deed, at } of deeds.toSorted((a, b) => a.at - b.at)) {
      await before(at);
      await play(stage, story, deed, at);
    }
  });
  await settleMail(db, moment);
  return stage.made;
}

/** @throws when a command refuses: the story does not fit the product any more */
function done<T extends { ok: boolean }>(answer: T, story: OrderStory, deed: Deed): Extract<T, { ok: true }> {
  if (answer.ok) return answer as Extract<T, { ok: true }>;
  const reason = 'reason' in answer ? answer.reason : '';
  throw new Error(`order "${story.name}": ${deed.act} is refused: ${reason}`);
}

type Act = { stage: Stage; story: OrderStory; at: number; key: string };
type OfAct<A extends Deed['act']> = Extract<Deed, { act: A }>;

async function play(stage: Stage, story: OrderStory, deed: Deed, at: number): Promise<void> {
  const act: Act = { stage, story, at, key: `world-${deed.act}-${story.name}` };
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

const orderOf = ({ stage, story }: Act): string => stage.made.get(story.name) ?? '';

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
  const lines = story.lines.map((line) => ({
    commodityId: line.commodityId,
    quantity: line.quantity,
    typedQuantity: line.typed[0],
    typedUnit: line.typed[1],
    priceCeiling: line.priceCeiling ?? null,
    maxSuppliers: line.maxSuppliers ?? null,
    maxShareBps: line.maxShareBps ?? null,
  }));
  return { siteId: site, policy, neededOn: moment.day(neededIn), note, lines };
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

/** What the world's people were written has reached them: no mail leaves for addresses that nobody has. */
async function settleMail(db: Db, { now }: Moment): Promise<void> {
  await db.batch([
    db.update(outboxMail).set({ state: 'sent', attempts: 1, sentAt: now }),
    db
      .update(inboxEntry)
      .set({ readAt: now - HOUR })
      .where(lt(inboxEntry.createdAt, now - DAY)),
  ]);
}
