import type { OrderAward, PlanVersion } from './types-pages.ts';

/** What was awarded since goods of this line first went back to the split. */
export function replacedOf(
  line: { id: string; lost: number },
  awards: readonly OrderAward[],
  plans: readonly PlanVersion[],
): number {
  const isOfLine = (one: PlanVersion) => one.result.lines.some(({ lineId }) => lineId === line.id);
  const first = plans.find((one) => one.cause === 'fell_short' && isOfLine(one))?.version ?? Number.POSITIVE_INFINITY;
  const since = awards.filter(
    (award) => (award.state === 'reserved' || award.state === 'confirmed') && award.planVersion >= first,
  );
  return Math.min(
    line.lost,
    since.reduce((total, award) => total + award.quantity - award.lost, 0),
  );
}
