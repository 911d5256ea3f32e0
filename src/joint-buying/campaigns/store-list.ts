import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { campaign, campaignList, party, priceList, priceListTier } from '../../../db/schema/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { paysListPrice, rulesOf, sourcesOf } from '../closing-rules.ts';
import { liveOf } from '../pledges/rules/live.ts';
import { summedPledges } from '../pledges/rules/sums.ts';
import type { SumRow } from '../pledges/types.ts';
import type { CampaignState } from '../rules/index.ts';
import { campaignsOf, listOf } from '../store-campaign.ts';
import type { CampaignList as StoredList } from '../types.ts';
import {
  type CampaignList,
  type Card,
  type CardRow,
  type ListAsk,
  type ListFilter,
  listFilters,
  type Row,
  statesOf,
  type Todo,
} from './types-list.ts';

export const CARDS = 12;
const ROWS = 24;
const TODOS = 20;

type Who = Pick<Viewer, 'partyKind' | 'partyId'>;

const states = (all: readonly CampaignState[]): SQL => sql.raw(`(${all.map((one) => `'${one}'`).join(', ')})`);
const isStaff = ({ partyKind }: Who): boolean => partyKind === 'forum';

/** Everything the list shows, one batch. A filter or a further page leaves out what it does not show. */
export function listQueries(db: Db, viewer: Who, ask: ListAsk, now: number) {
  const cards = cardsWanted(ask) ? whichCards(viewer, ask) : null;
  const ids = cards ? sql`select ${campaign.id} ${cards} limit ${CARDS}` : sql`select null where 0`;
  return [
    cardsQuery(db, viewer, cards),
    cardListsQuery(db, ids),
    cardTiersQuery(db, ids),
    sumsQuery(db, ids),
    rowsQuery(db, viewer, ask),
    todosQuery(db, viewer, ask, now),
    countsQuery(db, viewer),
  ] as const;
}

const cardsWanted = ({ state, after }: ListAsk): boolean => state === 'open' || (state === null && after === null);

/** `deadline.id` or `createdAt.id` of the last one shown; anything else counts as the first page. */
function cursorOf(after: string | null): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(after ?? '') ?? [];
  return at && id ? { at: Number(at), id } : null;
}

function whichCards(viewer: Who, { state, after }: ListAsk): SQL {
  const from = state === 'open' ? cursorOf(after) : null;
  const later = from ? sql`and (${campaign.deadline}, ${campaign.id}) > (${from.at}, ${from.id})` : sql``;
  return sql`from ${campaign} where ${campaign.state} in ${states(statesOf.open)} and ${campaignsOf(viewer)} ${later}
    order by ${campaign.deadline}, ${campaign.id}`;
}

const head =
  sql.raw(`campaign.id, campaign.number, campaign.state, g.name_id nameId, g.name_en nameEn, g.trade_unit unit,
  campaign.deadline, own.quantity ownQuantity`);
const ownPledge = ({ partyId }: Who): SQL =>
  sql`left join pledge own on own.campaign_id = campaign.id and own.cooperative_id = ${partyId} and own.withdrawn_at is null`;

const cardsQuery = (db: Db, viewer: Who, cards: SQL | null) =>
  db.all<CardRow>(sql`
    select ${head}, campaign.target, campaign.fall_back fallBack, campaign.tolerance_reaches toleranceReaches,
      campaign.shortage_rule shortageRule, campaign.extension_days extensionDays, campaign.round,
      own.tolerance ownTolerance, own.highest_price ownHighestPrice
    from campaign join commodity g on g.id = campaign.commodity_id ${ownPledge(viewer)}
    where campaign.id in (${cards ? sql`select ${campaign.id} ${cards} limit ${CARDS + 1}` : sql`select null where 0`})
    order by campaign.deadline, campaign.id`);

const cardListsQuery = (db: Db, ids: SQL) =>
  db
    .select({ campaignId: campaignList.campaignId, list: priceList, supplierName: party.name })
    .from(campaignList)
    .innerJoin(priceList, eq(priceList.id, campaignList.listId))
    .innerJoin(party, eq(party.id, priceList.supplierId))
    .where(inArray(campaignList.campaignId, sql`(${ids})`));

const cardTiersQuery = (db: Db, ids: SQL) =>
  db
    .selectDistinct({
      ...{ listId: priceListTier.listId, from: priceListTier.from, unitPrice: priceListTier.unitPrice },
      position: priceListTier.position,
    })
    .from(campaignList)
    .innerJoin(priceListTier, eq(priceListTier.listId, campaignList.listId))
    .where(inArray(campaignList.campaignId, sql`(${ids})`))
    .orderBy(sql`${priceListTier.listId}, ${priceListTier.position}`);

/** The same of one campaign. */
export const sumsOfQuery = (db: Db, campaignId: string) => sumsQuery(db, sql`${campaignId}`);

