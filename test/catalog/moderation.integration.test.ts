import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offer, offerRevision } from '../../db/schema/catalog.ts';
import { event, inboxEntry } from '../../db/schema/platform.ts';
import { approveMany, decide } from '../../src/catalog/moderation/commands.ts';
import { errors, filterFrom, reasonedInput } from '../../src/catalog/moderation/inputs.ts';
import { queueCountsQuery, queueQuery } from '../../src/catalog/moderation/store/queue.ts';
import { check } from '../../src/platform/forms.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 5);

const moderator = (userId: string): Viewer => ({
  userId,
  userName: userId,
  email: `${userId}@forum.example`,
  sessionToken: '',
  membershipId: '',
  partyId: 'forum-bogor',
  partyKind: 'forum',
  partyName: 'Forum',
  partyStatus: 'verified',
  role: 'moderator',
  memberships: 1,
});
const rina = moderator('u-rina');
const dedi = moderator('u-dedi');

let world: TestDatabase;
beforeEach(async () => {
  world = await worldDatabase();
});
afterEach(() => world.close());

const queue = () => queueQuery(world.db, filterFrom({}));
async function state(revisionId: string) {
  const [row] = await world.db
    .select({
      revision: offerRevision.state,
      offer: offer.state,
      listed: offer.listedRevisionId,
      price: offer.listedPrice,
      version: offer.version,
    })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .where(eq(offerRevision.id, revisionId));
  return row!;
}
const decision = (
  row: { id: string; version: number },
  kind: 'approve' | 'reject' | 'request_changes' | 'suspend',
  reason = '',
) => ({
  revisionId: row.id,
  decision: kind,
  version: row.version,
  reason,
});

describe('the queue', () => {
  it('has the longest waiting first, and counts that agree with it', async () => {
    const rows = await queue();
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows.map((row) => row.submittedAt)).toEqual([...rows].map((row) => row.submittedAt).sort((a, b) => a! - b!));
    const counts = await queueCountsQuery(world.db, filterFrom({}));
    expect(counts.reduce((n, row) => n + row.all, 0)).toBe(rows.length);
  });

  it('is narrowed by kind, category and words, and survives words that look like SQL', async () => {
    const revisions = await queueQuery(world.db, filterFrom({ kind: 'revision' }));
    expect(revisions.length).toBeGreaterThan(0);
    expect(revisions.every((row) => row.listedRevisionId !== null)).toBe(true);
    expect(await queueQuery(world.db, filterFrom({ q: "%' or 1=1 --" }))).toEqual([]);
    const byName = await queueQuery(world.db, filterFrom({ q: 'telur' }));
    expect(byName.map((row) => row.commodityId)).toContain('telur-ayam');
  });

  it('goes on where the page before ended', async () => {
    const rows = await queue();
    const third = rows[2]!;
    const rest = await queueQuery(world.db, filterFrom({ after: `${third.submittedAt}_${third.id}` }));
    expect(rest.map((row) => row.id)).toEqual(rows.slice(3).map((row) => row.id));
  });
});

