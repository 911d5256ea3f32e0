import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Statement, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, LOST, lostRace } from '../../commands/attempts.ts';
import {
  clearParts,
  insertCampaign,
  openRow,
  partsOf,
  takeNumber,
  tellCooperatives,
  updateDraftRow,
} from '../store-writes.ts';
import type { Goods, SaveAnswer, SentForm } from '../types.ts';
import { goodsWords, objectionTo, readGround } from './read.ts';

/** Keeps a new joint purchase as a draft, or opens it at once. The same form sent twice leads where the first one led. */
export async function saveCampaign(db: Db, viewer: Viewer, sent: SentForm, now: number): Promise<SaveAnswer> {
  return attempts<SaveAnswer>(db, async (db) => {
    const { form, opens, key } = sent;
    const { ground, frozen } = await readGround(db, { commodityId: form.commodityId }, null, now);
    const objection = objectionTo(sent, ground, now);
    if (objection || !ground) return (await ledBefore(db, viewer, key)) ?? objection!;
    const [id, year] = [newId(now), dayOf(now).slice(0, 4)];
    const location = `/campaigns/${id}`;
    const written = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location, at: now }),
      takeNumber(db, year),
      insertCampaign(db, { id, form, createdBy: viewer.userId, now }, year),
      ...partsOf(db, id, form, ground.districts, now),
      eventOf(db, viewer, { id, version: 1, type: 'campaign_drafted', now }),
      ...(opens
        ? opening(db, viewer, { id, version: 1, goods: ground.goods, deadline: form.deadline, frozen, now })
        : []),
    ]);
    if (written.ok) return { ok: true, location };
    if (!isSentBefore(written.refusal)) return lostRace(written.refusal);
    return (await ledBefore(db, viewer, key)) ?? LOST;
  });
}

async function ledBefore(db: Db, viewer: Viewer, key: string): Promise<SaveAnswer | null> {
  const location = await sentBefore(db, viewer.userId, key);
  return location ? { ok: true, location } : null;
}

/**
 * Replaces what a draft says, and opens it if that is asked. Another person's change since the page was read is told, not
 * overwritten; the same form sent twice leads where the first one led.
 */
export async function updateCampaign(
  db: Db,
  viewer: Viewer,
  { id, ...sent }: SentForm & { id: string },
  now: number,
): Promise<SaveAnswer> {
  const location = `/campaigns/${id}`;
  return attempts<SaveAnswer>(db, async (db) => {
    const { form, opens, key } = sent;
    const { ground, draft, frozen } = await readGround(db, { campaignId: id }, id, now);
    if (!draft) return { ok: false, reason: 'campaign_not_found' };
    const stale = draft.state !== 'draft' ? 'not_a_draft' : draft.version === sent.version ? null : 'campaign_changed';
    if (stale) return (await ledBefore(db, viewer, key)) ?? { ok: false, reason: stale };
    const objection = objectionTo(sent, ground, now);
    if (objection || !ground) return objection!;
    const at = { id, version: draft.version };
    const goods = ground.goods;
    const opened = { id, version: at.version + 1, goods, deadline: form.deadline, frozen, now };
    const written = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location, at: now }),
      // First, so that a batch that comes too late changes nothing before it fails.
      eventOf(db, viewer, { id, version: at.version + 1, type: 'campaign_edited', now }),
      updateDraftRow(db, at, { ...form, commodityId: goods.id }, now),
      ...clearParts(db, id),
      ...partsOf(db, id, form, ground.districts, now),
      ...(opens ? opening(db, viewer, opened) : []),
    ] as unknown as Statements);
    if (written.ok) return { ok: true, location };
    return isSentBefore(written.refusal) ? ((await ledBefore(db, viewer, key)) ?? LOST) : lostRace(written.refusal);
  });
}

type Opening = {
  id: string;
  /** Of the draft that is opened. */
  version: number;
  goods: Goods;
  deadline: number;
  frozen: { showsNames: boolean; depositBps: number };
  now: number;
};

/** What opening a draft writes: the forum's settings of the moment are frozen, and every cooperative is told. */
export function opening(db: Db, viewer: Viewer, { id, version, goods, deadline, frozen, now }: Opening): Statement[] {
  const word = { kind: 'campaign_opened', data: { ...goodsWords(goods), deadline }, link: `/campaigns/${id}`, now };
  return [
    openRow(db, { id, version }, frozen, now),
    tellCooperatives(db, word),
    eventOf(db, viewer, { id, version: version + 1, type: 'campaign_opened', now }),
  ];
}

const eventOf = (db: Db, viewer: Viewer, of: { id: string; version: number; type: string; now: number }) =>
  recordEvent(db, {
    ...{ aggregateType: 'campaign', aggregateId: of.id, version: of.version, type: of.type },
    ...{ actor: actorOf(viewer), at: of.now },
  });
