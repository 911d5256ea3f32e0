import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import { stateTexts } from '../texts.ts';
import type { DepositState } from '../types.ts';

const tones: Record<DepositState, Tone> = {
  ...{
    due: 'warn',
    reported: 'warn',
    held: 'good',
    to_return: 'warn',
    returned: 'quiet',
    applied: 'good',
    void: 'quiet',
  },
};

export const DepositChip = ({ state }: { state: DepositState }) => (
  <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
);

/** A form that came back: of which deposit, and which of its forms. */
export type Returned = { depositId: string; which: 'report' | 'confirm' | 'refuse'; form: FormState };
