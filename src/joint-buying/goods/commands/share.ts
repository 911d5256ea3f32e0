import { isCounted, milli } from '../../../fulfilment/index.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { sharesOf } from '../rules.ts';
import { claimsQuery } from '../store.ts';
import { type GoodsHead, goodsHeadQuery, usableQuery } from '../store-commands.ts';
import { markShared, type ToldShare, tellShares, writeShares } from '../store-writes.ts';
import type { MemberClaim } from '../types.ts';

export type ShareAnswer =
  | { ok: true }
  | { ok: false; reason: 'no_such_campaign' | 'nothing_arrived' | 'not_arriving' | 'arrived_meanwhile' | 'try_again' };

const MOVED = ['allotment_shared_already', 'campaign_shares_differ', 'campaign_moved_already'];

/**
 * All has come: what came usable is shared over everybody by the campaign's rule, once. Shares, the end of arrivals and the word to
 * every cooperative are one commit.
 * @param input.seenMilli what the person saw as having come; anything else that came meanwhile is shown first
 */
export async function shareGoods(
  db: Db,
  viewer: Viewer,
  input: { campaignId: string; seenMilli: number },
  now: number,
): Promise<ShareAnswer> {
  return attempts<ShareAnswer>(db, async (db) => {
    const { campaignId } = input;
    const queries = [goodsHeadQuery(db, campaignId), usableQuery(db, campaignId), claimsQuery(db, campaignId)] as const;
    const [[head], [usable], [claimed]] = (await db.batch(queries)) as Results<typeof queries>;
    if (!head) return { ok: false, reason: 'no_such_campaign' };
    if (head.sharedAt !== null) return { ok: true };
    if (head.state !== 'arriving' && head.state !== 'ordered') return { ok: false, reason: 'not_arriving' };
    const claims = claimed!.all;
    const came = usable?.milli ?? 0;
    if (came === 0) return { ok: false, reason: 'nothing_arrived' };
    if (came !== input.seenMilli) return { ok: false, reason: 'arrived_meanwhile' };
    const shares = sharesOf(head.rule, came, claims, isCounted(head.unit));
    const data = { rule: head.rule, usableMilli: came, members: claims.length };
    const done = await commit(db, [
      writeShares(
        db,
        claims.map(({ allotmentId }, i) => [allotmentId, shares[i]!]),
      ),
      markShared(db, { campaignId, version: head.version }, now),
      tellShares(db, head, told(head, claims, shares), now),
      recordEvent(db, {
        ...{ aggregateType: 'campaign', aggregateId: campaignId, version: head.version + 1, type: 'campaign_shared' },
        ...{ actor: actorOf(viewer), at: now, data },
      }),
    ]);
    return done.ok ? { ok: true } : lostRace(done.refusal, MOVED);
  });
}

/** Whoever ordered nothing, because its drop point made no whole pack, has been told so already. */
function told({ unit }: GoodsHead, claims: readonly MemberClaim[], shares: readonly number[]): ToldShare[] {
  return claims.flatMap(({ allotmentId, cooperativeId, quantity }, i) => {
    const kind = shares[i]! < quantity * 1000 ? 'campaign_goods_shared_short' : 'campaign_goods_shared';
    const figures = { ordered: milli(quantity * 1000, unit), share: milli(shares[i]!, unit) };
    return quantity > 0 ? [{ allotmentId, partyId: cooperativeId, kind, ...figures }] : [];
  });
}
