import { eq } from 'drizzle-orm';
import { changeSettings } from '../../src/identity/forum/commands.ts';
import { cancelCampaign } from '../../src/joint-buying/campaigns/commands/end.ts';
import { saveCampaign } from '../../src/joint-buying/campaigns/commands/save.ts';
import type { CampaignForm } from '../../src/joint-buying/campaigns/types.ts';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { makePledge } from '../../src/joint-buying/pledges/commands/pledge.ts';
import { withdrawPledge } from '../../src/joint-buying/pledges/commands/withdraw.ts';
import { ownPledgeQuery } from '../../src/joint-buying/pledges/store.ts';
import { settingsFrom } from '../../src/platform/settings.ts';
import { settingsQuery } from '../../src/platform/store.ts';
import { dropPoint } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { endedCampaigns } from './data/campaigns-ended.ts';
import { laterCampaigns } from './data/campaigns-later.ts';
import { dropAddresses, openCampaigns } from './data/campaigns-open.ts';
import type { JointDeed, JointStory } from './data/joint-story.ts';
import type { ForumDeed } from './forum.ts';
import { jointCosts } from './joint-costs.ts';
import { jointGoods } from './joint-goods.ts';
import { done, type Stage } from './stage.ts';
import { type Lists, listDeeds } from './suppliers.ts';
import { seller, staff } from './viewers.ts';
import { cooperativeId, people } from './world.ts';

/** One deed of a joint purchase, as it is played. */
export type JointAct = {
  stage: Stage;
  story: JointStory;
  lists: Lists;
  campaigns: Map<string, string>;
  at: number;
  key: string;
};
export type OfJoint<A extends JointDeed['act']> = Extract<JointDeed, { act: A }>;

/** Suppliers' prices and what the cooperatives buy together. */
export function jointDeeds(stage: Stage): ForumDeed[] {
  const [lists, campaigns]: [Lists, Map<string, string>] = [new Map(), new Map()];
  const stories = [...laterCampaigns, ...endedCampaigns, ...openCampaigns];
  return [
    ...listDeeds(stage, lists),
    ...stories.flatMap((story) =>
      story.deeds.map((deed, i) => ({
        at: deed.at(stage.moment),
        play: (at: number) => play({ stage, story, lists, campaigns, at, key: `joint-${story.name}-${i}` }, deed),
      })),
    ),
  ];
}

export function campaignOf({ campaigns, story }: JointAct): string {
  const id = campaigns.get(story.name);
  if (!id) throw new Error(`"${story.name}" is not there yet`);
  return id;
}

export const cooperativeOf = ({ stage }: JointAct, slug: string): Cooperative =>
  stage.cooperatives.get(cooperativeId(slug))!;

function play(act: JointAct, deed: JointDeed): Promise<void> {
  switch (deed.act) {
    case 'draft':
    case 'open':
      return begin(act, deed);
    case 'pledge':
      return pledge(act, deed);
    case 'withdraw':
      return withdraw(act, deed.of);
    case 'close':
      return close(act);
    case 'cancel':
      return cancel(act, deed);
    case 'arrive':
    case 'share':
    case 'hand_out':
    case 'hand_to':
    case 'receive':
      return jointGoods(act, deed);
    default:
      return jointCosts(act, deed);
  }
}

/** The forum asks for deposits while this one is opened. */
async function begin(act: JointAct, deed: OfJoint<'draft' | 'open'>): Promise<void> {
  const { stage, story, at, key, campaigns } = act;
  const [by, bps] = [staff(people.rina), story.depositBps ?? 0];
  if (bps > 0) await depositsOf(act, bps);
  const sent = { form: formOf(act), key, version: null, opens: deed.act === 'open', agreed: '' };
  const { location } = done(await saveCampaign(stage.db, by, sent, at), story, deed);
  if (bps > 0) await depositsOf(act, 0);
  campaigns.set(story.name, location.replace('/campaigns/', ''));
}

async function depositsOf({ stage: { db }, story, at }: JointAct, pledge_deposit_bps: number): Promise<void> {
  const settings = settingsFrom(await settingsQuery(db));
  const wanted = { ...settings, pledge_deposit_bps };
  const answer = await changeSettings(db, staff(people.agus), wanted, at);
  done(answer, story, { act: 'deposit setting' });
}

function formOf({ stage: { moment }, story, lists }: JointAct): CampaignForm {
  const [from, until] = story.delivery;
  return {
    ...{ commodityId: story.commodityId, deadline: story.deadline(moment), extensionDays: story.extensionDays ?? 0 },
    ...{ deliveryFrom: moment.day(from), deliveryUntil: moment.day(until), target: story.target ?? 0 },
    ...{ fallBack: story.fallBack ?? true, toleranceReaches: false, note: story.note ?? '' },
    ...{ shortageRule: story.shortageRule ?? 'proportional', listIds: story.lists.map((name) => lists.get(name)!) },
    drops: story.drops.map((name) => ({ name, address: dropAddresses[name]! })),
  };
}

async function pledge(act: JointAct, deed: OfJoint<'pledge'>): Promise<void> {
  const { stage, story, at, key } = act;
  const [of, campaignId] = [cooperativeOf(act, deed.of), campaignOf(act)];
  const drops = await stage.db.select().from(dropPoint).where(eq(dropPoint.campaignId, campaignId));
  const own = drops.find(({ name }) => name === of.row.kecamatan) ?? drops.find(({ position }) => position === 0)!;
  const { quantity, tolerance = 0, highestPrice = null } = deed;
  const input = { key, seen: 0, quantity, tolerance, highestPrice, dropPointId: own.id };
  done(await makePledge(stage.db, seller(of), campaignId, input, at), story, deed);
}

async function withdraw(act: JointAct, slug: string): Promise<void> {
  const { stage, story, at } = act;
  const [of, campaignId] = [cooperativeOf(act, slug), campaignOf(act)];
  const [own] = await ownPledgeQuery(stage.db, campaignId, of.id);
  const answer = await withdrawPledge(stage.db, seller(of), campaignId, own!.version, at);
  done(answer, story, { act: 'withdraw' });
}

/** As the clock does it, for whatever is due. */
async function close({ stage, story, at }: JointAct): Promise<void> {
  const answers = await closeDue(stage.db, at);
  if (answers.length === 0) throw new Error(`"${story.name}": nothing was due`);
  for (const answer of answers) done(answer, story, { act: 'close' });
}

async function cancel(act: JointAct, deed: OfJoint<'cancel'>): Promise<void> {
  const { stage, story, at } = act;
  const input = { id: campaignOf(act), reason: deed.reason };
  done(await cancelCampaign(stage.db, staff(people.dedi), input, at), story, deed);
}
