import { sql } from 'drizzle-orm';
import { CHAIN_START, canonicalRow, chainHash } from '../../src/platform/audit.ts';
import type { Sealable } from '../../src/platform/audit-store.ts';
import type { Db } from '../../src/platform/db.ts';
import { auditChecks } from './verify-audit.ts';
import { goodsChecks } from './verify-goods.ts';
import { jointChecks } from './verify-joint.ts';
import { keptChecks } from './verify-kept.ts';
import { ledgerChecks } from './verify-ledger.ts';
import { moneyChecks } from './verify-money.ts';
import { paperChecks } from './verify-papers.ts';
import { rollupChecks } from './verify-rollups.ts';
import { type Checks, type Outcome, rows } from './verify-rows.ts';

export type { Outcome, Verified } from './verify-rows.ts';

const held = sql.raw(`('reserved', 'confirmed')`);
const placed = sql.raw(`('placed', 'attention', 'confirmed')`);

export const checks: Checks = {
  'no award without its order, line and plan': rows(
    'award',
    sql`select 'award ' || a.id || ' has no order, line or plan of its own' as finding from award a
      where not exists (select 1 from bulk_order o where o.id = a.order_id)
        or not exists (select 1 from order_line l where l.id = a.line_id and l.order_id = a.order_id)
        or not exists (select 1 from plan p where p.id = a.plan_id and p.order_id = a.order_id)`,
  ),
  'nothing is held for an order that is not placed': rows(
    'award',
    sql`select 'award ' || a.id || ' is ' || a.state || ' while its order ' || o.id || ' is ' || o.state as finding
      from award a join bulk_order o on o.id = a.order_id where a.state in ${held} and o.state not in ${placed}`,
  ),
  'what is reserved is what awards hold': rows(
    'offer',
    sql`select 'offer ' || o.id || ' has ' || o.reserved || ' reserved, its awards hold ' || coalesce(sum(a.quantity), 0) as finding
      from offer o left join award a on a.offer_id = o.id and a.state in ${held}
      group by o.id having o.reserved <> coalesce(sum(a.quantity), 0) or o.reserved > o.available`,
  ),
  'no placed order without its event, number and plan': rows(
    'bulk_order',
    sql`select 'order ' || o.id || ' is ' || o.state || ' without the event, the number or the plan of it' as finding
      from bulk_order o where (o.state in ${placed} or o.placed_at is not null) and (
        o.number is null or not exists (select 1 from plan p where p.order_id = o.id)
        or not exists (select 1 from event e where e.aggregate_type = 'order' and e.aggregate_id = o.id and e.type = 'order_placed'))`,
  ),
  'every version of an order has its event': rows(
    'bulk_order',
    sql`select 'order ' || o.id || ' is at version ' || o.version || ', its events at ' || coalesce(max(e.version), 0)
        || ', ' || count(e.seq) || ' in all' as finding
      from bulk_order o left join event e on e.aggregate_type = 'order' and e.aggregate_id = o.id
      group by o.id having o.version <> coalesce(max(e.version), 0) or o.version <> count(e.seq)`,
  ),
  'every line is conserved': rows(
    'order_line',
    sql`select 'line ' || l.id || ' asks for ' || l.quantity || ': ' || coalesce(sum(a.quantity), 0) || ' held, ' || l.shortage
        || ' short, ' || l.waived || ' waived, ' || l.lost || ' lost' as finding
      from order_line l join bulk_order o on o.id = l.order_id left join award a on a.line_id = l.id and a.state in ${held}
      where o.state in ${placed}
      group by l.id having l.quantity + l.lost <> l.waived + l.shortage + coalesce(sum(a.quantity), 0)`,
  ),
  ...goodsChecks,
  ...paperChecks,
  ...moneyChecks,
  ...ledgerChecks,
  ...jointChecks,
  ...rollupChecks,
  ...keptChecks,
  'no event without what it is about': rows(
    'event',
    sql`select 'event ' || seq || ' is about ' || aggregate_type || ' ' || aggregate_id || ', which is not there' as finding
      from event where not case aggregate_type
        when 'party' then exists (select 1 from party where id = aggregate_id)
        when 'user' then exists (select 1 from user where id = aggregate_id)
        when 'offer' then exists (select 1 from offer where id = aggregate_id)
        when 'order' then exists (select 1 from bulk_order where id = aggregate_id)
        when 'award' then exists (select 1 from award where id = aggregate_id)
        when 'consignment' then exists (select 1 from consignment where id = aggregate_id)
        when 'handover' then exists (select 1 from handover where id = aggregate_id)
        when 'dispute' then exists (select 1 from dispute where id = aggregate_id)
        when 'invoice' then exists (select 1 from invoice where id = aggregate_id)
        when 'payment' then exists (select 1 from payment where id = aggregate_id)
        when 'bank_line' then exists (select 1 from bank_line where id = aggregate_id)
        when 'bank_account' then exists (select 1 from bank_account where id = aggregate_id)
        when 'cash' then exists (select 1 from cash_entry where id = aggregate_id)
        when 'fee_rule' then exists (select 1 from fee_rule where id = aggregate_id)
        when 'tax_status' then exists (select 1 from party_tax_status where id = aggregate_id)
        when 'period' then exists (select 1 from closed_period where month = aggregate_id)
        when 'patronage' then exists (select 1 from patronage_year where year = cast(aggregate_id as integer))
        when 'invoice' then exists (select 1 from invoice where id = aggregate_id)
        when 'bank_line' then exists (select 1 from bank_line where id = aggregate_id)
        when 'bank_account' then exists (select 1 from bank_account where id = aggregate_id)
        when 'fee_rule' then exists (select 1 from fee_rule where id = aggregate_id)
        when 'tax_status' then exists (select 1 from party_tax_status where id = aggregate_id)
        when 'period' then exists (select 1 from closed_period where month = aggregate_id)
        when 'patronage' then exists (select 1 from patronage_year where cast(year as text) = aggregate_id)
        when 'payout' then exists (select 1 from payout_batch where id = aggregate_id)
        when 'setting' then exists (select 1 from setting where key = aggregate_id)
        when 'price_list' then exists (select 1 from price_list where id = aggregate_id)
        when 'need' then exists (select 1 from need where id = aggregate_id)
        when 'campaign' then exists (select 1 from campaign where id = aggregate_id)
        when 'pledge' then exists (select 1 from pledge where id = aggregate_id)
        when 'allotment' then exists (select 1 from allotment where id = aggregate_id)
        when 'deposit' then exists (select 1 from deposit where id = aggregate_id)
        when 'market' then exists (select 1 from market where id = aggregate_id)
        when 'market_price' then exists (select 1 from market_price where id = aggregate_id)
        when 'price_import' then exists (select 1 from price_import where id = aggregate_id)
        when 'basket' then exists (select 1 from basket where id = aggregate_id)
        when 'warning' then exists (select 1 from warning where id = aggregate_id)
        when 'visit' then exists (select 1 from visit where id = aggregate_id)
        when 'goal' then exists (select 1 from goal where id = aggregate_id)
        when 'action_item' then exists (select 1 from action_item where id = aggregate_id)
        when 'observer_grant' then exists (select 1 from observer_grant where id = aggregate_id)
        when 'mentorship' then exists (select 1 from party where id = aggregate_id)
        when 'price_call' then exists (select 1 from commodity where id = substr(aggregate_id, 12))
        else 0 end`,
  ),
  'the audit chain, recomputed': auditChain,
  ...auditChecks,
  'the search finds what is listed, and only that': searchDocuments,
  'references lead somewhere': foreignKeys,
  'the file is sound': integrity,
};

