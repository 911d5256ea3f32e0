import type { Child } from 'hono/jsx';

/** One bar with its words beside it. `mark`: where the bar would end if all were fair, drawn in gold. */
export type Bar = { id: string; label: Child; value: number; mark?: number; text: Child; title: string };

/** Bars under each other, all on one scale; the words are text of the page, so that they stay readable on a phone. */
/** @param all bars the scale is made for, where these are some of them */
export function Bars({ bars, all = bars }: { bars: readonly Bar[]; all?: readonly Bar[] }) {
  const most = Math.max(...all.flatMap(({ value, mark = 0 }) => [value, mark]), 0);
  const scale = most > 0 ? 100 / most : 0;
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li key={bar.id}>
          <span>{bar.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={bar.title}>
            <rect class="got" y="1" width={(bar.value * scale).toFixed(2)} height="8" />
            {bar.mark === undefined ? null : (
              <rect
                class="due"
                x={Math.max(0, Math.min(99, bar.mark * scale - 0.5)).toFixed(2)}
                width="1"
                height="10"
              />
            )}
          </svg>
          <span class="num">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
