import { dayText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import type { IndexNow } from '../index-line.ts';
import { indexTexts } from '../texts-index.ts';
import type { Goods } from '../types.ts';
import { nameOf } from './goods-name.ts';
import { indexFigure, signedPoints } from './index-words.ts';

type Props = { index: IndexNow; goods: readonly Goods[] };

/** Which goods made the index what it is, the strongest first; their points add up to it. */
export function Contributions({ index: { own, chained, change }, goods }: Props) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  if (!chained) return null;
  const part = (id: string) => (own.ok ? own.parts.find((one) => one.commodityId === id) : undefined);
  const week = (id: string) => (change?.ok ? change.points.find((one) => one.commodityId === id)?.points : undefined);
  const rows = chained.points.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <Card>
      <h2>{t.contributions}</h2>
      <Table
        caption={t.contributions}
        rows={rows}
        columns={[
          {
            label: t.commodity,
            cell: (row) => <a href={`/prices/${row.commodityId}`}>{nameOf(goods, row.commodityId, lang)}</a>,
            foot: t.total,
          },
          {
            label: t.weight,
            numeric: true,
            cell: (row) => shareOf(part(row.commodityId)?.weightBps),
            foot: own.ok ? percent(10_000) : '',
          },
          { label: t.own, numeric: true, cell: (row) => figureOf(part(row.commodityId)?.relative), foot: '' },
          {
            label: t.weekPoints,
            numeric: true,
            cell: (row) => pointsOf(week(row.commodityId)),
            foot: change?.ok ? signedPoints(change.after - change.before) : '',
          },
          {
            label: t.points,
            numeric: true,
            cell: (row) => signedPoints(row.points),
            foot: signedPoints(chained.index - 10_000),
          },
        ]}
      />
    </Card>
  );
}

const shareOf = (bps: number | undefined): string => (bps === undefined ? '–' : percent(bps));
const figureOf = (relative: number | undefined): string => (relative === undefined ? '–' : indexFigure(relative));
const pointsOf = (points: number | undefined): string => (points === undefined ? '–' : signedPoints(points));

/** Goods that count with an earlier price, and those that do not count now, by name. */
export function LeftOut({ index: { basket, own, prices }, goods }: Props) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  const items = new Set(basket.items.map((one) => one.commodityId));
  const carried = prices.carried.filter((one) => items.has(one.commodityId));
  if (carried.length + own.leftOut.length === 0) return null;
  return (
    <Card>
      {own.leftOut.length > 0 ? <h2>{t.leftOut}</h2> : null}
      <ul class="plain-list">
        {own.leftOut.map((one) => (
          <li key={one.commodityId}>
            {nameOf(goods, one.commodityId, lang)}: {t[one.reason]}
          </li>
        ))}
      </ul>
      {carried.length > 0 ? <h2>{t.carried}</h2> : null}
      <ul class="plain-list">
        {[...Map.groupBy(carried, (one) => one.day)].map(([day, all]) => (
          <li key={day}>
            {t.carriedOf(dayText(day, lang), all.map((one) => nameOf(goods, one.commodityId, lang)).join(', '))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
