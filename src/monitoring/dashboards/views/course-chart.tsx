import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Table } from '../../../platform/ui/parts.tsx';
import type { Point } from '../bins.ts';
import { texts } from '../texts.ts';
import { chartTexts, courseTexts } from '../texts-charts.ts';
import type { Figure, Look } from '../types.ts';
import { binLong, binShort, binText, shortRupiah, sizeText } from './words.ts';

const [WIDTH, HEIGHT] = [480, 240];
const margin = { top: 14, right: 8, bottom: 24, left: 74 };
const MOST_LABELS = 12;

type Props = { points: readonly Point[]; figure: Figure; words: 'sales' | 'spent'; look: Look };

/** The period as bars, the one before as a dashed line across them. */
export function CourseChart({ points, figure, words, look }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const title = courseTitle({ points, figure, words, look }, lang);
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
            { label: t[`${look.unit}_bin`], cell: (point) => binLong(point.bin, lang) },
            { label: t.value, numeric: true, cell: (point) => rupiah(point.value) },
            { label: t.before, numeric: true, cell: (point) => (point.before === null ? '–' : rupiah(point.before)) },
          ]}
        />
      </details>
    </Card>
  );
}

/** How it moved against the period before, and when most of it was; what there is of the two. */
export function courseTitle({ points, figure: { now, before, change }, words, look }: Props, lang: Lang): string {
  const t = courseTexts[words][lang];
  if (!now) return before ? t.noneAfter(shortRupiah(before, lang)) : t.none;
  const to = shortRupiah(now, lang);
  const than = chartTexts[lang][`than_${look.period.kind}`];
  const peak = peakText(points, lang);
  if (!change || change.bps === null) return t.only(to) + peak;
  if (change.by === 0) return t.same(to, than) + peak;
  const by = sizeText(change.bps, lang);
  return (change.by > 0 ? t.rise(by, to, than) : t.fall(by, to, than)) + peak;
}

/** The first place with the most; nothing to say where there is but one place. */
function peakText(points: readonly Point[], lang: Lang): string {
  const t = chartTexts[lang];
  if (points.length < 2) return '';
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const at = binShort(most.bin, lang);
  return points.filter(({ value }) => value > 0).length === 1 ? t.allAt(at) : t.peakAt(at);
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
