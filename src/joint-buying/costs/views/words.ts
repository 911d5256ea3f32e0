import { quantity } from '../../../platform/quantity.ts';

/** `1.250,5 kg` from thousandths. */
export const amountOf = (milli: number, unit: string): string => quantity(milli / 1000, unit);
