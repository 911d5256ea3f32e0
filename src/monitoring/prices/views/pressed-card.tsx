import { commodityName } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { Sparkline } from '../../../platform/ui/charts.tsx';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Goods, Standing } from '../types.ts';
import { distanceWords, referenceWords, seenWords, weekWords } from '../words.ts';
import { PriceActions } from './actions.tsx';
import { StatusChip } from './status.tsx';
import type { Row } from './watch-page.tsx';

/** A commodity that is far from its reference, with what staff can do. */
export function PressedCard({ row: { goods, standing, alert, staff } }: { row: Row }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { seen, reference, watched, change } = standing;
  if (!seen || !reference || !watched) return null;
  return (
    <Card>
      <div class="card-top">
        <h3>
          <a href={`/prices/${goods.commodityId}`}>{commodityName(goods, lang)}</a>
        </h3>
        <StatusChip standing={standing} />
      </div>
      <p class="price">
        {rupiah(seen.median)}
        <small>/{goods.tradeUnit}</small>
      </p>
      <p>
        <strong>{distanceWords(watched, reference.kind, lang)}</strong> ({rupiah(boundOf(standing))})
        {alert ? <span class="soft">, {t.since(dayText(alert.raisedOn, lang))}</span> : null}
      </p>
      <p class="soft">{[seenWords(seen, lang), change ? t.inWeek(weekWords(change, lang)) : t.noChange].join(' · ')}</p>
      <Course goods={goods} standing={standing} />
      {staff ? <PriceActions goods={goods} staff={staff} /> : <p class="soft">{referenceWords(reference)}</p>}
    </Card>
  );
}

/** The bound that the price is beyond, or the nearer word for it where it is within. */
export const boundOf = ({ reference, watched }: Standing): number =>
  watched?.side === 'below' ? (reference?.low ?? 0) : (reference?.high ?? 0);

export function Course({ goods, standing }: { goods: Goods; standing: Standing }) {
  const { lang } = useUi();
  const values = standing.weeks.map(({ value }) => value);
  if (values.length < 2) return null;
  const [from, to] = [rupiah(values[0]!), rupiah(values.at(-1)!)];
  const label = texts[lang].courseLabel(commodityName(goods, lang), from, to);
  return <Sparkline values={values} reference={standing.reference?.high ?? null} label={label} />;
}
