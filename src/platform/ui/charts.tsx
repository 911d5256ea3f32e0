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

/** The course of a price, with the reference as a dashed line. Values in rupiah, oldest first. */
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
  const all = reference === null ? values : [...values, reference];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const y = (value: number) => (28 - ((value - low) / span) * 24).toFixed(1);
  const x = (i: number) => ((i / (values.length - 1)) * 280).toFixed(1);
  const above = reference !== null && values.at(-1)! > reference;
  return (
    <svg class="spark" viewBox="0 0 300 32" preserveAspectRatio="none" role="img" aria-label={label}>
      {reference === null ? null : <line class="reference" x1="0" x2="300" y1={y(reference)} y2={y(reference)} />}
      <polyline
        class={above ? 'price above' : 'price'}
        points={values.map((value, i) => `${x(i)},${y(value)}`).join(' ')}
      />
    </svg>
  );
}
