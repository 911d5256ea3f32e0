import { and, asc, eq, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { party } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';
import type { PartyKind, PartyStatus } from '../platform/viewer.ts';

export type PartyFilter = { kind: PartyKind | null; status: PartyStatus | null; text: string; after: string | null };

/** `%` and `_` in what somebody looks for stand for themselves. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

function matches({ kind, text }: PartyFilter): SQL | undefined {
  const like = containing(text);
  const digits = text.replaceAll(/\D/g, '');
  return and(
    notInArray(party.kind, ['forum', 'supplier']),
    kind ? eq(party.kind, kind) : undefined,
    text
      ? or(
          sql`${party.name} like ${like} escape '\\'`,
          sql`${party.kelurahan} like ${like} escape '\\'`,
          digits.length >= 6 ? sql`${party.npwp} like ${containing(digits)} escape '\\'` : undefined,
        )
      : undefined,
  );
}

/** Members of the forum by name, from the one after `after` on. */
export function partyPage(db: Db, filter: PartyFilter, most: number) {
  const next = sql`(${party.name}, ${party.id}) > (select p.name, p.id from party p where p.id = ${filter.after})`;
  return db
    .select({
      id: party.id,
      kind: party.kind,
      status: party.status,
      name: party.name,
      kelurahan: party.kelurahan,
      kecamatan: party.kecamatan,
      createdAt: party.createdAt,
      // With its own names: drizzle leaves the table out where a query reads only one.
      members: sql<number>`(select count(*) from membership m where m.party_id = "party"."id" and m.ended_at is null)`,
    })
    .from(party)
    .where(
      and(
        matches(filter),
        filter.status ? eq(party.status, filter.status) : undefined,
        filter.after ? next : undefined,
      ),
    )
    .orderBy(asc(party.name), asc(party.id))
    .limit(most);
}

/** How many there are in each state, whatever state is being looked at. */
export const partyCounts = (db: Db, filter: PartyFilter) =>
  db
    .select({ status: party.status, count: sql<number>`count(*)` })
    .from(party)
    .where(matches(filter))
    .groupBy(party.status);
