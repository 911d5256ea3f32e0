import { sql } from 'drizzle-orm';
import { CHAIN_START, commitmentText, leafLine, linkText, readLeaf } from '../../src/monitoring/audit/rules/chain.ts';
import { isSigned } from '../../src/monitoring/audit/rules/signature.ts';
import { newestHeads } from '../../src/monitoring/audit/store.ts';
import { canonicalRow } from '../../src/platform/audit.ts';
import type { Sealable } from '../../src/platform/audit-store.ts';
import type { Db } from '../../src/platform/db.ts';
import { sha256 } from '../../src/platform/ids.ts';
import type { Checks, Outcome } from './verify-rows.ts';

/** The published chain: what was published of each event is of that event, and each head is a row of it. */
export const auditChecks: Checks = {
  'the published audit chain, recomputed from the events': publishedChain,
  'every head of the published chain is signed as it says': heads,
};

const PAGE = 5000;

type Leaf = { seq: number; at: number; type: string; aggregateType: string };
type Row = Leaf & { salt: string; commitment: string; previousHash: string; hash: string; event: Sealable | null };

/** A page of rows as one value: handing them over cell by cell takes longer than hashing them. */
async function leavesAfter(db: Db, after: number): Promise<Row[]> {
  const [page] = await db.all<{ leaves: string }>(sql`
    select json_group_array(json_object('seq', l.seq, 'at', l.at, 'type', l.type, 'aggregateType', l.aggregate_type, 'salt', l.salt,
      'commitment', l.commitment, 'previousHash', l.previous_hash, 'hash', l.hash, 'event', case when e.seq is not null then
        json_object('seq', e.seq, 'aggregateType', e.aggregate_type, 'aggregateId', e.aggregate_id, 'version', e.version, 'type', e.type,
          'actorUserId', e.actor_user_id, 'actorPartyId', e.actor_party_id, 'at', e.at, 'reason', e.reason, 'data', json(e.data)) end)
      order by l.seq) leaves
    from (select * from audit_leaf where seq > ${after} order by seq limit ${PAGE}) l left join event e on e.seq = l.seq`);
  return JSON.parse(page!.leaves);
}

/** Events after the chain's end wait for the next publishing; that is no finding. After the first break nothing can be judged. */
async function publishedChain(db: Db): Promise<Outcome> {
  let [previous, last] = [CHAIN_START, 0];
  for (;;) {
    const leaves = await leavesAfter(db, last);
    if (leaves.length === 0) return { looked: last, findings: [] };
    for (const leaf of leaves) {
      const finding = await objection(leaf, last + 1, previous);
      if (finding) return { looked: last, findings: [finding] };
      [previous, last] = [leaf.hash, leaf.seq];
    }
  }
}

async function objection(leaf: Row, expected: number, previous: string): Promise<string | null> {
  const { seq, event } = leaf;
  if (seq !== expected) return `published row ${seq} follows ${expected - 1}`;
  if (!event) return `event ${seq} is published but not there`;
  const isSame = event.type === leaf.type && event.aggregateType === leaf.aggregateType && event.at === leaf.at;
  if (!isSame || leaf.commitment !== (await sha256(commitmentText(leaf.salt, canonicalRow(event)))))
    return `event ${seq} is not the one that was published`;
  if (leaf.previousHash !== previous) return `published row ${seq} does not name the hash before it`;
  if (leaf.hash !== (await sha256(linkText(previous, leaf)))) return `published row ${seq} does not have its hash`;
  return readLeaf(leafLine(leaf)) ? null : `published row ${seq} is written as no reader expects it`;
}

async function heads(db: Db): Promise<Outcome> {
  const all = (await newestHeads(db, 1_000_000)).toReversed();
  const strange = await db.all<{ day: string }>(sql`
    select day from audit_head h where rows <> seq or not exists (select 1 from audit_leaf l where l.seq = h.seq and l.hash = h.hash)`);
  const findings = strange.map(({ day }) => `the head of ${day} is no row of the chain`);
  for (const head of all)
    if ((await isSigned(head)) === false) findings.push(`the head of ${head.day} is not signed by the key it names`);
  return { looked: all.length, findings };
}
