import type { Lang } from '../../platform/i18n.ts';
import { Chip, type Tone } from '../../platform/ui/parts.tsx';
import { type Standing, standing } from '../checks.ts';
import { shared } from '../texts.ts';

export const tones: Record<Standing, Tone> = { below: 'good', near: 'warn', partly_above: 'warn', above: 'bad' };

export type ReferenceFigure = { kind: string; high: number };

/** `HET 13500` as the database puts it together. */
export function readReference(text: string | null): ReferenceFigure | null {
  const [kind, high] = text?.split(' ') ?? [];
  return kind && high ? { kind, high: Number(high) } : null;
}

/** Where prices stand against the reference, in words and colour. */
export function StandingChip(props: {
  prices: { low: number; mean: number; high: number };
  reference: ReferenceFigure;
  lang: Lang;
}) {
  const at = standing(props.prices, props.reference.high);
  return <Chip tone={tones[at]}>{shared[props.lang][at](props.reference.kind)}</Chip>;
}

/** `siap besok`, `siap 2 hari`. */
export function leadText(days: number, lang: Lang): string {
  const t = shared[lang];
  return days === 0 ? t.leadToday : days === 1 ? t.leadTomorrow : t.leadDays(days);
}
