import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { DayRow, ReferenceRow } from '../store.ts';
import { texts } from '../texts.ts';

const WIDTH = 640;
const HEIGHT = 160;

/** The course of a price: the middle as a line in the area from lowest to highest, the reference as a band or a line in gold. */
export function PriceChart({ days, reference }: { days: readonly DayRow[]; reference: ReferenceRow | undefined }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (days.length < 2) return null;
  const [first, last] = [days[0]!, days.at(-1)!];
  const { low, high } = span(days, reference);
  const y = (price: number) => (HEIGHT - 8 - ((price - low) / (high - low || 1)) * (HEIGHT - 16)).toFixed(1);
  const label = t.courseLabel(rupiah(least(days)), rupiah(most(days)), rupiah(last.median));
  const [from, to] = [rupiah(first.median), rupiah(last.median)];
  return (
    <figure class="course">
      <figcaption class="strong">{from === to ? t.courseFlat(to) : t.courseTitle(from, to)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <polygon class="area" points={areaOf(days, y)} />
        {reference ? <Reference reference={reference} y={y} /> : null}
        <polyline points={lineOf(days, (day) => y(day.median))} />
      </svg>
      <p class="row apart soft small">
        <span>{dayText(first.day, lang)}</span>
        {reference ? <span class="gold">{`${reference.kind} ${rupiah(reference.high)}`}</span> : null}
        <span>{dayText(last.day, lang)}</span>
      </p>
      <p class="soft small">{t.courseHint}</p>
    </figure>
  );
}

const least = (days: readonly DayRow[]) => Math.min(...days.map((day) => day.low));
const most = (days: readonly DayRow[]) => Math.max(...days.map((day) => day.high));

function span(days: readonly DayRow[], reference: ReferenceRow | undefined) {
  const marks = reference ? [reference.low ?? reference.high, reference.high] : [];
  return { low: Math.min(least(days), ...marks), high: Math.max(most(days), ...marks) };
}

const x = (i: number, count: number) => ((i / (count - 1)) * WIDTH).toFixed(1);

const lineOf = (days: readonly DayRow[], y: (day: DayRow) => string): string =>
  days.map((day, i) => `${x(i, days.length)},${y(day)}`).join(' ');

function areaOf(days: readonly DayRow[], y: (price: number) => string): string {
  const back = days.map((day, i) => `${x(i, days.length)},${y(day.low)}`).reverse();
  return `${lineOf(days, (day) => y(day.high))} ${back.join(' ')}`;
}

function Reference({ reference, y }: { reference: ReferenceRow; y: (price: number) => string }) {
  const top = y(reference.high);
  const bottom = reference.low === null ? top : y(reference.low);
  return (
    <>
      <rect class="band" x="0" y={top} width={WIDTH} height={(Number(bottom) - Number(top)).toFixed(1)} />
      <line class="reference" x1="0" x2={WIDTH} y1={top} y2={top} />
    </>
  );
}
