import { receiveConsignment } from '../../src/fulfilment/receipts/commands.ts';
import { arrivalFrom, arrivalQueries } from '../../src/fulfilment/receipts/store.ts';
import type { ArrivalLine, LineInput, Measure } from '../../src/fulfilment/receipts/types.ts';
import type { Results } from '../../src/platform/db.ts';
import type { DeliveryDeed, Weighing } from './data/deeds.ts';
import { type Act, done } from './stage.ts';
import { buyerAs } from './viewers.ts';

/** The buyer's people weigh and look at what has come. */
export async function receive(
  { stage, story, at, key }: Act,
  deed: Extract<DeliveryDeed, { act: 'receive' }>,
  consignmentId: string,
): Promise<void> {
  const queries = arrivalQueries(stage.db, story.institution, consignmentId);
  const arrival = arrivalFrom((await stage.db.batch(queries)) as Results<typeof queries>)!;
  const input = {
    key: `${key}-${consignmentId}`,
    lines: arrival.lines.map((line) => weighed(line, deed.weighing ?? {})),
    note: deed.note ?? '',
    filledAt: null,
  };
  const photos = { kept: deed.photo ? [stage.evidence] : [], added: [] };
  const viewer = buyerAs('requester', story.institution);
  done(await receiveConsignment(stage.db, viewer, arrival, input, photos, at), story, deed);
}

function weighed(line: ArrivalLine, weighing: Weighing): LineInput {
  const { lacking = 0, refused = 0, deducted = 0, refusalReason = null, reason = '' } = weighing;
  // Whole units, so that it holds for what is counted too.
  const part = (thousandths: number) => 1000 * Math.round((line.sent * thousandths) / 1000);
  return {
    lineId: line.id,
    receivedMilli: line.sent * 1000 - part(lacking),
    refusedMilli: part(refused),
    deductedMilli: part(deducted),
    refusalReason: part(refused) > 0 ? refusalReason : null,
    reason: part(refused) + part(deducted) > 0 ? reason : '',
    quality: Object.fromEntries(line.measures.map((measure) => [measure.key, figureOf(measure, deducted > 0)])),
  };
}

/** What a receiver reads off: within what is agreed, or a little outside where weight is taken off for it. */
function figureOf({ atLeast, atMost }: Measure, outside: boolean): number {
  if (atLeast !== null && atMost !== null) return Math.round((atLeast + atMost) / 2);
  if (atMost !== null) return Math.round(atMost * (outside ? 1.08 : 0.93));
  return Math.round((atLeast ?? 0) * (outside ? 0.96 : 1.04));
}
