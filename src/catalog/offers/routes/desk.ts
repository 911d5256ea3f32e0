import { dayOf } from '../../../platform/clock.ts';
import type { Typed } from '../../../platform/forms.ts';
import { type AppContext, found, readPage, viewerOf } from '../../../platform/http.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import { findings } from '../../checks.ts';
import { isOpen, wasListed } from '../../lifecycle.ts';
import { comparison } from '../../moderation/assess.ts';
import { inForceQuery, neighboursOfOfferQuery, neighboursQuery } from '../store/compare.ts';
import {
  type Commodity,
  commodityRowQuery,
  type Offer,
  offerCostQuery,
  ownOfferQuery,
  type Revision,
  revisionPhotosQuery,
  revisionsQuery,
} from '../store/read.ts';
import { type Rules, readTerms } from '../terms.ts';
import type { CheckProps } from '../views/check.tsx';

/** Everything the form of an offer works with, read in one round trip. */
export type Desk = {
  commodity: Commodity;
  rules: Rules;
  /** Rupiah that a unit of the goods cost, where that is known. */
  cost: number | null;
  edited: { offer: Offer; revisions: Revision[]; latest: Revision; photos: string[] } | null;
  /** What can be said of the form as it is typed so far. */
  check(typed: Typed): CheckProps;
};

type Neighbours = Parameters<typeof comparison>[1];
type References = Parameters<typeof comparison>[2];
type Around = { neighbours: Neighbours; references: References; settings: { key: string; value: unknown }[] };

export async function deskForNew(c: AppContext, commodityId: string): Promise<Desk> {
  const { db, now } = c.var;
  const [[row], neighbours, references, settings] = await readPage(c, [
    commodityRowQuery(db, commodityId),
    neighboursQuery(db, commodityId),
    inForceQuery(db, now),
    settingsQuery(db),
  ]);
  const commodity = found(row);
  const rules = { goods: commodity, today: dayOf(now), keptFrom: null, available: null };
  const owner = { offerId: '', cooperativeId: viewerOf(c).partyId };
  return {
    commodity,
    rules,
    cost: null,
    edited: null,
    check: checker(commodity, rules, owner, { neighbours, references, settings }),
  };
}

export async function deskForEdit(c: AppContext, offerId: string): Promise<Desk> {
  const { db, now } = c.var;
  const scope = [db, viewerOf(c).partyId, offerId] as const;
  const [[row], read, pictures, neighbours, references, settings, costs] = await readPage(c, [
    ownOfferQuery(...scope),
    revisionsQuery(...scope),
    revisionPhotosQuery(...scope),
    neighboursOfOfferQuery(...scope),
    inForceQuery(db, now),
    settingsQuery(db),
    offerCostQuery(...scope),
  ]);
  const { offer, commodity } = found(row);
  const revisions = read.map(({ revision }) => revision);
  const latest = found(revisions.find((one) => isOpen(one.state)) ?? listedOf(offer, revisions) ?? revisions[0]);
  const photos = pictures.filter((picture) => picture.revisionId === latest.id).map((picture) => picture.id);
  const available = wasListed(offer.state) ? offer.available : null;
  const rules = { goods: commodity, today: dayOf(now), keptFrom: latest.windowFrom, available };
  const owner = { offerId, cooperativeId: offer.cooperativeId };
  const check = checker(commodity, rules, owner, { neighbours, references, settings });
  const cost = costs[0]?.unitCost ?? null;
  return { commodity, rules, cost, edited: { offer, revisions, latest, photos }, check };
}

const listedOf = (offer: Offer, revisions: readonly Revision[]): Revision | undefined =>
  revisions.find((revision) => revision.id === offer.listedRevisionId);

function checker(
  commodity: Commodity,
  rules: Rules,
  owner: { offerId: string; cooperativeId: string },
  around: Around,
) {
  return (typed: Typed): CheckProps => {
    const { terms } = readTerms(typed, rules);
    const certificate = typed.certificate ?? null;
    const subject = { tiers: terms.tiers ?? [], available: terms.available ?? 0, certificate };
    const one = { ...owner, commodityId: commodity.id, requiredCertificate: commodity.requiredCertificate, subject };
    const against = comparison(one, around.neighbours, around.references, settingsFrom(around.settings));
    return { commodity, terms, findings: terms.tiers ? findings(subject, against) : [], against };
  };
}
