import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import type { WatchStatus } from '../../rules/prices/index.ts';
import { texts } from '../texts.ts';
import type { Standing } from '../types.ts';

const tones: Readonly<Record<WatchStatus, Tone>> = { aman: 'good', waspada: 'warn', intervensi: 'bad' };

/** How a commodity stands, in a word; what is missing where nothing can be said. */
export function StatusChip({ standing: { watched, seen } }: { standing: Standing }) {
  const t = texts[useUi().lang];
  if (watched) return <Chip tone={tones[watched.status]}>{t[watched.status]}</Chip>;
  return <Chip tone="quiet">{seen ? t.noReference : t.noPrice}</Chip>;
}