const PAGE = 5000;

/** A link and the event it seals; its `data` as it is stored. */
type Sealed = [seq: number, previousHash: string, hash: string, event: number | null, ...fields: unknown[]];

/** A page of the chain as one value: handing over a year's events cell by cell takes longer than hashing them. */
async function sealedPage(db: Db, after: number): Promise<Sealed[]> {
  const [page] = await db.all<{ links: string }>(sql`
    select json_group_array(json_array(c.seq, c.previous_hash, c.hash, e.seq, e.aggregate_type, e.aggregate_id, e.version, e.type,
      e.actor_user_id, e.actor_party_id, e.at, e.reason, e.data) order by c.seq) as links
    from (select * from audit_chain where seq > ${after} order by seq limit ${PAGE}) c left join event e on e.seq = c.seq`);
  return JSON.parse(page!.links);
}

/** Hashes every sealed event again. Events after the chain's end wait for the next sealing; that is no finding. */
async function auditChain(db: Db): Promise<Outcome> {
  let [previous, last, looked] = [CHAIN_START, 0, 0];
  for (;;) {
    const links = await sealedPage(db, last);
    if (links.length === 0) return { looked, findings: [] };
    for (const [seq, previousHash, hash, event, ...fields] of links) {
      if (seq !== last + 1) return broken(looked, `link ${seq} follows ${last}`);
      if (event === null) return broken(looked, `event ${seq} is sealed but not there`);
      if (previousHash !== previous) return broken(looked, `link ${seq} does not name the hash before it`);
      if (hash !== (await chainHash(previous, canonicalRow(eventOf(event, fields)))))
        return broken(looked, `event ${seq} is not the one that was sealed`);
      [previous, last, looked] = [hash, seq, looked + 1];
    }
  }
}