/** Pledges by limit and drop point: the index of the live page has all of it. */
const sumsQuery = (db: Db, ids: SQL) =>
  db.all<SumRow & { campaignId: string }>(sql`
    select campaign_id campaignId, highest_price highestPrice, drop_point_id dropPointId, sum(quantity) quantity,
      sum(tolerance) tolerance, count(*) pledges
    from pledge where campaign_id in (${ids}) and withdrawn_at is null group by campaign_id, highest_price, drop_point_id`);

function rowsQuery(db: Db, viewer: Who, { state, after }: ListAsk) {
  const from = state === 'open' ? null : cursorOf(after);
  const later = from ? sql`and (campaign.created_at, campaign.id) < (${from.at}, ${from.id})` : sql``;
  const shown = state === null ? [...statesOf.running, ...statesOf.over] : state === 'open' ? [] : statesOf[state];
  const closing = sql.raw(`left join campaign_closing x on x.campaign_id = campaign.id and x.round = campaign.round`);
  return db.all<Row>(sql`
    select ${head}, campaign.created_at createdAt, x.total, x.per_unit perUnit, a.kind ownKind, a.quantity ordered,
      a.share_milli shareMilli, a.handed_milli handedMilli, l.saved,
      coalesce(x.pledges, (select count(*) from pledge p where p.campaign_id = campaign.id and p.withdrawn_at is null)) pledges
    from campaign join commodity g on g.id = campaign.commodity_id ${ownPledge(viewer)} ${closing}
    left join allotment a on a.pledge_id = own.id left join landed_cost l on l.allotment_id = a.id
    where campaign.state in ${shown.length > 0 ? states(shown) : sql`(null)`} and ${campaignsOf(viewer)} ${later}
    order by campaign.created_at desc, campaign.id desc limit ${ROWS + 1}`);
}

/** What waits for somebody of the forum: a draft to finish, a closing, an arrival, a distribution, the costs. */
const todosQuery = (db: Db, viewer: Who, { state, after }: ListAsk, now: number) =>
  db.all<Todo>(sql`
    select campaign.id, campaign.number, campaign.state, g.name_id nameId, g.name_en nameEn, campaign.deadline,
      campaign.shared_at is not null shared, campaign.delivery_from deliveryFrom
    from campaign join commodity g on g.id = campaign.commodity_id
    where ${isStaff(viewer) && state === null && after === null ? sql`1` : sql`0`} and (
      campaign.state in ('draft', 'closing', 'arriving') or (campaign.state = 'open' and campaign.deadline <= ${now})
      or (campaign.state = 'ordered' and campaign.delivery_from <= ${dayOf(now)})
      or (campaign.state = 'distributed' and campaign.invoiced_at is null))
    order by campaign.deadline, campaign.id limit ${TODOS}`);

const countsQuery = (db: Db, viewer: Who) =>
  db.all<{ state: CampaignState; count: number }>(
    sql`select ${campaign.state} state, count(*) count from ${campaign} where ${campaignsOf(viewer)} group by ${campaign.state}`,
  );

type Found = Results<ReturnType<typeof listQueries>>;

export function listFrom([cards, lists, tiers, sums, rows, todos, counted]: Found): CampaignList {
  const [lastCard, lastRow] = [cards[CARDS - 1], rows[ROWS - 1]];
  const of = new Map(counted.map((one) => [one.state, one.count]));
  const countOf = (filter: ListFilter) => statesOf[filter].reduce((sum, state) => sum + (of.get(state) ?? 0), 0);
  return {
    cards: cards.slice(0, CARDS).map((row) => cardOf(row, lists, tiers, sums)),
    rows: rows.slice(0, ROWS),
    todos,
    nextCards: cards.length > CARDS && lastCard ? `${lastCard.deadline}.${lastCard.id}` : null,
    nextRows: rows.length > ROWS && lastRow ? `${lastRow.createdAt}.${lastRow.id}` : null,
    counts: Object.fromEntries(listFilters.map((one) => [one, countOf(one)])) as CampaignList['counts'],
  };
}

function cardOf(row: CardRow, lists: Found[1], tiers: Found[2], sums: Found[3]): Card {
  const own: StoredList[] = lists.filter((one) => one.campaignId === row.id).map((one) => listOf(one, tiers));
  const pledges = summedPledges(sums.filter((one) => one.campaignId === row.id));
  const rules = rulesOf({ ...row, fallBack: row.fallBack === 1, toleranceReaches: row.toleranceReaches === 1 });
  const live = liveOf({ sources: sourcesOf({ lists: own }), listPrice: paysListPrice({ lists: own }), rules }, pledges);
  return {
    ...row,
    pledged: pledges.reduce((sum, one) => sum + one.quantity, 0),
    pledges: pledges.reduce((sum, one) => sum + (one.pledges ?? 1), 0),
    live: live.ok ? live : null,
  };
}
