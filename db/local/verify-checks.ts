import { type SQL, sql } from 'drizzle-orm';
import { CHAIN_START, canonicalRow, chainHash } from '../../src/platform/audit.ts';
import { sealedAfter, unsealed } from '../../src/platform/audit-store.ts';
import type { Db } from '../../src/platform/db.ts';

/** What one check saw: how many rows it looked at, and a sentence for each that is wrong. */
export type Outcome = { looked: number; findings: string[] };
export type Verified = { name: string } & Outcome;

const held = sql.raw(`('reserved', 'confirmed')`);
const placed = sql.raw(`('placed', 'attention', 'confirmed')`);

/** @param wrong selects one column `finding`, a sentence per wrong row */
const rows =
  (table: string, wrong: SQL) =>
  async (db: Db): Promise<Outcome> => {
    const [count] = await db.all<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`);
    const found = await db.all<{ finding: string }>(wrong);
    return { looked: count?.n ?? 0, findings: found.map((row) => row.finding) };
  };

export const checks: Readonly<Record<string, (db: Db) => Promise<Outcome>>> = {
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
  'what was lost is what was decided': rows(
    'order_line',
    sql`select 'line ' || l.id || ' lost ' || l.lost || ', its decisions sent back ' || coalesce(sum(s.replanned), 0) as finding
      from order_line l left join shortfall_decision s on s.line_id = l.id
      group by l.id having l.lost <> coalesce(sum(s.replanned), 0)`,
  ),
  'every handover has its paper, and signatures over its content': rows(
    'handover',
    sql`select 'handover ' || h.id || ' is ' || h.state || ' with ' || count(s.side) || ' signatures' as finding
      from handover h left join handover_signature s on s.handover_id = h.id
      left join document d on d.kind = 'handover' and d.subject_id = h.id
      group by h.id having d.content_hash is not h.content_hash or (h.state = 'signed') <> (count(s.side) = 2)
        or count(s.side) <> count(s.side) filter (where s.content_hash = h.content_hash)`,
  ),
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
        when 'payment' then exists (select 1 from payment where id = aggregate_id)
        when 'payout' then exists (select 1 from payout_batch where id = aggregate_id)
        when 'setting' then exists (select 1 from setting where key = aggregate_id)
        else 0 end`,
  ),
  'the audit chain, recomputed': auditChain,
  'the search finds what is listed, and only that': searchDocuments,
  'references lead somewhere': foreignKeys,
  'the file is sound': integrity,
};

const PAGE = 1000;

/** Hashes every sealed event again. Events after the chain's end wait for the next sealing; that is no finding. */
async function auditChain(db: Db): Promise<Outcome> {
  let [previous, seq, looked] = [CHAIN_START, 0, 0];
  for (;;) {
    const links = await sealedAfter(db, seq, PAGE);
    if (links.length === 0) return { looked, findings: [] };
    const events = new Map((await unsealed(db, seq, PAGE)).map((event) => [event.seq, event]));
    for (const link of links) {
      const event = events.get(link.seq);
      if (link.seq !== seq + 1) return broken(looked, `link ${link.seq} follows ${seq}`);
      if (!event) return broken(looked, `event ${link.seq} is sealed but not there`);
      if (link.previousHash !== previous) return broken(looked, `link ${link.seq} does not name the hash before it`);
      if (link.hash !== (await chainHash(previous, canonicalRow(event))))
        return broken(looked, `event ${link.seq} is not the one that was sealed`);
      [previous, seq, looked] = [link.hash, link.seq, looked + 1];
    }
  }
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