function eventOf(seq: number, fields: unknown[]): Sealable {
  const [aggregateType, aggregateId, version, type, actorUserId, actorPartyId, at, reason, data] = fields as [
    ...[string, string, number, string, string | null, string | null, number, string | null, string],
  ];
  const by = { actorUserId, actorPartyId };
  return { seq, aggregateType, aggregateId, version, type, ...by, at, reason, data: JSON.parse(data) };
}

/** After the first break nothing that follows can be judged. */
const broken = (looked: number, finding: string): Outcome => ({ looked, findings: [finding] });

async function searchDocuments(db: Db): Promise<Outcome> {
  const outcome = await rows(
    'offer_document',
    sql`select 'offer ' || id || ' is listed but not in the search' as finding from offer
        where state = 'listed' and id not in (select offer_id from offer_document)
      union all select 'offer ' || offer_id || ' is in the search but not listed' from offer_document
        where offer_id not in (select id from offer where state = 'listed')`,
  )(db);
  try {
    // FTS5's own comparison of the index with its documents: https://sqlite.org/fts5.html#the_integrity_check_command
    await db.run(sql`insert into offer_search (offer_search, rank) values ('integrity-check', 1)`);
  } catch (error) {
    outcome.findings.push(`the index does not match its documents: ${error instanceof Error ? error.message : error}`);
  }
  return outcome;
}

async function foreignKeys(db: Db): Promise<Outcome> {
  const found = await db.all<{ table: string; rowid: number; parent: string }>(sql`pragma foreign_key_check`);
  const findings = found.map(({ table, rowid, parent }) => `${table}, row ${rowid}, refers to a missing ${parent}`);
  const [count] = await db.all<{ n: number }>(sql`select count(*) as n from sqlite_schema where type = 'table'`);
  return { looked: count?.n ?? 0, findings };
}

async function integrity(db: Db): Promise<Outcome> {
  const found = await db.all<{ integrity_check: string }>(sql`pragma integrity_check`);
  const findings = found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const [pages] = await db.all<{ page_count: number }>(sql`pragma page_count`);
  return { looked: pages?.page_count ?? 0, findings };
}
