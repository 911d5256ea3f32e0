import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { commodity, feeRule, party, user } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';

const feeColumns = {
  ...{ id: feeRule.id, commodityId: feeRule.commodityId, commodityNameId: commodity.nameId },
  ...{ commodityNameEn: commodity.nameEn, cooperativeId: feeRule.cooperativeId, cooperativeName: party.name },
  ...{ bps: feeRule.bps, effectiveFrom: feeRule.effectiveFrom, effectiveUntil: feeRule.effectiveUntil },
  createdByName: sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${feeRule.createdBy})`,
};

const feesWhere = (db: Db, which: SQL | undefined) =>
  db
    .select(feeColumns)
    .from(feeRule)
    .leftJoin(commodity, eq(commodity.id, feeRule.commodityId))
    .leftJoin(party, eq(party.id, feeRule.cooperativeId))
    .where(which)
    .orderBy(asc(party.name), asc(commodity.nameId), asc(feeRule.effectiveFrom), asc(feeRule.id));

/** All rules, or those that concern one cooperative: the general ones and its own. */
export const feesQuery = (db: Db, cooperativeId: string | null) =>
  feesWhere(
    db,
    cooperativeId === null ? undefined : or(isNull(feeRule.cooperativeId), eq(feeRule.cooperativeId, cooperativeId)),
  );
export const feeQuery = (db: Db, id: string) => feesWhere(db, eq(feeRule.id, id));

export const choiceQueries = (db: Db) =>
  [
    db
      .select({ id: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn })
      .from(commodity)
      .orderBy(asc(commodity.nameId)),
    db
      .select({ id: party.id, name: party.name })
      .from(party)
      .where(and(eq(party.kind, 'cooperative'), eq(party.status, 'verified')))
      .orderBy(asc(party.name)),
  ] as const;

/** The rule, unless one for the same goods and cooperative begins that day: then its percentage is null, which the column refuses. */
export const insertFee = (db: Db, row: typeof feeRule.$inferInsert) =>
  db.insert(feeRule).values({
    ...row,
    bps: sql<number>`(select ${row.bps} where not exists (select 1 from fee_rule f where f.effective_from = ${row.effectiveFrom}
      and f.commodity_id is ${row.commodityId ?? null} and f.cooperative_id is ${row.cooperativeId ?? null}
      and (f.effective_until is null or f.effective_until >= f.effective_from)))`,
  });

export const endFee = (db: Db, id: string, until: string) =>
  db.update(feeRule).set({ effectiveUntil: until }).where(eq(feeRule.id, id));

/** One more than the last event of the rule. */
export const feeVersionQuery = (db: Db, id: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 1) version from event where aggregate_type = 'fee_rule' and aggregate_id = ${id}`,
  );
