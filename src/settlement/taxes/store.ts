import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { party, partyTaxStatus, taxRule, user } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { PartyKind, TaxStatus } from './types.ts';

const statusesWhere = (db: Db, which: SQL | undefined) =>
  db
    .select({
      ...{ id: partyTaxStatus.id, partyId: partyTaxStatus.partyId, partyName: party.name, kind: partyTaxStatus.kind },
      ...{ effectiveFrom: partyTaxStatus.effectiveFrom, effectiveUntil: partyTaxStatus.effectiveUntil },
      ...{ reference: partyTaxStatus.reference, recordedAt: partyTaxStatus.recordedAt },
      recordedByName: sql<
        string | null
      >`(select ${user.name} from ${user} where ${user.id} = ${partyTaxStatus.recordedBy})`,
    })
    .from(partyTaxStatus)
    .innerJoin(party, eq(party.id, partyTaxStatus.partyId))
    .where(which)
    .orderBy(asc(party.name), asc(partyTaxStatus.kind), desc(partyTaxStatus.effectiveFrom), asc(partyTaxStatus.id));

/** Everybody's, or one party's own. */
export const statusesQuery = (db: Db, partyId: string | null) =>
  statusesWhere(db, partyId === null ? undefined : eq(partyTaxStatus.partyId, partyId));
export const statusQuery = (db: Db, id: string) => statusesWhere(db, eq(partyTaxStatus.id, id));
/** Of the same party and kind, except one. */
export const sameKindQuery = (db: Db, of: Pick<TaxStatus, 'partyId' | 'kind'>, except = '') =>
  statusesWhere(
    db,
    and(eq(partyTaxStatus.partyId, of.partyId), eq(partyTaxStatus.kind, of.kind), ne(partyTaxStatus.id, except)),
  );

export const taxPartiesQuery = (db: Db) =>
  db
    .select({ id: party.id, name: party.name, kind: sql<PartyKind>`${party.kind}` })
    .from(party)
    .where(inArray(party.kind, ['cooperative', 'institution', 'forum']))
    .orderBy(asc(party.name));

/** The status, unless one of its kind holds in the same days: then its party is null, which the column refuses. */
export const insertStatus = (db: Db, row: typeof partyTaxStatus.$inferInsert) =>
  db.insert(partyTaxStatus).values({
    ...row,
    partyId: sql<string>`(select ${row.partyId} where not exists (select 1 from party_tax_status s where s.party_id = ${row.partyId}
      and s.kind = ${row.kind} and (s.effective_until is null or s.effective_until >= ${row.effectiveFrom})
      and (${row.effectiveUntil ?? null} is null or ${row.effectiveUntil ?? null} >= s.effective_from)))`,
  });

export const endStatus = (db: Db, id: string, until: string) =>
  db.update(partyTaxStatus).set({ effectiveUntil: until }).where(eq(partyTaxStatus.id, id));

export const statusVersionQuery = (db: Db, id: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 1) version from event where aggregate_type = 'tax_status' and aggregate_id = ${id}`,
  );

export const taxRulesQuery = (db: Db) =>
  db.select().from(taxRule).orderBy(asc(taxRule.tax), asc(taxRule.priority), asc(taxRule.id));
