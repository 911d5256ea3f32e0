import * as v from 'valibot';
import { isDay } from '../../platform/clock.ts';
import { type Checked, check, formKey, lineOfText, refuse, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readWhole } from '../../platform/quantity.ts';
import { basketErrors } from './texts-index.ts';

export type BasketInput = {
  key: string;
  name: string;
  from: string;
  items: { commodityId: string; quantity: number }[];
};

const MOST_QUANTITY = 1_000_000_000;
const shape = v.object({
  key: formKey,
  name: lineOfText(60, 3),
  from: v.pipe(
    v.string('not_a_day'),
    v.check((day) => isDay(day) && day >= '2000-01-01', 'not_a_day'),
  ),
});

/** Quantities come as `quantity.<commodity>`; what stays empty or 0 is not in the basket. */
export function checkBasket(typed: Typed, known: ReadonlySet<string>, lang: Lang): Checked<BasketInput> {
  const t = basketErrors[lang];
  const checked = check(shape, typed, t);
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  const items: BasketInput['items'] = [];
  for (const [name, text] of Object.entries(typed)) {
    const commodityId = name.startsWith('quantity.') ? name.slice(9) : '';
    if (!commodityId || /^[\s0]*$/.test(text)) continue;
    const read = readWhole(text, 1, MOST_QUANTITY);
    if (!known.has(commodityId)) errors[name] = t.unknown_commodity;
    else if (!read.ok) errors[name] = t[read.reason];
    else items.push({ commodityId, quantity: read.value });
  }
  if (!checked.ok || Object.keys(errors).length > 0) return refuse(checked, errors);
  return { ok: true, typed, value: { ...checked.value, items } };
}
