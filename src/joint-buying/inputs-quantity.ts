import { type ReadFigure, readWhole, unitsFor } from '../platform/quantity.ts';

/** What a quantity's units depend on. */
export type Goods = { tradeUnit: string; packName: string | null; packContent: number | null };
export type ReadQuantity = ReadFigure | { ok: false; reason: 'required' | 'unknown_unit' };

/** The units people may name for these goods; their usual pack is one of them. */
export const unitsOf = ({ tradeUnit, packName, packContent }: Goods): { unit: string; content: number }[] =>
  unitsFor(tradeUnit, packName && packContent ? { name: packName, content: packContent } : null);

const otherNames: Readonly<Record<string, string>> = {
  ...{ kilo: 'kg', kw: 'kuintal', kwintal: 'kuintal', quintal: 'kuintal', t: 'ton', tonne: 'ton', tonnes: 'ton' },
  ...{ l: 'liter', ltr: 'liter', litre: 'liter', butir: 'butir' },
};

/**
 * A typed quantity as whole trade units, between 1 and `most`. The unit is the one written behind the figure (`20 ton`), else the
 * one chosen beside it, else the trade unit.
 */
export function readQuantity(
  typed: string | undefined,
  chosen: string | undefined,
  goods: Goods,
  most: number,
): ReadQuantity {
  const text = typed?.trim() ?? '';
  if (text === '') return { ok: false, reason: 'required' };
  const [, figure = text, written = ''] = /^(.*\d)\s*([a-z]{1,16})\.?$/i.exec(text) ?? [];
  const name = written.toLowerCase() || chosen || goods.tradeUnit;
  const units = unitsOf(goods);
  const unit = units.find((one) => one.unit === name) ?? units.find((one) => one.unit === otherNames[name]);
  return unit ? readWhole(figure, unit.content, most) : { ok: false, reason: 'unknown_unit' };
}

export const isBlank = (text: string | undefined): boolean => !text?.trim();

/** A zero that is meant: none, nothing to pay, from the first unit on. */
export const isZero = (text: string | undefined): boolean =>
  /^\s*(rp\.?\s*)?0+([.,]0*)?\s*[a-z]*\s*$/i.test(text ?? '');
