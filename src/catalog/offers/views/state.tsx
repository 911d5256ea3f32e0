import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import type { OfferState } from '../../lifecycle.ts';
import { texts } from '../texts.ts';

const tones: Record<OfferState, Tone> = {
  draft: 'quiet',
  submitted: 'warn',
  changes_requested: 'warn',
  rejected: 'bad',
  listed: 'good',
  paused: 'quiet',
  suspended: 'bad',
  expired: 'quiet',
};

export const StateChip = ({ state }: { state: OfferState }) => (
  <Chip tone={tones[state]}>{texts[useUi().lang][state]}</Chip>
);
