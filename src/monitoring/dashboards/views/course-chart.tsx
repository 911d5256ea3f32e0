import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import type { Point } from '../bins.ts';
import { texts } from '../texts.ts';
import type { Figure } from '../types.ts';
import { binLong, binText, shortRupiah, sizeText } from './words.ts';

const [WIDTH, HEIGHT] = [480, 240];
const margin = { top: 14, right: 8, bottom: 24, left: 74 };
const MOST_LABELS = 12;

type Props = { points: readonly Point[]; figure: Figure; words: 'sales' | 'spent'; unit: 'day' | 'month' };

/** The period as bars, the one before as a dashed line across them. */
export function CourseChart({ points, figure, words, unit }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const title = courseTitle(figure, words, lang);
  return (
    <Card>
      <h2>{title}</h2>
      <Bars points={points} title={title} />
      <p class="soft small">
        {t.bars}
        {points.some((point) => point.before !== null) ? `; ${t.dashes}` : ''}
      </p>
      <details>
        <summary>{t.asTable}</summary>
        <Table
          caption={title}
          rows={points}
          columns={[
            { label: unit === 'day' ? t.day_bin : t.month_bin, cell: (point) => binLong(point.bin, lang) },
            { label: t.value, numeric: true, cell: (point) => rupiah(point.value) },
            { label: t.before, numeric: true, cell: (point) => (point.before === null ? '–' : rupiah(point.before)) },
          ]}
        />
      </details>
    </Card>
  );
}

export function courseTitle({ now, change }: Figure, words: Props['words'], lang: 'id' | 'en'): string {
  const t = texts[lang];
  const to = shortRupiah(now ?? 0, lang);
  if (!now) return words === 'sales' ? t.salesNone : t.spentNone;
  if (!change || change.bps === null || change.by === 0) return words === 'sales' ? t.salesOnly(to) : t.spentOnly(to);
  const by = sizeText(change.bps, lang);
  if (words === 'sales') return change.by > 0 ? t.salesRise(by, to) : t.salesFall(by, to);
  return change.by > 0 ? t.spentRise(by, to) : t.spentFall(by, to);
}

function Bars({ points, title }: { points: readonly Point[]; title: string }) {
  const { lang } = useUi();
  const x = scaleBand(
    points.map((_, i) => i),
    [margin.left, WIDTH - margin.right],
  ).padding(0.2);
  const most = Math.max(1, ...points.flatMap((point) => [point.value, point.before ?? 0]));
  const y = scaleLinear([0, most], [HEIGHT - margin.bottom, margin.top]).nice(4);
  const every = Math.ceil(points.length / MOST_LABELS);
  const middle = (i: number) => x(i)! + x.bandwidth() / 2;
  const earlier = points.flatMap((point, i) =>
    point.before === null ? [] : [[middle(i), y(point.before)] as [number, number]],
  );
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={margin.left} x2={WIDTH - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 4} text-anchor="end">
            {shortRupiah(tick, lang)}
          </text>
        </g>
      ))}
      {points.map((point, i) => (
        <g key={point.bin}>
          <rect
            class="got"
            x={fixed(x(i)!)}
            y={fixed(y(point.value))}
            width={fixed(x.bandwidth())}
            height={fixed(y(0) - y(point.value))}
          >
            <title>{`${binLong(point.bin, lang)}: ${rupiah(point.value)}`}</title>
          </rect>
          {i % every === 0 ? (
            <text x={fixed(middle(i))} y={HEIGHT - 6} text-anchor="middle">
              {binText(point.bin, lang)}
            </text>
          ) : null}
        </g>
      ))}
      {earlier.length > 1 ? <path class="earlier" d={line()(earlier) ?? ''} /> : null}
      {earlier.map(([cx, cy]) => (
        <circle class="earlier" cx={fixed(cx)} cy={fixed(cy)} r="2.5" />
      ))}
    </svg>
  );
}

const fixed = (value: number): string => value.toFixed(1);
