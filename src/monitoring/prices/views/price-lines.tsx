import { dayText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { Forecast, Source } from '../../rules/prices/index.ts';
import { type Dot, HEIGHT, PLOT, scalesOf, WIDTH } from '../chart-scale.ts';
import { commodityTexts } from '../texts-commodity.ts';
import type { NamedReference } from '../types.ts';
import { referenceWords } from '../words.ts';

type Line = { source: Source; dots: readonly Dot[] };
type Props = {
  title: string;
  lines: readonly Line[];
  reference: NamedReference | null;
  forecast: Extract<Forecast, { ok: true }> | null;
};

/** Weekly medians of markets, deals and offers: whole, dashed and dotted lines, the reference as a golden band, the forecast as a bar. */
export function PriceLines({ title, lines, reference, forecast }: Props) {
  const { lang } = useUi();
  const t = commodityTexts[lang];
  const dots = lines.flatMap((one) => one.dots);
  const days = dots.map(({ day }) => day).sort();
  // One week is no line: its message alone, the figure stands in the weekly table.
  if (new Set(days).size < 2) return <p class="strong">{title}</p>;
  const [from, last] = [days[0]!, days.at(-1)!];
  const until = forecast && forecast.week > last ? forecast.week : last;
  const marks = [
    ...dots.map(({ value }) => value),
    ...bounds(reference),
    ...(forecast ? [forecast.low, forecast.high] : []),
  ];
  const scales = scalesOf(from, until, marks);
  return (
    <figure class="trend">
      <figcaption class="strong">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.chartLabel(title, new Set(days).size)}>
        {reference ? <Band reference={reference} y={scales.y} /> : null}
        {scales.ticks.map((tick) => (
          <>
            <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={scales.y(tick)} y2={scales.y(tick)} />
            <text class="axis" x={PLOT.left - 5} y={scales.y(tick) + 3} text-anchor="end">
              {figure(tick)}
            </text>
          </>
        ))}
        {lines.map((one) => (
          <path key={one.source} class={one.source} d={scales.path(one.dots)} />
        ))}
        {forecast ? <Ahead forecast={forecast} x={scales.x(forecast.week)} y={scales.y} /> : null}
        <text class="axis" x={PLOT.left} y={HEIGHT - 4}>
          {dayText(from, lang)}
        </text>
        <text class="axis" x={PLOT.right} y={HEIGHT - 4} text-anchor="end">
          {dayText(until, lang)}
        </text>
      </svg>
      <p class="row small">
        {lines.map((one) => (
          <Key key={one.source} kind={one.source} label={t[one.source]} />
        ))}
        {reference ? <Key kind="band" label={referenceWords(reference)} /> : null}
        {forecast ? <Key kind="ahead" label={t.forecastLabel} /> : null}
      </p>
    </figure>
  );
}

const bounds = (reference: NamedReference | null): number[] =>
  reference ? [reference.low ?? reference.high, reference.high] : [];

/** A band from its low to its high; a ceiling alone is a line. */
function Band({ reference, y }: { reference: NamedReference; y: (value: number) => number }) {
  const [top, bottom] = [y(reference.high), y(reference.low ?? reference.high)];
  return (
    <>
      <rect class="band" x={PLOT.left} y={top} width={PLOT.right - PLOT.left} height={Math.max(2, bottom - top)} />
      <line class="bound" x1={PLOT.left} x2={PLOT.right} y1={top} y2={top} />
    </>
  );
}

function Ahead({
  forecast,
  x,
  y,
}: {
  forecast: NonNullable<Props['forecast']>;
  x: number;
  y: (value: number) => number;
}) {
  return (
    <g class="ahead">
      <line x1={x} x2={x} y1={y(forecast.low)} y2={y(forecast.high)} />
      <circle cx={x} cy={y(forecast.value)} r="3" />
    </g>
  );
}

/** What a line means, drawn as it is drawn in the chart. */
function Key({ kind, label }: { kind: Source | 'band' | 'ahead'; label: string }) {
  return (
    <span class="nowrap">
      <svg class="key" viewBox="0 0 24 12" aria-hidden="true">
        {kind === 'band' ? <rect class="band" width="24" height="12" /> : null}
        {kind === 'ahead' ? (
          <g class="ahead">
            <line x1="12" x2="12" y1="0" y2="12" />
            <circle cx="12" cy="6" r="3" />
          </g>
        ) : (
          <path class={kind === 'band' ? 'bound' : kind} d={kind === 'band' ? 'M0,1H24' : 'M0,6H24'} />
        )}
      </svg>{' '}
      {label}
    </span>
  );
}
