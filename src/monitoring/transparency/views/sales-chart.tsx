import { scaleLinear } from 'd3-scale';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { periodText } from '../names.ts';
import { texts } from '../texts.ts';

/** `value` null: withheld; undefined: nothing was sold. */
export type MonthValue = { period: string; value: number | null | undefined };

const WIDTH = 1000;
const TEN_BILLION = 10_000_000_000;

/** Sales month by month. Every bar has its month and its figure beside it: read aloud, it is its own table. */
export function SalesChart({ months }: { months: readonly MonthValue[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const told = months.flatMap(({ period, value }) => (value ? [{ period, value }] : []));
  const top = told.reduce((a, b) => (b.value > a.value ? b : a), { period: '', value: 0 });
  const x = scaleLinear([0, top.value || 1], [0, WIDTH]);
  const millions = (value: number) =>
    top.value >= TEN_BILLION
      ? t.billionShort(figure(Math.round(value / 10_000_000) / 100))
      : t.million(figure(Math.round(value / 100_000) / 10));
  return (
    <Card>
      <h2>{top.value > 0 ? t.chart(periodText(top.period, lang), `Rp${millions(top.value)}`) : t.chartNone}</h2>
      <ul class="bars wide">
        {months.map(({ period, value }) => (
          <li key={period}>
            <span>{periodText(period, lang)}</span>
            {value ? (
              <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
                <rect class="got" x="0" y="0" width={x(value).toFixed(1)} height="14" />
              </svg>
            ) : (
              <span></span>
            )}
            <span class="num">{value ? millions(value) : value === null ? t.closedFigure : '0'}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
