import { commit, type Db, type Results, type Statements } from '../../../platform/db.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { campaignFrom, campaignQueries } from '../../store-campaign.ts';
import type { Campaign } from '../../types.ts';
import { formQueries, groundFrom } from '../store.ts';
import type { CampaignForm, SaveAnswer } from '../types.ts';
import { objectionTo } from './read.ts';
import { opening } from './save.ts';

/** What a draft says, as its form would. */
export const formOf = (campaign: Campaign): CampaignForm => {
  const { commodityId, deadline, extensionDays, deliveryFrom, deliveryUntil, target, fallBack, note } = campaign;
  return {
    ...{ commodityId, deadline, extensionDays, deliveryFrom, deliveryUntil, target, fallBack, note },
    ...{ toleranceReaches: campaign.toleranceReaches, shortageRule: campaign.shortageRule },
    listIds: campaign.lists.map(({ list }) => list.id),
    drops: campaign.dropPoints.map(({ name, address }) => ({ name, address })),
  };
};

async function readDraft(db: Db, viewer: Viewer, id: string, now: number) {
  const queries = [
    ...campaignQueries(db, id, viewer),
    ...formQueries(db, { campaignId: id }, now),
    settingsQuery(db),
  ] as const;
  const rows = (await db.batch(queries as never)) as Results<typeof queries>;
  const [head, lists, tiers, drops, goods, offered, offeredTiers, districts, counted, settings] = rows;
  const { campaign_shows_names: showsNames, pledge_deposit_bps: depositBps } = settingsFrom(settings);
  return {
    campaign: campaignFrom([head, lists, tiers, drops]),
    ground: groundFrom([goods, offered, offeredTiers, districts, counted]),
    frozen: { showsNames, depositBps },
  };
}

/**
 * Opens a draft as it stands, if it stands as its page showed it (`version`). Where two open it at once, both find it open.
 * @param agreed warnings that were seen
 */
export async function openCampaign(
  db: Db,
  viewer: Viewer,
  { id, version, agreed }: { id: string; version: number; agreed: string },
  now: number,
): Promise<SaveAnswer> {
  const location = `/campaigns/${id}`;
  return attempts<SaveAnswer>(db, async (db) => {
    const { campaign, ground, frozen } = await readDraft(db, viewer, id, now);
    if (!campaign) return { ok: false, reason: 'campaign_not_found' };
    if (campaign.state === 'open') return { ok: true, location };
    if (campaign.state !== 'draft') return { ok: false, reason: 'not_a_draft' };
    if (campaign.version !== version) return { ok: false, reason: 'campaign_changed' };
    const objection = objectionTo({ form: formOf(campaign), opens: true, agreed }, ground, now);
    if (objection || !ground) return objection!;
    const opened = { id, version, goods: ground.goods, deadline: campaign.deadline, frozen, now };
    const written = await commit(db, opening(db, viewer, opened) as unknown as Statements);
    return written.ok ? { ok: true, location } : lostRace(written.refusal);
  });
}
