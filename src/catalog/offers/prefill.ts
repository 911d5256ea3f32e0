import { addDays } from '../../platform/clock.ts';
import type { Typed } from '../../platform/forms.ts';
import { figure } from '../../platform/quantity.ts';
import type { Goods, Tier } from './terms.ts';

export const USUAL_WINDOW_DAYS = 90;
export const USUAL_LEAD_DAYS = 2;

type Saved = {
  tiers: readonly Tier[];
  available: number;
  minLot: number;
  lotSize: number;
  handlingFee: number;
  leadDays: number;
  windowFrom: string;
  windowUntil: string;
  certificate: string | null;
  description: string;
};

/** A quantity in the pack where it is whole packs, otherwise in trade units. */
function inUnits(name: string, amount: number, { tradeUnit, packName, packContent }: Goods): Typed {
  const packed = packName && packContent && amount > 0 && amount % packContent === 0;
  return packed
    ? { [name]: figure(amount / packContent), [`${name}Unit`]: packName }
    : { [name]: figure(amount), [`${name}Unit`]: tradeUnit };
}

/** A new form: one pack as the lot, three months from today; the figures that only the cooperative knows stay empty. */
export const freshFields = (goods: Goods, today: string): Typed => ({
  ...inUnits('lotSize', goods.packContent ?? 1, goods),
  minLotUnit: goods.packName ?? goods.tradeUnit,
  leadDays: String(USUAL_LEAD_DAYS),
  windowFrom: today,
  windowUntil: addDays(today, USUAL_WINDOW_DAYS),
});

/** A saved version as the form shows it. */
export const savedFields = (saved: Saved, goods: Goods): Typed => ({
  ...Object.assign({}, ...saved.tiers.map((tier, n) => tierFields(tier, n, goods))),
  available: figure(saved.available),
  availableUnit: goods.tradeUnit,
  ...inUnits('minLot', saved.minLot, goods),
  ...inUnits('lotSize', saved.lotSize, goods),
  handlingFee: saved.handlingFee > 0 ? figure(saved.handlingFee) : '',
  leadDays: String(saved.leadDays),
  windowFrom: saved.windowFrom,
  windowUntil: saved.windowUntil,
  certificate: saved.certificate ?? '',
  description: saved.description,
});

const tierFields = (tier: Tier, n: number, goods: Goods): Typed => ({
  [`tiers.${n}.price`]: figure(tier.unitPrice),
  ...(n > 0 ? { [`tiers.${n}.from`]: figure(tier.from), [`tiers.${n}.fromUnit`]: goods.tradeUnit } : {}),
});
