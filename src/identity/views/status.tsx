import { useUi } from '../../platform/ui/context.ts';
import { Chip, type Tone } from '../../platform/ui/parts.tsx';
import type { PartyStatus } from '../../platform/viewer.ts';
import { statusTexts } from '../texts-names.ts';

const tones: Record<PartyStatus, Tone> = { applied: 'warn', verified: 'good', rejected: 'bad', suspended: 'bad' };

export const StatusChip = ({ status }: { status: PartyStatus }) => (
  <Chip tone={tones[status]}>{statusTexts[useUi().lang][status]}</Chip>
);
