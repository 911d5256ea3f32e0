import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import type { HandoverRow } from '../store-pages.ts';
import { type progressTexts, stateTexts } from '../texts.ts';

const tones: Record<HandoverRow['state'], Tone> = { prepared: 'warn', signed: 'good', superseded: 'quiet' };

export const HandoverChip = ({ state }: { state: HandoverRow['state'] }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

/** Who has signed so far, in a word. */
export function progressOf({ signedSides }: HandoverRow): keyof (typeof progressTexts)['id'] {
  const sides = (signedSides ?? '').split(',').filter(Boolean);
  if (sides.length === 2) return 'both';
  return sides[0] === 'buyer' || sides[0] === 'seller' ? sides[0] : 'none';
}
