import { divideHalfUp } from '../../../../platform/money.ts';
import { unitsFor } from '../../../../platform/quantity.ts';
import { readAmount } from '../../../../settlement/index.ts';

export type PriceProblem = 'price_missing' | 'price_unreadable' | 'not_positive' | 'unit_unknown';
/** Rupiah per whatever the unit holds; `unit`: the one beside the figure, `''` where there is none. */
export type ReadPrice = { ok: true; price: number; unit: string } | { ok: false; reason: PriceProblem };

/**
 * A price as it is written at a market: `13.500`, `13,500.00`, `Rp 13.500,-`, `13.500/kg`, `13,5 rb`. Three digits behind a separator are
 * thousands, one or two are decimals, whichever sign it is; decimals are rounded half-up.
 */
export function readPrice(cell: string): ReadPrice {
  const [figure = '', unit = ''] = cell.trim().split(/\s*(?:\/|\bper\b)\s*/i);
  const text = figure.replace(/(?<=\d)\s*[.,][-–]+$/, '');
  if (/^[-–\s]*$/.test(text)) return { ok: false, reason: 'price_missing' };
  const thousands = /^(.*\d)\s*(?:rb|ribu|k)\.?$/i.exec(text);
  const amount = readAmount(thousands ? thousands[1]! : text);
  if (!amount) return { ok: false, reason: 'price_unreadable' };
  if (amount.mark === 'out' || amount.sen === 0) return { ok: false, reason: 'not_positive' };
  const price = divideHalfUp(amount.sen * (thousands ? 1000 : 1), 100);
  return price > 0 ? { ok: true, price, unit } : { ok: false, reason: 'not_positive' };
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  ...{ kilo: 'kg', kilogram: 'kg', kgs: 'kg', kilograms: 'kg', lt: 'liter', ltr: 'liter', l: 'liter', litre: 'liter' },
  ...{ kwintal: 'kuintal', kw: 'kuintal', quintal: 'kuintal', tonne: 'ton', tonnes: 'ton', tons: 'ton' },
};

export interface Unit {
  readonly tradeUnit: string;
  readonly pack: { readonly name: string; readonly content: number } | null;
}

/** How many trade units the cell's unit holds (`kuintal`: 100 kg); an empty cell is the trade unit, null a unit it is not sold in. */
export function contentOf(cell: string, { tradeUnit, pack }: Unit): number | null {
  const word = cell.toLowerCase().replaceAll(/\b(?:rp|idr|per)\b|[^a-z]/g, '');
  if (word === '') return /\d/.test(cell) ? null : 1;
  if (/[2-9]|1\d/.test(cell)) return null;
  const unit = UNIT_WORDS[word] ?? word;
  return unitsFor(tradeUnit, pack).find((one) => one.unit.toLowerCase() === unit)?.content ?? null;
}
