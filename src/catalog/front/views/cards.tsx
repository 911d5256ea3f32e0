import type { Lang } from '../../../platform/i18n.ts';
import { rupiah, rupiahRange } from '../../../platform/money.ts';
import { roughQuantity } from '../../../platform/quantity.ts';
import { Sparkline } from '../../../platform/ui/charts.tsx';
import { type Filters, queryOf } from '../../filters.ts';
import { commodityName } from '../../names.ts';
import { shared } from '../../texts.ts';
import { leadText, type ReferenceFigure, readReference, StandingChip } from '../../views/standing-chip.tsx';
import type { CardRow } from '../store.ts';
import { texts } from '../texts.ts';

type Props = { row: CardRow; lang: Lang; query: string; orders: boolean };

/** The filters that mean the same on a commodity's own page. */
export const carriedOn = (filters: Filters): string => queryOf(filters, { category: null, quantity: null, sort: null });

export function CommodityCard({ row, lang, query, orders }: Props) {
  const t = shared[lang];
  const name = commodityName(row, lang);
  const reference = readReference(row.reference);
  return (
    <article class="card">
      <div class="card-top">
        {row.photoId ? <img src={`/photos/${row.photoId}`} alt="" width="56" height="42" loading="lazy" /> : null}
        <h2>{name}</h2>
        {row.low !== null && reference ? (
          <StandingChip prices={{ low: row.low, mean: row.mean!, high: row.high! }} reference={reference} lang={lang} />
        ) : null}
      </div>
      {row.low === null ? <p class="soft">{t.noOffer}</p> : <Figures row={row} lang={lang} reference={reference} />}
      <div class="row push">
        {orders && row.low !== null ? (
          <a class="button" href={`/orders/new?commodity=${row.id}`}>
            {t.order}
            <span class="hidden"> {name}</span>
          </a>
        ) : null}
        <a class="button plain" href={`/commodities/${row.id}${query}`}>
          {t.seeOffers}
          <span class="hidden"> {name}</span>
        </a>
      </div>
    </article>
  );
}

function Figures({ row, lang, reference }: { row: CardRow; lang: Lang; reference: ReferenceFigure | null }) {
  return (
    <>
      <p class="price">
        {rupiahRange(row.low!, row.high!)}
        <small>/{row.tradeUnit}</small>
      </p>
      <p class="soft small">{summary(row, lang)}</p>
      <PriceLine prices={row.prices} reference={reference} lang={lang} />
    </>
  );
}

/** `412 ton siap dari 54 koperasi · karung 50 kg · siap 2 hari` */
function summary(row: CardRow, lang: Lang): string {
  const free = roughQuantity(row.free, row.tradeUnit);
  const parts = [texts[lang].ready(free, shared[lang].cooperatives(row.cooperatives))];
  if (row.packName) parts.push(`${row.packName} ${row.packContent} ${row.tradeUnit}`);
  parts.push(leadText(row.lead ?? 0, lang));
  return parts.join(' · ');
}

/** Every second day is enough for a line this small. */
const STEP = 2;

function PriceLine(props: { prices: string | null; reference: ReferenceFigure | null; lang: Lang }) {
  const days = props.prices?.split(',').map(Number) ?? [];
  const values = days.filter((_, i) => (days.length - 1 - i) % STEP === 0);
  if (values.length < 2) return null;
  const reference = props.reference?.high ?? null;
  const label = shared[props.lang].priceLine(
    rupiah(values[0]!),
    rupiah(values.at(-1)!),
    reference ? rupiah(reference) : '',
  );
  return <Sparkline values={values} reference={reference} label={label} />;
}
