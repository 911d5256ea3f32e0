import { dayOf, daysBetween } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import { consignmentTexts, stateTexts } from '../texts.ts';
import type { ConsignmentState } from '../types.ts';

const tones: Record<ConsignmentState, Tone> = { packed: 'warn', sent: 'warn', received: 'good', cancelled: 'quiet' };

export const ConsignmentChip = ({ state }: { state: ConsignmentState }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

/** Days from which on a due day is not pressing. */
const AT_EASE = 3;

/** How pressing it is that goods arrive by a day. */
export function DueChip({ day }: { day: string }) {
  const { lang, now } = useUi();
  const t = consignmentTexts[lang];
  const left = daysBetween(dayOf(now), day);
  if (left < 0) return <Chip tone="bad">{t.late(-left)}</Chip>;
  const words = left === 0 ? t.today : t.soon(left);
  return <Chip tone={left < AT_EASE ? 'warn' : 'quiet'}>{words}</Chip>;
}
