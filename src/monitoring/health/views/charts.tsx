import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useUi } from '../../../platform/ui/context.ts';
import type { Scale } from '../../rules/health/index.ts';
import { texts } from '../texts.ts';
import { monthText } from '../words.ts';

const WIDTH = 640;
const HEIGHT = 160;
const height = scaleLinear([0, 100], [HEIGHT - 8, 8]);

/** Points of 100 as a bar, with the forum's median as an upright gold line. The words beside it say the same. */
export function PointsBar({ points, median, label }: { points: number; median: number | null; label: string }) {
  return (
    <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="whole" width="100" height="10" />
      <rect class="part" width={points} height="10" />
      {median === null ? null : <line class="reference" x1={median} x2={median} y2="10" />}
    </svg>
  );
}

type Month = { month: string; total: number | null };

/** The score by month, oldest first; a month without a score leaves a gap. */
export function HistoryLine({ history }: { history: readonly Month[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const known = history.filter(({ total }) => total !== null);
  if (known.length < 2) return <TooShort only={known[0]} />;
  const [first, last] = [known[0]!, known.at(-1)!];
  const across = scaleLinear([0, history.length - 1], [0, WIDTH]);
  const path = line<Month>(
    (_, i) => across(i),
    ({ total }) => height(total ?? 0),
  ).defined(({ total }) => total !== null);
  const title = titleOf(last.total! - first.total!, monthText(first.month, lang), t);
  return (
    <figure class="course">
      <figcaption class="strong">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={title}>
        {[0, 50, 100].map((mark) => (
          <line class="grid" x2={WIDTH} y1={height(mark)} y2={height(mark)} />
        ))}
        <path d={path.digits(1)(history as Month[]) ?? ''} />
      </svg>
      <p class="row apart soft small">
        <span>{`${monthText(first.month, lang)}: ${first.total}`}</span>
        <span>{`${monthText(last.month, lang)}: ${last.total}`}</span>
      </p>
      <details>
        <summary>{t.historyShort}</summary>
        <table class="rows">
          <caption class="hidden">{t.historyShort}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col" class="num">
                {t.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ month, total }) => (
              <tr>
                <td data-label={t.month}>{monthText(month, lang)}</td>
                <td data-label={t.score} class="num">
                  {total ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** One month, or none: the message without a line. */
function TooShort({ only }: { only: Month | undefined }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <p class="strong">{only ? t.historyOne(only.total!, monthText(only.month, lang)) : t.historyNone}</p>
      <p class="soft">{t.historyHint}</p>
    </>
  );
}

function titleOf(apart: number, month: string, t: (typeof texts)['id']): string {
  if (apart === 0) return t.historySame(month);
  return apart > 0 ? t.historyRose(apart, month) : t.historyFell(-apart, month);
}

/** A measure's scale as the line it is: values from left to right, points from 0 to 100. */
export function ScaleLine({ scale, label }: { scale: Scale; label: string }) {
  const values = scale.map(([value]) => value);
  const [low, high] = [values[0]!, values.at(-1)!];
  const room = (high - low) / 10;
  const across = scaleLinear([low - room, high + room], [0, WIDTH]);
  const level = [[low - room, scale[0]![1]] as const, ...scale, [high + room, scale.at(-1)![1]] as const];
  const path = line<readonly [number, number]>(
    ([value]) => across(value),
    ([, points]) => height(points),
  ).digits(1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {[0, 50, 100].map((mark) => (
        <line class="grid" x2={WIDTH} y1={height(mark)} y2={height(mark)} />
      ))}
      <path d={path(level) ?? ''} />
    </svg>
  );
}
