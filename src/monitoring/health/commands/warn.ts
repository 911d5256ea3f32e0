import type { Db, Statement } from '../../../platform/db.ts';
import { type Thresholds, warningsOf } from '../../rules/health/index.ts';
import { type FigureRows, type Measurable, observedOf } from '../figures.ts';
import { readObserved } from '../read-figures.ts';
import type { Window } from '../types.ts';
import { settleWarnings } from './settle.ts';

type Asked = {
  readonly who: readonly Measurable[];
  readonly open: FigureRows['open'];
  readonly thresholds: Thresholds;
  readonly zone: number;
};

/** What is warned of about these cooperatives today. @returns null: another run was faster */
export async function warn(
  db: Db,
  { who, open, thresholds, zone }: Asked,
  w: Window,
  now: number,
): Promise<Statement[] | null> {
  const ids = who.map(({ id }) => id);
  const observed = await readObserved(db, ids, w, zone);
  const seen = { ...observed.seen, open };
  const found = who.flatMap((one) => warningsOf(observedOf(one, seen), w.day, thresholds));
  const names = new Map(who.map(({ id, name }) => [id, name]));
  return settleWarnings(db, { found, open: observed.open, names }, w.day, now);
}
