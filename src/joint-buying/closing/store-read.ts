import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { campaign, campaignList, deposit, party, pledge, priceList } from '../../../db/schema/index.ts';
import { documentPartiesFrom, documentPartiesQuery } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { rowsInOne } from '../../platform/store-statements.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import type { Candidate } from './types.ts';

export type Due = { id: string; state: 'open' | 'closing'; version: number; deadline: number };

/** What awaits its closing, the longest overdue first; what a closing was interrupted in, too. */
export const dueQuery = (db: Db, now: number, most: number) =>
  db
    .select({
      ...{ id: campaign.id, state: sql<Due['state']>`${campaign.state}`, version: campaign.version },
      deadline: campaign.deadline,
    })
    .from(campaign)
    .where(or(eq(campaign.state, 'closing'), and(eq(campaign.state, 'open'), sql`${campaign.deadline} <= ${now}`)))
    .orderBy(asc(campaign.deadline), asc(campaign.id))
    .limit(most);

const candidates = rowsInOne<Candidate>({
  ...{ id: pledge.id, cooperativeId: pledge.cooperativeId, quantity: pledge.quantity, tolerance: pledge.tolerance },
  ...{ highestPrice: pledge.highestPrice, dropPoint: pledge.dropPointId, at: pledge.at },
  verified: sql`json(case ${party.status} when 'verified' then 'true' else 'false' end)`,
  deposit: deposit.state,
});

/**
 * Everything a closing is made of, for one batch. A list that was ended, or replaced, still holds for a campaign that was opened on it.
 * @param deadline must lie in a list's own validity, which an extension can outlast
 */
export const closingQueries = (db: Db, { id, deadline }: Pick<Due, 'id' | 'deadline'>) =>
  [
    ...campaignQueries(db, id, { partyKind: 'forum' }),
    db
      .select({ rows: candidates })
      .from(pledge)
      .innerJoin(party, eq(party.id, pledge.cooperativeId))
      .leftJoin(deposit, eq(deposit.pledgeId, pledge.id))
      .where(and(eq(pledge.campaignId, id), isNull(pledge.withdrawnAt))),
    db
      .select({
        ...{ id: priceList.id, reference: priceList.reference, terms: priceList.terms },
        holds: sql<number>`${priceList.validFrom} <= ${deadline} and ${priceList.validUntil} > ${deadline}`,
      })
      .from(campaignList)
      .innerJoin(priceList, eq(priceList.id, campaignList.listId))
      .where(eq(campaignList.campaignId, id)),
    documentPartiesQuery(
      db,
      sql`(select l.supplier_id from campaign_list c join price_list l on l.id = c.list_id where c.campaign_id = ${id}
        union select id from party where kind = 'forum')`,
    ),
    db
      .select({ id: party.id })
      .from(party)
      .where(eq(party.kind, 'forum'))
      .orderBy(asc(party.createdAt), asc(party.id))
      .limit(1),
  ] as const;

export type ToClose = NonNullable<ReturnType<typeof toCloseFrom>>;

/** Null: there is no such campaign. The campaign comes with the lists that hold. */
export function toCloseFrom(results: Results<ReturnType<typeof closingQueries>>) {
  const [head, lists, tiers, dropPoints, [pledges], terms, parties, [forum]] = results;
  const found = campaignFrom([head, lists, tiers, dropPoints]);
  if (!found) return null;
  const holding = new Set(terms.filter((one) => one.holds === 1).map((one) => one.id));
  return {
    campaign: { ...found, lists: found.lists.filter(({ list }) => holding.has(list.id)) },
    lapsed: found.lists.filter(({ list }) => !holding.has(list.id)).map((one) => one.supplierName),
    pledges: pledges?.rows ?? [],
    terms: new Map(terms.map(({ id, reference, terms: text }) => [id, { reference, terms: text }])),
    parties: documentPartiesFrom(parties),
    forumId: forum?.id ?? '',
  };
}
