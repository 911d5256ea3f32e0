import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement, type Statements } from '../../../platform/db.ts';
import { newId } from '../../../platform/ids.ts';
import { type WatchRow, watchFrom, watchQueries } from '../read.ts';
import { type AlertMove, alertMove } from '../rules.ts';
import { openAlertsQuery } from '../store-watch.ts';
import { endAlert, raiseAlert, tellForum } from '../store-writes.ts';

/**
 * Raises and ends alerts as prices have moved, and tells the forum, each once: of two runs at the same time the database refuses one
 * whole. Nothing is written where nothing moved.
 */
export async function watchPrices(db: Db, now: number): Promise<{ raised: number; ended: number }> {
  const queries = [openAlertsQuery(db), ...watchQueries(db, now)] as const;
  const [open, ...rows] = (await db.batch(queries)) as Results<typeof queries>;
  const moves = watchFrom(rows, now).flatMap((row) => {
    const alert = open.find((one) => one.commodityId === row.goods.commodityId) ?? null;
    const move = alertMove(row.goods.commodityId, row.standing, alert);
    return move ? [{ row, move }] : [];
  });
  const statements = moves.flatMap(({ row, move }) => statementsOf(db, row, move, now));
  if (statements.length === 0) return { raised: 0, ended: 0 };
  const written = await commit(db, statements as unknown as Statements);
  const count = (which: keyof AlertMove) => (written.ok ? moves.filter(({ move }) => move[which] !== null).length : 0);
  return { raised: count('raises'), ended: count('ends') };
}

function statementsOf(db: Db, { goods, standing }: WatchRow, { ends, raises }: AlertMove, now: number): Statement[] {
  const { commodityId, nameId, nameEn, tradeUnit } = goods;
  const link = `/prices/${commodityId}`;
  const named = { nameId, nameEn, unit: tradeUnit };
  const before = ends?.status ?? '';
  if (raises) {
    const { status, price, reference, deviationBps } = raises;
    const data = { ...named, status, before, price, reference, deviationBps, kind: standing.reference!.kind };
    return [
      ...(ends ? [endAlert(db, ends.id, now)] : []),
      raiseAlert(db, { id: newId(now), raisedOn: dayOf(now), ...raises }, now),
      tellForum(db, { kind: 'price_alert_raised', data, link, now }),
    ];
  }
  const data = { ...named, before, price: standing.seen?.median ?? 0 };
  return [endAlert(db, ends!.id, now), tellForum(db, { kind: 'price_alert_ended', data, link, now })];
}
