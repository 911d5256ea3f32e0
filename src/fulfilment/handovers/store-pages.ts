import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { type Count, countUpTo } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SalesModel, Side } from './rules.ts';
import { signaturesQuery } from './store.ts';

const A_PAGE = 24;
/** More than a person signs in a day; the rest shows once these are signed. */
const MOST_AWAITING = 100;

export type HandoverRow = {
  id: string;
  orderId: string;
  orderNumber: string | null;
  buyerId: string;
  buyerName: string;
  buyerEmail: string | null;
  sellerId: string;
  sellerName: string;
  sellerEmail: string | null;
  version: number;
  state: 'prepared' | 'signed' | 'superseded';
  contentHash: string;
  preparedAt: number;
  signedAt: number | null;
  number: string;
  documentId: string;
  model: SalesModel;
  openDisputes: number;
  /** `buyer,seller`: who has signed so far. */
  signedSides: string | null;
};

const columns = sql`h.id, h.order_id as orderId, o.number as orderNumber, o.institution_id as buyerId, b.name as buyerName,
  b.email as buyerEmail, h.seller_id as sellerId, s.name as sellerName, s.email as sellerEmail, h.version, h.state, h.content_hash as contentHash, h.prepared_at as preparedAt,
  h.signed_at as signedAt, d.number, d.id as documentId,
  coalesce((select t.model from order_terms t where t.order_id = h.order_id), 'agent') as model,
  (select count(*) from dispute x where x.order_id = h.order_id and x.state = 'open') as openDisputes,
  (select group_concat(g.side) from handover_signature g where g.handover_id = h.id) as signedSides`;

/** `cross join`: the paper is looked up for each record; SQLite would begin with the papers of all. */
const from = sql`from handover h join bulk_order o on o.id = h.order_id join party b on b.id = o.institution_id
  join party s on s.id = h.seller_id cross join document d on d.kind = 'handover' and d.subject_id = h.id`;

/** A buyer finds its orders', a seller its own, staff all; a cooperative also those the forum gives for its goods. */
export function within({ partyKind, partyId }: Viewer): SQL {
  if (partyKind === 'forum') return sql`1`;
  if (partyKind === 'institution') return sql`o.institution_id = ${partyId}`;
  return sql`h.id in (
    select x.id from handover x where x.seller_id = ${partyId}
    union select x.id from award a join order_terms t on t.order_id = a.order_id and t.model = 'forum'
      join handover x on x.order_id = a.order_id
    where a.cooperative_id = ${partyId} and a.state = 'confirmed')`;
}

/** Those that await this person's own signature. */
export function awaiting({ role, partyId }: Viewer): SQL {
  const unsigned = (side: Side) =>
    sql`h.state = 'prepared' and not exists (
      select 1 from handover_signature g where g.handover_id = h.id and g.side = ${side})`;
  if (role === 'approver') return sql`o.institution_id = ${partyId} and ${unsigned('buyer')}`;
  if (role === 'manager' || role === 'administrator') return sql`h.seller_id = ${partyId} and ${unsigned('seller')}`;
  return sql`0`;
}

export type ListFilter = { orderId: string | null; after: string | null };

const ofOrder = (orderId: string | null): SQL => (orderId === null ? sql`1` : sql`h.order_id = ${orderId}`);

/** What awaits the reader's signature, and the rest, whose page is chosen before anything else is looked up for it, newest first; versions that gave way are left out. */
export const listQueries = (db: Db, viewer: Viewer, { orderId, after }: ListFilter) =>
  [
    db.all<HandoverRow>(sql`select ${columns} ${from}
      where ${awaiting(viewer)} and ${ofOrder(orderId)} order by h.id limit ${MOST_AWAITING}`),
    db.all<HandoverRow>(sql`select ${columns} ${from}
      where h.id in (select h.id from handover h join bulk_order o on o.id = h.order_id
        where ${within(viewer)} and h.state <> 'superseded' and not (${awaiting(viewer)}) and ${ofOrder(orderId)}
          and ${after === null ? sql`1` : sql`h.id < ${after}`}
        order by h.id desc limit ${A_PAGE + 1})
      order by h.id desc`),
  ] as const;

export type HandoverList = { awaiting: readonly HandoverRow[]; rows: readonly HandoverRow[]; next: string | null };

export const listFrom = ([waiting, rows]: readonly [HandoverRow[], HandoverRow[]]): HandoverList => ({
  awaiting: waiting,
  rows: rows.slice(0, A_PAGE),
  next: rows.length > A_PAGE ? rows[A_PAGE - 1]!.id : null,
});

export type VersionRow = {
  id: string;
  version: number;
  state: HandoverRow['state'];
  preparedAt: number;
  number: string;
};

/** One handover with its paper, who has signed it, and its versions. */
export const handoverQueries = (db: Db, viewer: Viewer, id: string) =>
  [
    headQuery(db, viewer, id),
    signaturesQuery(db, [id]),
    db.all<VersionRow>(sql`select h.id, h.version, h.state, h.prepared_at as preparedAt, d.number
      from handover me join handover h on h.order_id = me.order_id and h.seller_id = me.seller_id
      join document d on d.kind = 'handover' and d.subject_id = h.id
      where me.id = ${id} order by h.version desc`),
  ] as const;

const headQuery = (db: Db, viewer: Viewer, id: string) =>
  db.all<HandoverRow & { content: string }>(
    sql`select ${columns}, d.content ${from} where h.id = ${id} and ${within(viewer)}`,
  );

/** What signing needs to know of one handover, or of all an order has that await the buyer. */
export const toSignQuery = (db: Db, viewer: Viewer, of: { id: string } | { orderId: string }) =>
  db.all<HandoverRow>(
    'id' in of
      ? sql`select ${columns} ${from} where h.id = ${of.id} and ${within(viewer)}`
      : sql`select ${columns} ${from} where h.order_id = ${of.orderId} and ${within(viewer)} and h.state = 'prepared' order by h.id`,
  );

/** Handovers that await this person's signature. */
export const awaitingCount = (viewer: Viewer): Count =>
  viewer.role === 'approver'
    ? countUpTo(sql`1 from party_wait w where w.party_id = ${viewer.partyId} and w.kind = 'sign'`)
    : countUpTo(sql`1 from handover h where ${awaiting(viewer)}`);
