import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { party, priceList } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { inForce } from '../store-lists.ts';
import type { SupplierInput, SupplierType } from './types.ts';

const head = {
  ...{ id: party.id, name: party.name, type: party.type, address: party.address, phone: party.phone },
  ...{ email: party.email, npwp: party.npwp, nib: party.nib, version: party.version },
};

/** No party of another kind, whatever its id. */
export const supplierQuery = (db: Db, id: string) =>
  db
    .select(head)
    .from(party)
    .where(and(eq(party.id, id), eq(party.kind, 'supplier')));

export const supplierNamesQuery = (db: Db) =>
  db
    .select({ id: party.id, name: party.name })
    .from(party)
    .where(eq(party.kind, 'supplier'))
    .orderBy(asc(party.name), asc(party.id));

export type SupplierFilter = { type: SupplierType | null; after: string | null };
export const SUPPLIERS_A_PAGE = 30;

/** Goods a supplier has a list in force for, by name: `[[nameId, nameEn], …]`. */
const goodsInForce = (now: number): SQL<[string, string][]> =>
  sql`(select json_group_array(json_array(g.name_id, g.name_en)) from (
    select distinct c.name_id, c.name_en from ${priceList} join commodity c on c.id = ${priceList.commodityId}
    where ${priceList.supplierId} = "party"."id" and ${inForce(now)} order by c.position, c.id) g)`.mapWith(
    (text: string) => JSON.parse(text) as [string, string][],
  );

/** By name, from the one after `after` on; one more than a page shows. */
export const suppliersQuery = (db: Db, { type, after }: SupplierFilter, now: number) =>
  db
    .select({ ...head, goods: goodsInForce(now) })
    .from(party)
    .where(
      and(
        eq(party.kind, 'supplier'),
        type ? eq(party.type, type) : undefined,
        after
          ? sql`(${party.name}, ${party.id}) > (select p.name, p.id from party p where p.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(party.name), asc(party.id))
    .limit(SUPPLIERS_A_PAGE + 1);

export const supplierCountsQuery = (db: Db) =>
  db
    .select({ type: party.type, count: sql<number>`count(*)` })
    .from(party)
    .where(eq(party.kind, 'supplier'))
    .groupBy(party.type);

/** A supplier of the same name in any case, other than `id`. */
export const namesakeQuery = (db: Db, name: string, id: string) =>
  db
    .select({ id: party.id })
    .from(party)
    .where(and(eq(party.kind, 'supplier'), sql`lower(${party.name}) = lower(${name})`, sql`${party.id} <> ${id}`))
    .limit(1);

export const insertSupplier = (db: Db, id: string, input: SupplierInput, by: string, now: number) =>
  db.insert(party).values({
    ...{ id, kind: 'supplier', status: 'verified', ...input },
    ...{ createdAt: now, decidedAt: now, decidedBy: by },
  });

/** The event in the same batch makes a second writer fail. */
export const updateSupplier = (db: Db, id: string, input: SupplierInput) =>
  db
    .update(party)
    .set({ ...input, version: sql`${party.version} + 1` })
    .where(and(eq(party.id, id), eq(party.kind, 'supplier')));
