import { and, desc, eq } from 'drizzle-orm';
import { openDispute, writeMessage } from '../../src/fulfilment/disputes/commands.ts';
import { decideDispute, withdrawDispute } from '../../src/fulfilment/disputes/decide.ts';
import { linesOfDispute } from '../../src/fulfilment/disputes/store.ts';
import { creditRulings } from '../../src/settlement/invoices/commands/rulings.ts';
import { consignment, dispute } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import type { DeliveryDeed } from './data/deeds.ts';
import { type Act, done, orderOf, whose } from './stage.ts';
import { buyerAs, seller, staff } from './viewers.ts';
import { people } from './world.ts';

type OfAct<A extends DeliveryDeed['act']> = Extract<DeliveryDeed, { act: A }>;
type Arguing = OfAct<'dispute' | 'say' | 'rule' | 'withdraw'>;

/** What is argued about a shipment, and how it ends. */
export async function argue(act: Act, deed: Arguing): Promise<void> {
  for (const of of await whose(act, deed.of)) {
    if (deed.act === 'dispute') await open(act, deed, of);
    else await goOn(act, deed, of);
  }
}

const speaker = ({ story }: Act, by: 'buyer' | 'seller' | 'staff', of: Cooperative) => {
  if (by === 'staff') return staff(people.rina);
  return by === 'buyer' ? buyerAs('requester', story.institution) : seller(of);
};

async function open(act: Act, deed: OfAct<'dispute'>, of: Cooperative): Promise<void> {
  const { stage, story, at, key } = act;
  const [received] = await stage.db
    .select({ id: consignment.id })
    .from(consignment)
    .where(
      and(
        eq(consignment.orderId, orderOf(act)),
        eq(consignment.cooperativeId, of.id),
        eq(consignment.state, 'received'),
      ),
    )
    .orderBy(desc(consignment.id))
    .limit(1);
  const said = { key: `${key}-${of.id}`, body: deed.body, photo: null, keptPhotoId: null };
  const input = { ...said, consignmentId: received!.id, receiptLineId: null, subject: deed.subject };
  done(await openDispute(stage.db, speaker(act, deed.by, of), input, at), story, deed);
}

async function goOn(act: Act, deed: Exclude<Arguing, OfAct<'dispute'>>, of: Cooperative): Promise<void> {
  const { stage, story, at, key } = act;
  const [found] = await stage.db
    .select({ id: dispute.id, opener: dispute.openedByParty })
    .from(dispute)
    .where(and(eq(dispute.orderId, orderOf(act)), eq(dispute.cooperativeId, of.id), eq(dispute.state, 'open')));
  const disputeId = found!.id;
  if (deed.act === 'say') {
    const said = { key: `${key}-${of.id}-${at}`, body: deed.body, photo: null, keptPhotoId: null, disputeId };
    done(await writeMessage(stage.db, speaker(act, deed.by, of), said, at), story, deed);
  } else if (deed.act === 'rule') {
    done(await decideDispute(stage.db, staff(people.rina), await rulingOf(act, deed, disputeId), at), story, deed);
    // As the clock does it for what was signed for already.
    for (const answer of await creditRulings(stage.db, at)) done(answer, story, { act: 'credit the ruling' });
  } else {
    const by = speaker(act, found!.opener === story.institution ? 'buyer' : 'seller', of);
    done(await withdrawDispute(stage.db, by, { disputeId }, at), story, deed);
  }
}

async function rulingOf({ stage }: Act, { payable, reason }: OfAct<'rule'>, disputeId: string) {
  if (payable === undefined) return { disputeId, outcome: 'as_received' as const, rulings: [], reason };
  const rulings = (await linesOfDispute(stage.db, disputeId)).map(({ receiptLineId, sentMilli }) => ({
    receiptLineId,
    payableMilli: 1000 * Math.round((sentMilli * payable) / 1_000_000),
  }));
  return { disputeId, outcome: 'payable_changed' as const, rulings, reason };
}
