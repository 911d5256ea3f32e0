/** What has become of an award: how much is still to be sent, on its way, here, and missing. All figures in thousandths of the trade unit. */

export type PartState = 'packed' | 'sent' | 'received' | 'cancelled';

/** What a receiver weighed of one consignment line; `payableMilli`: a later ruling in place of what was received. */
export type Weighed = {
  receivedMilli: number;
  refusedMilli: number;
  deductedMilli: number;
  payableMilli: number | null;
};

/** One consignment line of an award. `quantity` in trade units; `weighed` once the consignment is received. */
export type Part = { quantity: number; state: PartState; weighed: Weighed | null };

export type Decision = { choice: 'replan' | 'close_short'; missingMilli: number; replanned: number };

export type AwardFacts = {
  /** Trade units confirmed. */
  quantity: number;
  /** The cooperative sends no more of it. */
  closed: boolean;
  parts: readonly Part[];
  decision: Decision | null;
};

/**
 * `to_send` and `on_the_way` may hold for parts of an award at once; the stage names the earliest. `short` awaits the buyer's
 * decision, `decided` had it, `complete` misses nothing.
 */
export type AwardStage = 'to_send' | 'on_the_way' | 'short' | 'decided' | 'complete';

export type AwardStanding = {
  stage: AwardStage;
  toSendMilli: number;
  onTheWayMilli: number;
  /** In consignments that were received, as the delivery notes say. */
  sentMilli: number;
  receivedMilli: number;
  refusedMilli: number;
  deductedMilli: number;
  /** Received and not refused: what stayed with the buyer. */
  keptMilli: number;
  payableMilli: number;
  /** The cooperative closed the award before sending it. */
  neverSentMilli: number;
  /** Sent, but not there when it was weighed. */
  lackingMilli: number;
  /** neverSent + lacking + refused, once nothing is to come any more; 0 before. */
  missingMilli: number;
};

const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

/** Payable of a receipt line: the latest ruling, else what was received less what was refused and taken off. */
export const payableOf = ({ receivedMilli, refusedMilli, deductedMilli, payableMilli }: Weighed): number =>
  payableMilli ?? receivedMilli - refusedMilli - deductedMilli;

/**
 * Where an award stands. Conserved, whatever happened: 1000 × quantity = toSend + onTheWay + kept + neverSent + lacking + refused.
 */
export function standingOf({ quantity, closed, parts, decision }: AwardFacts): AwardStanding {
  const underWay = parts.filter((part) => part.state === 'packed' || part.state === 'sent');
  const here = parts.filter((part) => part.state === 'received');
  const [onTheWayMilli, sentMilli] = [sum(underWay, milliOf), sum(here, milliOf)];
  const weighed = (of: (weighed: Weighed) => number) => sum(here, (part) => (part.weighed ? of(part.weighed) : 0));
  const receivedMilli = weighed((one) => one.receivedMilli);
  const refusedMilli = weighed((one) => one.refusedMilli);
  const rest = 1000 * quantity - onTheWayMilli - sentMilli;
  const [toSendMilli, neverSentMilli] = closed ? [0, rest] : [rest, 0];
  const lackingMilli = sentMilli - receivedMilli;
  const isKnown = toSendMilli === 0 && onTheWayMilli === 0;
  const missingMilli = isKnown ? neverSentMilli + lackingMilli + refusedMilli : 0;
  return {
    stage: stageOf({ toSendMilli, onTheWayMilli, missingMilli, decision }),
    ...{
      toSendMilli,
      onTheWayMilli,
      sentMilli,
      receivedMilli,
      refusedMilli,
      neverSentMilli,
      lackingMilli,
      missingMilli,
    },
    deductedMilli: weighed((one) => one.deductedMilli),
    keptMilli: receivedMilli - refusedMilli,
    payableMilli: weighed(payableOf),
  };
}

const milliOf = (part: Part): number => 1000 * part.quantity;

type StageOf = Pick<AwardStanding, 'toSendMilli' | 'onTheWayMilli' | 'missingMilli'> & { decision: Decision | null };

function stageOf({ toSendMilli, onTheWayMilli, missingMilli, decision }: StageOf): AwardStage {
  if (decision) return 'decided';
  if (toSendMilli > 0) return 'to_send';
  if (onTheWayMilli > 0) return 'on_the_way';
  return missingMilli > 0 ? 'short' : 'complete';
}

/** Whole trade units of what is missing: only so much can go back to the split. */
export const wholeUnits = (missingMilli: number): number => Math.floor(missingMilli / 1000);

export type Choice = Decision['choice'];
export type ChoiceRefusal = 'not_short' | 'decided_otherwise' | 'below_a_unit';
export type Chosen = { ok: true; decision: Decision; isNew: boolean } | { ok: false; reason: ChoiceRefusal };

/** What a choice about an award comes to. The same choice again changes nothing; another one is refused. */
export function choose(facts: AwardFacts, choice: Choice): Chosen {
  const { decision } = facts;
  if (decision) {
    return decision.choice === choice
      ? { ok: true, decision, isNew: false }
      : { ok: false, reason: 'decided_otherwise' };
  }
  const { stage, missingMilli } = standingOf(facts);
  if (stage !== 'short') return { ok: false, reason: 'not_short' };
  const replanned = choice === 'replan' ? wholeUnits(missingMilli) : 0;
  if (choice === 'replan' && replanned === 0) return { ok: false, reason: 'below_a_unit' };
  return { ok: true, decision: { choice, missingMilli, replanned }, isNew: true };
}
