import { html } from 'hono/html';

/** Shades of the stacked bar, from the largest part on; the table beside it names every part. */
const SHADES = 9;

export type Segment = { label: string; value: number };

/** A quantity divided among parts as one bar. `label` says in words what it shows; `rest` is drawn hatched as missing. */
export function StackedBar({ segments, total, label }: { segments: readonly Segment[]; total: number; label: string }) {
  const scale = total > 0 ? 1000 / total : 0;
  let x = 0;
  return (
    <svg class="stacked" viewBox="0 0 1000 36" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="missing" x="0" y="0" width="1000" height="36" />
      {segments.map((segment, i) => {
        const width = segment.value * scale;
        const rect = (
          <rect
            class={`shade-${i % SHADES}`}
            x={x.toFixed(2)}
            y="0"
            width={Math.max(width - 2, 1).toFixed(2)}
            height="36"
          >
            <title>{segment.label}</title>
          </rect>
        );
        x += width;
        return rect;
      })}
    </svg>
  );
}

/**
 * The course of a price, with the reference as a dashed line. Values in rupiah, oldest first. Written as text with whole
 * coordinates, because a page may hold dozens.
 */
export function Sparkline({
  values,
  reference,
  label,
}: {
  values: readonly number[];
  reference: number | null;
  label: string;
}) {
  if (values.length < 2) return null;
  const marks = reference === null ? values : [...values, reference];
  const low = Math.min(...marks);
  const scale = 24 / (Math.max(...marks) - low || 1);
  const step = 280 / (values.length - 1);
  const y = (value: number) => Math.round(28 - (value - low) * scale);
  const points = values.map((value, i) => `${Math.round(i * step)},${y(value)}`).join(' ');
  const above = reference !== null && values.at(-1)! > reference ? ' above' : '';
  const at = reference === null ? 0 : y(reference);
  const line = reference === null ? '' : html`<line class="reference" x2="300" y1="${at}" y2="${at}"/>`;
  return html`<svg class="spark" viewBox="0 0 300 32" preserveAspectRatio="none" role="img" aria-label="${label}">${line}<polyline class="price${above}" points="${points}"/></svg>`;
}
