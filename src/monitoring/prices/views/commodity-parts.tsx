import { dayText } from '../../../platform/clock.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import type { DeviatingEnds, Source } from '../../rules/prices/index.ts';
import { commodityTexts } from '../texts-commodity.ts';
import type { Goods, Week } from '../types.ts';
import { type WeekRow, weekRows } from '../weeks.ts';
import type { CommodityPageProps } from './commodity-page.tsx';

const SHOWN_WEEKS = 26;

/** The figures of the chart. */
export function WeeksCard({ goods, weeks }: { goods: Goods; weeks: readonly Week[] }) {
  const { lang } = useUi();
  const t = commodityTexts[lang];
  const rows = weekRows(weeks).slice(0, SHOWN_WEEKS);
  if (rows.length === 0) return null;
  const of = (source: Source) => ({
    label: t[source],
    numeric: true,
    cell: ({ by }: WeekRow) => (by[source] ? rupiah(by[source].median) : '–'),
  });
  const columns = [
    { label: t.weekOf, cell: ({ week }: WeekRow) => dayText(week, lang) },
    ...(['market', 'deal', 'offer'] as const).map(of),
  ];
  return (
    <Card>
      <div class="row apart">
        <h2>
          {t.weekly} <small class="soft">({t.median})</small>
        </h2>
        <a href={`/prices/${goods.commodityId}/csv`} download>
          {t.csv}
        </a>
      </div>
      <Table caption={t.weekly} columns={columns} rows={rows} />
    </Card>
  );
}

export function MarketsCard({ goods, markets, mayEnter }: CommodityPageProps) {
  const { lang } = useUi();
  const t = commodityTexts[lang];
  const address = (fields: Record<string, string>) =>
    `/prices/new?${new URLSearchParams({ commodity: goods.commodityId, ...fields })}`;
  return (
    <Card>
      <h2>{t.atMarkets}</h2>
      {markets.length === 0 ? <p class="soft">{t.noMarkets}</p> : null}
      <ul class="plain-list">
        {markets.map((one) => (
          <li key={one.id} class="row apart">
            <span>
              {one.market}: <strong>{rupiah(one.price)}</strong>
              <span class="under soft">{dayText(one.day, lang)}</span>
            </span>
            {mayEnter ? (
              <a href={address({ market: one.marketId, day: one.day })}>
                {t.correct}
                <span class="hidden"> {one.market}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEnter ? (
        <LinkButton href={address({})} tone="plain">
          {t.note}
        </LinkButton>
      ) : null}
    </Card>
  );
}

/** The farthest stand first; of the others it is said how many there are. */
export function PlacesCard({ places, unit }: { places: DeviatingEnds; unit: string }) {
  const t = commodityTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.places}</h2>
      {places.ok ? (
        <p class="soft">{t.placesHint(places.places, `${rupiah(places.median)}/${unit}`)}</p>
      ) : (
        <p class="soft">{t.fewPlaces(places.places)}</p>
      )}
      {places.ok && places.deviating.length === 0 ? <p>{t.noPlaces}</p> : null}
      {places.ok && places.deviating.length > 0 ? (
        <ul class="plain-list">
          {places.deviating.map((one) => (
            <li key={one.id}>
              {one.id}: <strong>{rupiah(one.price)}</strong>
              <span class="under soft">{(one.side === 'above' ? t.higher : t.lower)(percent(Math.abs(one.bps)))}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {places.ok && places.count > places.deviating.length ? (
        <p class="soft">{t.morePlaces(places.count - places.deviating.length)}</p>
      ) : null}
    </Card>
  );
}
