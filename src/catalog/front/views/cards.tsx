import { html } from 'hono/html';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah, rupiahRange } from '../../../platform/money.ts';
import { Sparkline } from '../../../platform/ui/charts.tsx';
import { standing } from '../../checks.ts';
import { type Filters, queryOf } from '../../filters.ts';
import { commodityName } from '../../names.ts';
import { shared } from '../../texts.ts';
import { leadText, type ReferenceFigure, readReference, tones } from '../../views/standing-chip.tsx';
import { type Sight, stockOfAll } from '../../views/stock-text.ts';
import type { CardRow } from '../store.ts';
import { texts } from '../texts.ts';

type Props = { row: CardRow; lang: Lang; query: string; orders: boolean; sight: Sight };

/** The filters that mean the same on a commodity's own page. */
export const carriedOn = (filters: Filters): string => queryOf(filters, { category: null, quantity: null, sort: null });

/**
 * One commodity. Written as a template, which escapes what it is given as JSX does: two dozen of these are most of the work of
 * the most visited page.
 */
export function CommodityCard({ row, lang, query, orders, sight }: Props) {
  const t = shared[lang];
  const name = commodityName(row, lang);
  const reference = readReference(row.reference);
  const order = html`<a class="button" href="/orders/new?commodity=${row.id}">${t.order}<span class="hidden"> ${name}</span></a>`;
  return html`<article class="card">
<div class="card-top">${row.photoId ? html`<img src="/photos/${row.photoId}" alt="" width="56" height="42" loading="lazy">` : ''}<h2>${name}</h2>${chip(row, reference, lang)}</div>
${row.low === null ? html`<p class="soft">${t.noOffer}</p>` : figures(row, lang, reference, sight)}
<div class="row push">${orders && row.low !== null ? order : ''}<a class="button plain" href="/commodities/${row.id}${query}">${t.seeOffers}<span class="hidden"> ${name}</span></a></div>
</article>`;
}

function chip(row: CardRow, reference: ReferenceFigure | null, lang: Lang) {
  if (row.low === null || !reference) return '';
  const at = standing({ low: row.low, mean: row.mean!, high: row.high! }, reference.high);
  return html`<span class="chip ${tones[at]}">${shared[lang][at](reference.kind)}</span>`;
}

const figures = (row: CardRow, lang: Lang, reference: ReferenceFigure | null, sight: Sight) =>
  html`<p class="price">${rupiahRange(row.low!, row.high!)}<small>/${row.tradeUnit}</small></p>
<p class="soft small">${summary(row, lang, sight)}</p>
${priceLine(row.prices, reference, lang)}`;

/** `412 ton siap dari 54 koperasi · karung 50 kg · siap 2 hari` */
function summary(row: CardRow, lang: Lang, sight: Sight): string {
  const free = stockOfAll(row, lang, sight);
  const parts = [texts[lang].ready(free, shared[lang].cooperatives(row.cooperatives))];
  if (row.packName) parts.push(`${row.packName} ${row.packContent} ${row.tradeUnit}`);
  parts.push(leadText(row.lead ?? 0, lang));
  return parts.join(' · ');
}

/** Every second day is enough for a line this small. */
const STEP = 2;

function priceLine(prices: string | null, against: ReferenceFigure | null, lang: Lang) {
  const days = prices?.split(',').map(Number) ?? [];
  const values = days.filter((_, i) => (days.length - 1 - i) % STEP === 0);
  if (values.length < 2) return '';
  const reference = against?.high ?? null;
  const label = shared[lang].priceLine(rupiah(values[0]!), rupiah(values.at(-1)!), reference ? rupiah(reference) : '');
  return Sparkline({ values, reference, label }) ?? '';
}