describe('a decision', () => {
  it('lists the approved revision in place of the old one, and says so to the cooperative', async () => {
    const row = (await queue()).find((one) => one.commodityId === 'telur-ayam' && one.listedRevisionId)!;
    expect(await decide(world.db, rina, decision(row, 'approve'), NOW)).toMatchObject({ ok: true });
    expect(await state(row.id)).toMatchObject({
      revision: 'approved',
      offer: 'listed',
      listed: row.id,
      price: row.tiers[0]!.unitPrice,
    });
    expect((await state(row.listedRevisionId!)).revision).toBe('superseded');
    const entries = await world.db.select().from(inboxEntry).where(eq(inboxEntry.partyId, row.cooperativeId));
    expect(entries.map((entry) => entry.kind)).toContain('offer_approved');
  });

  it('leaves the listed version on sale when the edit is rejected', async () => {
    const row = (await queue()).find((one) => one.listedRevisionId)!;
    const before = await state(row.listedRevisionId!);
    await decide(world.db, rina, decision(row, 'reject', 'Harga di atas acuan'), NOW);
    expect(await state(row.id)).toMatchObject({
      revision: 'rejected',
      offer: 'listed',
      listed: row.listedRevisionId,
      price: before.price,
    });
  });

  it('is told to the second of two moderators, and overwrites nothing', async () => {
    const row = (await queue())[0]!;
    const both = await Promise.all([
      decide(world.open().db, rina, decision(row, 'approve'), NOW),
      decide(world.open().db, dedi, decision(row, 'reject', 'Tidak cocok'), NOW),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: 'changed_meanwhile' });
    const events = await world.db
      .select({ n: sql<number>`count(*)` })
      .from(event)
      .where(sql`aggregate_id = ${row.offerId} and type in ('offer_listed', 'offer_rejected')`);
    expect(events[0]!.n).toBe(1);
  });

  it('names who was first when the page is older than the decision', async () => {
    const row = (await queue())[0]!;
    await decide(world.db, dedi, decision(row, 'request_changes', 'Lengkapi sertifikat'), NOW);
    const late = await decide(world.db, rina, decision(row, 'approve'), NOW);
    expect(late).toMatchObject({ ok: false, reason: 'changed_meanwhile', decidedBy: 'Dedi Permana', decidedAt: NOW });
    expect((await state(row.id)).revision).toBe('changes_requested');
  });

  it('keeps with its event what it is about, as the moderator chose it', async () => {
    const row = (await queue())[0]!;
    await decide(world.db, rina, { ...decision(row, 'reject', 'Tidak cocok'), code: 'quality' }, NOW);
    const kept = await world.db.all<{ code: string }>(
      sql`select data ->> '$.code' code from event where aggregate_id = ${row.offerId} order by version desc limit 1`,
    );
    expect(kept).toEqual([{ code: 'quality' }]);
  });

  it.each([
    ['nothing chosen', {}],
    ['something unknown', { code: 'karena_begitu' }],
    ['an empty choice', { code: '' }],
  ])('is refused with %s for the kind of reason', (_, typed) => {
    const checked = check(reasonedInput, { version: '1', reason: 'Harga di atas acuan', ...typed }, errors.id);
    expect(checked).toMatchObject({ ok: false, errors: { code: 'Pilih jenis alasannya.' } });
  });

  it('is not for a treasurer', async () => {
    const row = (await queue())[0]!;
    const outcome = await decide(world.db, { ...rina, role: 'treasurer' }, decision(row, 'approve'), NOW);
    expect(outcome).toMatchObject({ ok: false, reason: 'role_may_not' });
  });

  it('takes a listed offer out of the catalog and out of the search', async () => {
    const row = (await queue()).find((one) => one.listedRevisionId)!;
    const found = () =>
      world.db.all<{ n: number }>(sql`select count(*) as n from offer_document where offer_id = ${row.offerId}`);
    expect((await found())[0]!.n).toBe(1);
    await decide(world.db, rina, decision(row, 'suspend', 'Laporan mutu'), NOW);
    expect((await state(row.id)).offer).toBe('suspended');
    expect((await found())[0]!.n).toBe(0);
  });
});

describe('approving many at once', () => {
  it('leaves out what somebody else decided meanwhile and names them', async () => {
    const rows = (await queue()).slice(0, 4);
    await decide(world.db, dedi, decision(rows[1]!, 'reject', 'Ganda'), NOW);
    const ticked = rows.map((row) => ({ revisionId: row.id, version: row.version }));
    const outcome = await approveMany(world.db, rina, ticked, NOW);
    expect(outcome.approved).toBe(3);
    expect(outcome.leftOut).toMatchObject([{ revisionId: rows[1]!.id, decidedBy: 'Dedi Permana' }]);
    expect((await state(rows[1]!.id)).offer).toBe('rejected');
  });

  it('approves each once when two moderators tick the same', async () => {
    const rows = (await queue()).slice(0, 5);
    const ticked = rows.map((row) => ({ revisionId: row.id, version: row.version }));
    const both = await Promise.all([
      approveMany(world.open().db, rina, ticked, NOW),
      approveMany(world.open().db, dedi, ticked, NOW),
    ]);
    expect(both[0]!.approved + both[1]!.approved).toBe(5);
  });
});
