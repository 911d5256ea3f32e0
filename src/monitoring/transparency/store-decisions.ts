import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import {
  type DecisionEvent,
  type DecisionKind,
  decisionEvents,
  type ReasonCategory,
  toldReason,
} from './rules/decisions.ts';

export type DecisionRow = {
  seq: number;
  at: number;
  kind: DecisionKind;
  commodityId: string;
  /** Null unless the forum's setting allows names. */
  cooperative: string | null;
  category: ReasonCategory;
  /** No moderator chose it: read from the words. */
  isGuess: boolean;
};
export const DECISIONS_A_PAGE = 50;

type Raw = Omit<DecisionRow, 'kind' | 'category' | 'isGuess'> & {
  type: DecisionEvent;
  reason: string | null;
  code: string | null;
};
const types = sql.join(
  Object.keys(decisionEvents).map((one) => sql`${one}`),
  sql`, `,
);

/** Newest first. `before`: number of the last row seen. */
export const decisionsQuery = (
  db: Db,
  {
    before,
    from = 0,
    until = Number.MAX_SAFE_INTEGER,
    most,
  }: { before: number; from?: number; until?: number; most: number },
) =>
  db.all<Raw>(sql`
    select e.seq, e.at, e.type, e.reason, e.data ->> '$.code' code, f.commodity_id commodityId,
      case when (select value from setting where key = 'public_names') = 'true' then p.name end cooperative
    from event e join offer f on f.id = e.aggregate_id join party p on p.id = f.cooperative_id
    where e.aggregate_type = 'offer' and e.type in (${types}) and e.seq < ${before} and e.at >= ${from} and e.at < ${until}
    order by e.seq desc limit ${most}`);

/** What people wrote goes no farther than this. */
export const readDecisions = (rows: readonly Raw[]): DecisionRow[] =>
  rows.map(({ type, reason, code, ...row }) => ({ ...row, kind: decisionEvents[type], ...toldReason(code, reason) }));
