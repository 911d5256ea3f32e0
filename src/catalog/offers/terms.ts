import { addDays, daysBetween, isDay } from '../../platform/clock.ts';
import { quantity, type ReadFigure, readWhole, unitsFor } from '../../platform/quantity.ts';

export const MOST_TIERS = 6;
export const MOST_PRICE = 1_000_000_000;
export const MOST_LEAD_DAYS = 60;
const LONGEST_WINDOW_DAYS = 366;

export type Goods = { tradeUnit: string; packName: string | null; packContent: number | null };
export type Tier = { from: number; unitPrice: number };

/** What a cooperative offers. Quantities in trade units, money in rupiah, days `YYYY-MM-DD`. */
export type Terms = {
  /** Ascending, the first from 0: a tier's price holds for the whole award. */
  tiers: Tier[];
  available: number;
  minLot: number;
  lotSize: number;
  handlingFee: number;
  leadDays: number;
  windowFrom: string;
  windowUntil: string;
};

export type Rules = {
  goods: Goods;
  today: string;
  /** A start that was agreed before may lie in the past; a new one may not. */
  keptFrom: string | null;
  /** The quantity that holds already and is changed elsewhere; null: the form asks for it. */
  available: number | null;
};

/** A field by its form name, a key of the form's error texts, and a figure or day for the text. */
export type Mistake = { field: string; message: string; about?: string };
type Fields = Readonly<Record<string, string | undefined>>;
type Note = (field: string, message: string, about?: string) => undefined;

/** The units people may type a quantity in; the pack of the goods is one of them. */
export const unitsOf = ({ tradeUnit, packName, packContent }: Goods) =>
  unitsFor(tradeUnit, packName && packContent ? { name: packName, content: packContent } : null);

/**
 * Reads the terms as typed. What can be read is read even where another field is wrong, so that the check beside the form
 * can speak while somebody still types.
 */
export function readTerms(typed: Fields, rules: Rules): { terms: Partial<Terms>; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const note: Note = (field, message, about) => {
    mistakes.push({ field, message, ...(about === undefined ? {} : { about }) });
  };
  const terms = {
    tiers: readTiers(typed, rules.goods, note),
    available: rules.available ?? readQuantity(typed, 'available', rules.goods, note),
    lotSize: readQuantity(typed, 'lotSize', rules.goods, note),
    minLot: readQuantity(typed, 'minLot', rules.goods, note),
    handlingFee: readFee(typed, note),
    leadDays: readDays(typed, note),
    ...readWindow(typed, rules, note),
  };
  checkLots(terms, rules, note);
  return { terms: Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)), mistakes };
}

/** The figure, or undefined with the mistake noted. */
function figure(read: ReadFigure, field: string, note: Note): number | undefined {
  return read.ok ? read.value : note(field, read.reason);
}

const blank = (text: string | undefined): boolean => !text?.trim();

function readQuantity(typed: Fields, field: string, goods: Goods, note: Note): number | undefined {
  if (blank(typed[field])) return note(field, 'required');
  const unit = typed[`${field}Unit`] ?? goods.tradeUnit;
  const content = unitsOf(goods).find((one) => one.unit === unit)?.content;
  return content === undefined ? note(field, 'invalid') : figure(readWhole(typed[field]!, content), field, note);
}

/** A zero is a figure here: nothing to pay, ready today. */
const isZero = (text: string): boolean => /^(rp\.?\s*)?0+([.,]0*)?$/i.test(text.trim());

function readFee(typed: Fields, note: Note): number | undefined {
  const text = typed.handlingFee;
  if (blank(text) || isZero(text!)) return 0;
  return figure(readWhole(text!, 1, MOST_PRICE), 'handlingFee', note);
}

function readDays(typed: Fields, note: Note): number | undefined {
  const text = typed.leadDays;
  if (blank(text)) return note('leadDays', 'required');
  if (isZero(text!)) return 0;
  const read = readWhole(text!, 1, MOST_LEAD_DAYS);
  return read.ok ? read.value : note('leadDays', read.reason === 'too_large' ? 'lead_too_long' : read.reason);
}

type Row = { from: string | undefined; price: string | undefined; n: number };

/** Empty rows are passed over. The first price holds from the smallest lot, so its own quantity is not asked for. */
function readTiers(typed: Fields, goods: Goods, note: Note): Tier[] | undefined {
  const all = Array.from({ length: MOST_TIERS }, (_, n) => ({
    n,
    from: typed[`tiers.${n}.from`],
    price: typed[`tiers.${n}.price`],
  }));
  const rows = all.filter((row) => !blank(row.price) || (row.n > 0 && !blank(row.from)));
  if (rows[0]?.n !== 0) return note('tiers.0.price', 'required');
  const tiers = rows.map((row) => readTier(row, typed[`tiers.${row.n}.fromUnit`], goods, note));
  const whole = tiers.filter((tier) => tier !== undefined);
  if (whole.length < tiers.length) return undefined;
  const wrong = whole.findIndex((tier, i) => i > 0 && tier.from <= whole[i - 1]!.from);
  return wrong < 0 ? whole : note(`tiers.${rows[wrong]!.n}.from`, 'tiers_ascending');
}

function readTier(row: Row, unit: string | undefined, goods: Goods, note: Note): Tier | undefined {
  const price = `tiers.${row.n}.price`;
  const unitPrice = blank(row.price)
    ? note(price, 'required')
    : figure(readWhole(row.price!, 1, MOST_PRICE), price, note);
  const named = { [`tiers.${row.n}.from`]: row.from, [`tiers.${row.n}.fromUnit`]: unit };
  const from = row.n === 0 ? 0 : readQuantity(named, `tiers.${row.n}.from`, goods, note);
  return unitPrice === undefined || from === undefined ? undefined : { from, unitPrice };
}

function readWindow(typed: Fields, rules: Rules, note: Note): { windowFrom?: string; windowUntil?: string } {
  const [from = '', until = ''] = [typed.windowFrom?.trim(), typed.windowUntil?.trim()];
  if (!isDay(from)) note('windowFrom', from ? 'not_a_day' : 'required');
  else if (from < rules.today && from !== rules.keptFrom) note('windowFrom', 'window_past');
  else if (daysBetween(rules.today, from) > LONGEST_WINDOW_DAYS) note('windowFrom', 'window_too_long');
  if (!isDay(until)) note('windowUntil', until ? 'not_a_day' : 'required');
  else if (until < rules.today) note('windowUntil', 'window_past');
  else if (isDay(from) && until < from) note('windowUntil', 'window_reversed');
  else if (until > addDays(rules.today, LONGEST_WINDOW_DAYS)) note('windowUntil', 'window_too_long');
  return { ...(isDay(from) ? { windowFrom: from } : {}), ...(isDay(until) ? { windowUntil: until } : {}) };
}

type Lots = { minLot: number | undefined; lotSize: number | undefined; available: number | undefined };

/** A smallest order is whole lots, and there must be one to sell. */
function checkLots({ minLot, lotSize, available }: Lots, rules: Rules, note: Note): void {
  if (minLot === undefined || lotSize === undefined) return;
  const { tradeUnit } = rules.goods;
  if (minLot % lotSize !== 0)
    note('minLot', 'min_not_multiple', quantity(Math.ceil(minLot / lotSize) * lotSize, tradeUnit));
  else if (rules.available === null && available !== undefined && minLot > available) {
    note('minLot', 'min_above_available', quantity(available, tradeUnit));
  }
}
