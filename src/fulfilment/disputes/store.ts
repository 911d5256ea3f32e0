import { and, eq, type SQL, sql } from 'drizzle-orm';
import { dispute, disputeMessage, type disputeSubjects, receiptAdjustment } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { DisputeHead } from './rules.ts';

const A_PAGE = 24;
export type Subject = (typeof disputeSubjects)[number];

export type DisputeRow = DisputeHead & {
  id: string;
  orderId: string;
  orderNumber: string | null;
  consignmentId: string;
  noteNumber: string | null;
  cooperativeName: string;
  cooperativeEmail: string | null;
  institutionName: string;
  institutionEmail: string | null;
  subject: Subject;
  version: number;
  openedAt: number;
  resolvedAt: number | null;
  resolvedByName: string | null;
  outcome: 'as_received' | 'payable_changed' | null;
  outcomeReason: string | null;
  messages: number;
  /** A handover of these goods is signed by both. */
  isSigned: number;
};

const columns = sql`d.id, d.order_id as orderId, o.number as orderNumber, d.consignment_id as consignmentId,
  (select n.number from document n where n.kind = 'delivery_note' and n.subject_id = d.consignment_id) as noteNumber,
  d.cooperative_id as cooperativeId, k.name as cooperativeName, k.email as cooperativeEmail, d.institution_id as institutionId,
  b.name as institutionName, b.email as institutionEmail, d.opened_by_party as openedByParty, d.subject, d.state, d.version, d.opened_at as openedAt, d.resolved_at as resolvedAt,
  (select u.name from user u where u.id = d.resolved_by) as resolvedByName, d.outcome, d.outcome_reason as outcomeReason,
  (select count(*) from dispute_message m where m.dispute_id = d.id) as messages,
  exists (select 1 from handover h left join order_terms t on t.order_id = h.order_id
    where h.order_id = d.order_id and h.state = 'signed'
      and (t.model = 'forum' or h.seller_id = d.cooperative_id)) as isSigned`;

const from = sql`from dispute d join bulk_order o on o.id = d.order_id
  join party k on k.id = d.cooperative_id join party b on b.id = d.institution_id`;

/** Both parties find theirs, forum staff all. */
const within = ({ partyKind, partyId }: Viewer): SQL => {
  if (partyKind === 'forum') return sql`1`;
  return partyKind === 'cooperative' ? sql`d.cooperative_id = ${partyId}` : sql`d.institution_id = ${partyId}`;
};

export type ListFilter = { state: 'open' | 'closed' | null; orderId: string | null; after: string | null };

const filtered = ({ state, orderId }: Omit<ListFilter, 'after'>): SQL => sql`
  ${state === null ? sql`1` : state === 'open' ? sql`d.state = 'open'` : sql`d.state <> 'open'`}
  and ${orderId === null ? sql`1` : sql`d.order_id = ${orderId}`}`;

export const listQueries = (db: Db, viewer: Viewer, filter: ListFilter) =>
  [
    db.all<DisputeRow>(sql`select ${columns} ${from} where ${within(viewer)} and ${filtered(filter)}
      and ${filter.after === null ? sql`1` : sql`d.id < ${filter.after}`} order by d.id desc limit ${A_PAGE + 1}`),
    db.all<{ open: number; closed: number }>(sql`select count(*) filter (where d.state = 'open') as open,
      count(*) filter (where d.state <> 'open') as closed ${from}
      where ${within(viewer)} and ${filtered({ ...filter, state: null })}`),
  ] as const;

export type DisputeList = { rows: readonly DisputeRow[]; next: string | null; open: number; closed: number };
export const listFrom = ([rows, [counted]]: readonly [
  DisputeRow[],
  { open: number; closed: number }[],
]): DisputeList => ({
  rows: rows.slice(0, A_PAGE),
  next: rows.length > A_PAGE ? rows[A_PAGE - 1]!.id : null,
  open: counted?.open ?? 0,
  closed: counted?.closed ?? 0,
});

export const headQuery = (db: Db, viewer: Viewer, id: string) =>
  db.all<DisputeRow>(sql`select ${columns} ${from} where d.id = ${id} and ${within(viewer)}`);

/** One line of the consignment as it was received, and what is paid of it as things stand. */
export type LineRow = {
  receiptLineId: string;
  awardId: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  sentMilli: number;
  receivedMilli: number;
  refusedMilli: number;
  deductedMilli: number;
  payableMilli: number;
  /** Of the latest ruling; 0: none. */
  rulings: number;
};

