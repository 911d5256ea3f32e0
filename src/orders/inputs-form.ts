import { addDays, dayOf } from '../platform/clock.ts';
import type { FieldErrors, Typed } from '../platform/forms.ts';
import { figure } from '../platform/quantity.ts';
import { type Choices, emptyLine, linesOf, unitsOf, withLines } from './inputs.ts';
import { MOST_LINES, type PreviewInput } from './types.ts';
import type { OrderDetail } from './types-pages.ts';

/** What the person pressed. Everything that only looks is `preview`. */
export type Intent = 'save' | 'submit' | 'preview' | 'add-line' | 'remove-line';

export const intentOf = (typed: Typed): Intent => {
  const pressed = typed.intent ?? 'preview';
  if (pressed.startsWith('remove-line-')) return 'remove-line';
  return pressed === 'save' || pressed === 'submit' || pressed === 'add-line' ? pressed : 'preview';
};

/** The form after what was pressed: a line more or less, or the quantity or the number of cooperatives of a button. */
export function pressed(typed: Typed, choices: Choices): Typed {
  const lines = linesOf(typed);
  const intent = intentOf(typed);
  if (intent === 'add-line' && lines.length < MOST_LINES) return withLines(typed, [...lines, emptyLine]);
  if (intent === 'remove-line') {
    const gone = Number(typed.intent?.slice('remove-line-'.length));
    const kept = lines.filter((_, n) => n !== gone);
    return withLines(typed, kept.length > 0 ? kept : [emptyLine]);
  }
  const used = lines.map((line, n) => {
    const most = typed[`most.${n}`];
    if (most) return { ...line, maxSuppliers: most };
    const amount = typed[`use.${n}`];
    const unit = choices.commodities.find((one) => one.id === line.commodityId)?.tradeUnit;
    return amount && unit ? { ...line, quantity: amount, unit } : line;
  });
  const limited = lines.some((_, n) => typed[`most.${n}`]);
  // The picture shows the least cost for so many cooperatives: that is what is chosen with it.
  return withLines(limited ? { ...typed, policy: 'cheapest' } : typed, used);
}

/** Lines whose goods were changed since their units were shown get a unit that these goods have. */
export function withFittingUnits(typed: Typed, choices: Choices): Typed {
  const lines = linesOf(typed).map((line) => {
    const commodity = choices.commodities.find((one) => one.id === line.commodityId);
    if (!commodity || line.shownFor === commodity.id) return line;
    const fits = unitsOf(commodity).some((one) => one.unit === line.unit);
    return fits ? line : { ...line, unit: commodity.tradeUnit };
  });
  return withLines(typed, lines);
}

/** What can be read for a preview before the form is checked: whose offers, and the way to where. */
export function roughPreview(typed: Typed, institutionId: string): PreviewInput {
  const limits = { priceCeiling: null, maxSuppliers: null, maxShareBps: null };
  const ids = new Set(linesOf(typed).map((line) => line.commodityId ?? ''));
  return {
    institutionId,
    siteId: typed.siteId ?? '',
    policy: 'cheapest',
    neededOn: typed.neededOn ?? '',
    lines: [...ids].filter(Boolean).map((commodityId) => ({ commodityId, quantity: 1, ...limits })),
  };
}

/** A new form: what the address asks for, and what is likely. */
export function startingForm(query: Typed, choices: Choices, now: number): Typed {
  const commodity = choices.commodities.find((one) => one.id === query.commodity);
  const quantity = query.quantity ?? '';
  const line: Typed = commodity
    ? { commodityId: commodity.id, shownFor: commodity.id, quantity, unit: query.unit ?? commodity.tradeUnit }
    : emptyLine;
  const head = {
    siteId: choices.sites?.[0]?.id ?? '',
    neededOn: addDays(dayOf(now), 14),
    policy: 'cheapest',
    note: '',
  };
  return withLines(head, [line]);
}

/** A stored order as its form. */
export function formOf(order: OrderDetail): Typed {
  const text = (value: number | null) => (value === null ? '' : figure(value));
  const lines = order.lines.map((line) => ({
    commodityId: line.commodity.id,
    shownFor: line.commodity.id,
    quantity: line.typedQuantity,
    unit: line.typedUnit,
    priceCeiling: text(line.priceCeiling),
    maxSuppliers: text(line.maxSuppliers),
    maxShare: line.maxShareBps === null ? '' : figure(line.maxShareBps / 100),
  }));
  const { policy, neededOn, note } = order;
  return withLines({ siteId: order.site.id, policy, neededOn, note }, lines);
}

/** Errors of the order as a whole: those of a line stand beside it already. */
export const wholeErrors = (errors: FieldErrors): string[] =>
  Object.entries(errors).flatMap(([name, error]) => (name.startsWith('lines.') ? [] : [error]));
