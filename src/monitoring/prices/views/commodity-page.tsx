import { commodityName } from '../../../catalog/index.ts';
import { rupiah, rupiahRange } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading, Notice, Stat, Stats } from '../../../platform/ui/parts.tsx';
import type { DeviatingEnds, Forecast } from '../../rules/prices/index.ts';
import { pointsOf } from '../rules.ts';
import type { MarketSeen } from '../store-commodity.ts';
import { texts } from '../texts.ts';
import { commodityTexts } from '../texts-commodity.ts';
import type { Goods, Standing, Week } from '../types.ts';
import { changeWords, distanceWords, referenceWords, seenWords, weekWords } from '../words.ts';
import { PriceActions, type Staff } from './actions.tsx';
import { MarketsCard, PlacesCard, WeeksCard } from './commodity-parts.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { PriceLines } from './price-lines.tsx';
import { StatusChip } from './status.tsx';

export type CommodityPageProps = {
  goods: Goods;
  standing: Standing;
  weeks: readonly Week[];
  forecast: Forecast;
  places: DeviatingEnds;
  markets: readonly MarketSeen[];
  staff: Staff | null;
  mayEnter: boolean;
  done: 'called' | 'called-before' | null;
};

/** One commodity's prices: where they stand, how they went, where they may go, who deviates, and what to do. */
export function CommodityPage(props: CommodityPageProps) {
  const { goods, standing, weeks, forecast, staff, done } = props;
  const { lang } = useUi();
  const [t, c] = [texts[lang], commodityTexts[lang]];
  const isPressed = standing.watched !== null && standing.watched.status !== 'aman';
  const ahead = forecast.ok ? forecast : null;
  const shown = (['market', 'deal', 'offer'] as const)
    .map((source) => ({ source, dots: pointsOf(weeks, source) }))
    .filter((one) => one.dots.length > 0);
  return (
    <>
      <Heading
        crumbs={<a href="/prices">{t.title}</a>}
        title={
          <>
            {commodityName(goods, lang)} <StatusChip standing={standing} />
          </>
        }
      />
      {done ? (
        <Notice tone={done === 'called' ? 'good' : 'warn'}>{done === 'called' ? t.called : t.calledBefore}</Notice>
      ) : null}
      {standing.seen ? (
        <Figures goods={goods} standing={standing} />
      ) : (
        <Empty title={c.nothing}>
          <p>{c.nothingBody}</p>
        </Empty>
      )}
      {staff ? (
        <div class="act">
          <PriceActions goods={goods} staff={staff} main={isPressed} />
        </div>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          {shown.length > 0 ? (
            <Card>
              <PriceLines title={titleOf(props, lang)} lines={shown} reference={standing.reference} forecast={ahead} />
            </Card>
          ) : null}
          <MarketsCard {...props} />
        </div>
        <aside class="stack">
          {standing.seen ? <ForecastCard forecast={forecast} unit={goods.tradeUnit} /> : null}
          <PlacesCard places={props.places} unit={goods.tradeUnit} />
        </aside>
      </div>
      <WeeksCard goods={goods} weeks={weeks} />
    </>
  );
}

/** The chart's message: far from the reference, or how it moved. */
function titleOf({ goods, standing }: CommodityPageProps, lang: 'id' | 'en'): string {
  const c = commodityTexts[lang];
  const { watched, reference, change } = standing;
  const name = commodityName(goods, lang);
  if (watched && reference && watched.side !== 'within')
    return c.titleAbove(name, distanceWords(watched, reference.kind, lang));
  if (!change) return c.titleOnly(name);
  return change.bps === 0 ? c.titleFlat(name) : c.titleMoved(name, changeWords(change.bps, lang));
}

function Figures({ goods, standing }: Pick<CommodityPageProps, 'goods' | 'standing'>) {
  const { lang } = useUi();
  const c = commodityTexts[lang];
  const { seen, reference, watched } = standing;
  if (!seen) return null;
  const who = c.from(seen.contributors, seen.source === 'market' ? c.markets : c.cooperatives);
  const middle = seen.quarter === null ? null : c.middle(rupiahRange(seen.quarter, seen.threeQuarter ?? seen.quarter));
  return (
    <>
      <Stats>
        <Stat label={c.now}>
          {rupiah(seen.median)}/{goods.tradeUnit}
        </Stat>
        {watched && reference ? (
          <Stat
            label={c.distance}
            tone={watched.status === 'aman' ? 'good' : watched.status === 'waspada' ? 'warn' : 'bad'}
          >
            {distanceWords(watched, reference.kind, lang)}
          </Stat>
        ) : null}
        <Stat label={c.change}>{weekWords(standing.change, lang)}</Stat>
        <Stat label={c.spread}>{rupiahRange(seen.low, seen.high)}</Stat>
      </Stats>
      <p class="soft">{[seenWords(seen, lang), who, ...(middle ? [middle] : [])].join(' · ')}</p>
      <p class="soft">
        {reference ? `${referenceWords(reference)}. ${c.decree(reference.decree)}.` : c.noReference}{' '}
        <a href={`/commodities/${goods.commodityId}`}>{c.toOffers}</a>
      </p>
    </>
  );
}
