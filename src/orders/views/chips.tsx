import { useUi } from '../../platform/ui/context.ts';
import { Chip, type Tone } from '../../platform/ui/parts.tsx';
import { awardStateTexts, orderStateTexts } from '../texts-orders.ts';
import type { AwardState, OrderState } from '../types.ts';

const orderTones: Record<OrderState, Tone> = {
  draft: 'quiet',
  submitted: 'warn',
  returned: 'warn',
  placed: 'warn',
  attention: 'bad',
  confirmed: 'good',
  cancelled: 'quiet',
};

const awardTones: Record<AwardState, Tone> = {
  reserved: 'warn',
  confirmed: 'good',
  declined: 'bad',
  lapsed: 'bad',
  cancelled: 'quiet',
};

export const OrderChip = ({ state }: { state: OrderState }) => (
  <Chip tone={orderTones[state]}>{orderStateTexts[useUi().lang][state]}</Chip>
);

export const AwardChip = ({ state }: { state: AwardState }) => (
  <Chip tone={awardTones[state]}>{awardStateTexts[useUi().lang][state]}</Chip>
);
