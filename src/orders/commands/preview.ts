import { dayOf, daysBetween } from '../../platform/clock.ts';
import type { Db, Results } from '../../platform/db.ts';
import { type LineProblem, lineProblem } from '../planning/line.ts';
import { ledgerKey, type MarketOffer, type Need, type Point, type Terms } from '../planning/market.ts';
import { previewOf } from '../planning/preview.ts';
import { commoditiesQuery, ledgerQuery, marketQuery, siteOfOrderQuery, siteQuery } from '../store-market.ts';
import { type FormRefusal, MOST_LINES, type PreviewAnswer, type PreviewInput } from '../types.ts';

/** The statements behind a preview; a page puts them into its own batch. */
export function previewQueries(db: Db, input: PreviewInput, now: number) {
  const wanted = { commodityIds: input.lines.map((line) => line.commodityId) };
  return [
    siteQuery(db, input.institutionId, input.siteId),
    marketQuery(db, wanted),
    ledgerQuery(db, wanted, now),
    commoditiesQuery(db, wanted),
  ] as const;
}

/** The same for an order that is stored; `previewFrom` then takes the order's own figures as input. */
export function orderPreviewQueries(db: Db, orderId: string, now: number) {
  const wanted = { orderId };
  return [
    siteOfOrderQuery(db, orderId),
    marketQuery(db, wanted),
    ledgerQuery(db, wanted, now, orderId),
    commoditiesQuery(db, wanted),
  ] as const;
}

export type PreviewRows = Results<ReturnType<typeof previewQueries>>;

/** What an order would come to at this moment: the split under the chosen policy, and the other policies' totals. Reads nothing. */
export function previewFrom(rows: PreviewRows, input: PreviewInput, now: number): PreviewAnswer {
  const [sites, market, ledger, words] = rows;
  const site = sites[0];
  const refusal = formRefusal(input, now) ?? marketRefusal(input, site, words);
  if (refusal || !site) return refusal ?? { ok: false, reason: 'site_unknown' };
  const terms = termsFor(input.neededOn, site, ledger, now);
  const { policy, siteId } = input;
  const commodities = new Map(words.map((commodity) => [commodity.id, commodity]));
  const problems = problemsOf(input, market, terms);
  return {
    ok: true,
    preview: previewOf(problems, { policy, siteId, approvalLimit: site.approvalLimit, terms, commodities }),
  };
}

/** One round trip. Refusals name what only the database can tell. */
export async function preview(db: Db, input: PreviewInput, now: number): Promise<PreviewAnswer> {
  const refusal = formRefusal(input, now);
  if (refusal) return refusal;
  return previewFrom((await db.batch(previewQueries(db, input, now))) as PreviewRows, input, now);
}

/** What is wrong with a form by itself. */
export function formRefusal(form: Pick<PreviewInput, 'neededOn' | 'lines'>, now: number): FormRefusal | null {
  if (form.lines.length === 0) return { ok: false, reason: 'no_lines' };
  if (form.lines.length > MOST_LINES) return { ok: false, reason: 'too_many_lines' };
  if (form.neededOn < dayOf(now)) return { ok: false, reason: 'needed_on_past' };
  const ids = form.lines.map((line) => line.commodityId);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i);
  return twice < 0 ? null : { ok: false, reason: 'commodity_twice', position: twice };
}

/** What is wrong with it against the records. */
export function marketRefusal(
  form: Pick<PreviewInput, 'lines'>,
  site: { status: string } | undefined,
  commodities: readonly { id: string }[],
): FormRefusal | null {
  if (!site) return { ok: false, reason: 'site_unknown' };
  const unknown = form.lines.findIndex((line) => !commodities.some((one) => one.id === line.commodityId));
  return unknown < 0 ? null : { ok: false, reason: 'commodity_unknown', position: unknown };
}

export type LedgerRow = { commodityId: string; cooperativeId: string; quantity: number };

export function termsFor(neededOn: string, site: Point, ledger: readonly LedgerRow[], now: number): Terms {
  const awarded = ledger.map((row) => [ledgerKey(row.commodityId, row.cooperativeId), row.quantity] as const);
  return { neededOn, daysAhead: daysBetween(dayOf(now), neededOn), site, ledger: new Map(awarded) };
}

/** The lines of a form as problems; nothing is held yet and nobody has said no. */
export function problemsOf(
  form: Pick<PreviewInput, 'lines'>,
  market: readonly MarketOffer[],
  terms: Terms,
  lineIds: readonly string[] = [],
): LineProblem[] {
  return form.lines.map((line, position) => {
    const { commodityId, quantity, priceCeiling, maxSuppliers, maxShareBps } = line;
    const limits = { priceCeiling, maxSuppliers, maxShareBps };
    const need: Need = { lineId: lineIds[position] ?? '', position, commodityId, demand: quantity, ...limits };
    return lineProblem(need, market, [], new Set(), terms);
  });
}