const lines = (
  of: SQL,
) => sql`select r.id as receiptLineId, l.award_id as awardId, m.name_id as nameId, m.name_en as nameEn,
    m.trade_unit as tradeUnit, 1000 * l.quantity as sentMilli, r.received_milli as receivedMilli,
    r.refused_milli as refusedMilli, r.deducted_milli as deductedMilli,
    coalesce((select x.payable_milli from receipt_adjustment x where x.receipt_line_id = r.id order by x.version desc limit 1),
      r.received_milli - r.refused_milli - r.deducted_milli) as payableMilli,
    coalesce((select max(x.version) from receipt_adjustment x where x.receipt_line_id = r.id), 0) as rulings
  from consignment_line l join receipt_line r on r.consignment_line_id = l.id
  join award a on a.id = l.award_id join order_line p on p.id = a.line_id join commodity m on m.id = p.commodity_id
  where l.consignment_id = ${of} order by l.position`;

export const linesOfConsignment = (db: Db, consignmentId: string) => db.all<LineRow>(lines(sql`${consignmentId}`));
export const linesOfDispute = (db: Db, disputeId: string) =>
  db.all<LineRow>(lines(sql`(select d.consignment_id from dispute d where d.id = ${disputeId})`));

export type MessageRow = {
  id: string;
  partyId: string;
  partyName: string;
  userName: string;
  body: string;
  photoId: string | null;
  at: number;
};
export const messagesQuery = (db: Db, disputeId: string) =>
  db.all<MessageRow>(sql`select m.id, m.party_id as partyId, p.name as partyName, m.user_name as userName, m.body,
    m.photo_id as photoId, m.at from dispute_message m join party p on p.id = m.party_id
    where m.dispute_id = ${disputeId} order by m.at, m.id`);

/** What a dispute may be opened about: a consignment of this party, with whether one is open already. */
export type SubjectRow = {
  consignmentId: string;
  state: string;
  orderId: string;
  orderNumber: string | null;
  noteNumber: string | null;
  cooperativeId: string;
  cooperativeName: string;
  cooperativeEmail: string | null;
  institutionId: string;
  institutionName: string;
  institutionEmail: string | null;
  forumId: string;
  forumName: string;
  forumEmail: string | null;
  openDisputeId: string | null;
};
export const subjectQuery = (db: Db, { partyId }: Viewer, consignmentId: string) =>
  db.all<SubjectRow>(sql`select c.id as consignmentId, c.state, c.order_id as orderId, o.number as orderNumber,
      (select n.number from document n where n.kind = 'delivery_note' and n.subject_id = c.id) as noteNumber,
      c.cooperative_id as cooperativeId, k.name as cooperativeName, k.email as cooperativeEmail, o.institution_id as institutionId,
      b.name as institutionName, b.email as institutionEmail, f.id as forumId, f.name as forumName, f.email as forumEmail,
      (select d.id from dispute d where d.order_id = c.order_id and d.consignment_id = c.id and d.state = 'open' limit 1) as openDisputeId
    from consignment c join bulk_order o on o.id = c.order_id join party k on k.id = c.cooperative_id
    join party b on b.id = o.institution_id
    join party f on f.id = (select id from party where kind = 'forum' order by created_at, id limit 1)
    where c.id = ${consignmentId} and (c.cooperative_id = ${partyId} or o.institution_id = ${partyId})`);

export const insertDispute = (db: Db, row: typeof dispute.$inferInsert) => db.insert(dispute).values(row);
export const insertMessage = (db: Db, row: typeof disputeMessage.$inferInsert) => db.insert(disputeMessage).values(row);
export const insertAdjustments = (db: Db, rows: readonly (typeof receiptAdjustment.$inferInsert)[]) =>
  db.insert(receiptAdjustment).values([...rows]);

/** Ends the dispute that still has this version; otherwise the event of the same batch fails on its own. */
export const closeDispute = (
  db: Db,
  at: { id: string; version: number },
  patch: Partial<typeof dispute.$inferInsert> & { state: 'resolved' | 'withdrawn' },
) =>
  db
    .update(dispute)
    .set({ ...patch, version: at.version + 1 })
    .where(and(eq(dispute.id, at.id), eq(dispute.version, at.version)));

export const orderOfDispute = (disputeId: string): SQL => sql`(select order_id from dispute where id = ${disputeId})`;
