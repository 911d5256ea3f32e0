import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Table } from '../../../platform/ui/parts.tsx';
import { HEIGHT, PLOT, scalesOf, WIDTH } from '../chart-scale.ts';
import type { IndexPoint } from '../index-line.ts';
import { indexTexts } from '../texts-index.ts';
import { indexFigure } from './index-words.ts';

const BEGAN = 10_000;

/** The index week by week; 100, where it began, as the golden line. */
export function IndexLine({ title, line }: { title: string; line: readonly IndexPoint[] }) {
  const { lang } = useUi();
  const t = indexTexts[lang];
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 2) return <p class="strong">{title}</p>;
  const scales = scalesOf(first.day, last.day, [...line.map(({ value }) => value), BEGAN]);
  return (
    <figure class="trend">
      <figcaption class="strong">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.chartLabel(title, dayText(first.day, lang))}>
        {scales.ticks.map((tick) => (
          <>
            <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={scales.y(tick)} y2={scales.y(tick)} />
            <text x={PLOT.left - 5} y={scales.y(tick) + 3} text-anchor="end">
              {indexFigure(tick)}
            </text>
          </>
        ))}
        <path class="bound" d={`M${PLOT.left},${scales.y(BEGAN)}H${PLOT.right}`} />
        <path class="market" d={scales.path(line)} />
        <text x={PLOT.left} y={HEIGHT - 4}>
          {dayText(first.day, lang)}
        </text>
        <text x={PLOT.right} y={HEIGHT - 4} text-anchor="end">
          {dayText(last.day, lang)}
        </text>
      </svg>
      <details>
        <summary>{t.figures}</summary>
        <Table
          caption={t.figures}
          rows={line.toReversed()}
          columns={[
            { label: t.day, cell: ({ day }) => dayText(day, lang) },
            { label: t.index, numeric: true, cell: ({ value }) => indexFigure(value) },
          ]}
        />
      </details>
    </figure>
  );
}
