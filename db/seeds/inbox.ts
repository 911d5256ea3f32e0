import { newId } from '../../src/platform/ids.ts';
import type { inboxEntry } from '../schema/index.ts';
import { applicantSpec } from './data/institutions.ts';
import type { Moment } from './moment.ts';
import { withSeededIds } from './seeded-ids.ts';
import type { PlayedOffer } from './stories.ts';
import { factsOf } from './terms.ts';
import { forum } from './world.ts';

export type InboxRow = typeof inboxEntry.$inferInsert;

/** Which of an offer's events its cooperative hears of, and as what. */
const kinds: Readonly<Record<string, string>> = {
  offer_listed: 'offer_approved',
  offer_revision_approved: 'offer_approved',
  offer_changes_requested: 'offer_changes_requested',
  offer_rejected: 'offer_rejected',
  offer_suspended: 'offer_suspended',
};
const DAYS = 30;
const UNREAD_DAYS = 5;

type Told = Omit<InboxRow, 'id'>;

/** What the moderators' decisions of the last weeks, and the one application, left in inboxes. Orders write their own. */
export function inboxOf(played: readonly PlayedOffer[], moment: Moment): Promise<InboxRow[]> {
  const application: Told = {
    partyId: forum,
    kind: 'party_applied',
    data: { party: applicantSpec.name },
    link: `/parties/${applicantSpec.id}`,
    createdAt: moment.ago(1, 3),
  };
  const entries = [...played.flatMap((offer) => entriesOf(offer, moment)), application];
  // Inboxes are read in the order of their ids, which is the order of time.
  return withSeededIds('inbox', async () => entries.map((entry) => ({ ...entry, id: newId(entry.createdAt) })));
}

function entriesOf({ row, events }: PlayedOffer, moment: Moment): Told[] {
  const told = events.filter((e) => kinds[e.type] && e.at > moment.ago(DAYS));
  return told.map((e) => ({
    partyId: row.cooperativeId,
    kind: kinds[e.type]!,
    data: { commodity: factsOf.get(row.commodityId)!.names[0], reason: e.reason ?? '' },
    link: `/offers/${row.id}`,
    createdAt: e.at,
    readAt: e.at < moment.ago(UNREAD_DAYS) ? e.at + 3_600_000 : null,
  }));
}
