import { boundOn } from './demo-figures.ts';
import { dayAt, daysLater, half, middle, mondayBefore, money, plain, type Raw, total } from './demo-rows.ts';

/** The price watch once more, from observations as they were noted down: Laspeyres by hand, medians by hand. Indices ten-thousandths. */
type DayPrice = { commodityId: string; day: string; price: number };
export type Source = 'market' | 'deal' | 'offer';

/** The middle price of a commodity's day, by where it was seen. */
export function dayPrices(raw: Raw, source: Source): DayPrice[] {
  const seen = observations(raw, source);
  const days = Map.groupBy(seen, (one) => `${one.commodityId} ${one.day}`);
  return [...days.values()].map((own) => ({ ...own[0]!, price: middle(own.map(({ price }) => price)) }));
}

function observations(raw: Raw, source: Source): DayPrice[] {
  const goods = new Map(raw.lines.map((line) => [line.id, line.commodityId]));
  if (source === 'market') return raw.marketPrices.filter((one) => one.replacedAt === null);
  if (source === 'offer') return raw.listed.map((one) => ({ ...one, price: one.median }));
  const deals = raw.awards.filter((one) => one.state === 'confirmed');
  return deals.map((one) => ({
    commodityId: goods.get(one.lineId)!,
    day: dayAt(one.decidedAt!),
    price: one.unitPrice,
  }));
}

/** A commodity's last price up to a day, no older than `carry` days; null: none. */
export function priceOn(seen: readonly DayPrice[], commodityId: string, day: string, carry = 14): DayPrice | null {
  const held = seen.filter(
    (one) => one.commodityId === commodityId && one.day <= day && one.day >= daysLater(day, -carry),
  );
  return held.sort((a, b) => (a.day < b.day ? 1 : -1))[0] ?? null;
}

/** The index of a day: each basket's worth at the end of its time ÷ at its beginning, multiplied; null: nothing of one has a price. */
export function indexOn(raw: Raw, day: string): number | null {
  const seen = dayPrices(raw, 'market');
  const baskets = raw.baskets.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (baskets.length === 0) return null;
  let [top, under] = [10_000n, 1n];
  for (const [at, basket] of baskets.entries()) {
    const next = baskets[at + 1];
    const items = raw.basketItems.filter((one) => one.basketId === basket.id);
    const begins = new Map(
      raw.basketItems.filter((one) => one.basketId === next?.id).map((one) => [one.commodityId, one.basePrice]),
    );
    const worths = items.map(({ commodityId, quantity, basePrice }) => {
      const now = begins.get(commodityId) ?? priceOn(seen, commodityId, next?.from ?? day)?.price;
      return now === undefined ? [0, 0] : [quantity * now, quantity * basePrice];
    });
    top *= BigInt(total(worths, ([now]) => now!));
    under *= BigInt(total(worths, ([, base]) => base!));
  }
  return under === 0n ? null : half(top, under);
}

/** How much the index moved in a week, of the goods that have a price at both times, by the basket in force. */
export function weekOn(raw: Raw, day: string): number | null {
  const [seen, before] = [dayPrices(raw, 'market'), daysLater(day, -7)];
  const basket = raw.baskets.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!basket || before < basket.from) return null;
  const both = raw.basketItems
    .filter((one) => one.basketId === basket.id)
    .flatMap(({ commodityId, quantity, basePrice }) => {
      const [then, now] = [priceOn(seen, commodityId, before)?.price, priceOn(seen, commodityId, day)?.price];
      return then === undefined || now === undefined
        ? []
        : [{ before: quantity * then, now: quantity * now, base: quantity * basePrice }];
    });
  const base = total(both, (one) => one.base);
  const index = (of: 'before' | 'now') => half(10_000 * total(both, (one) => one[of]), base);
  return base > 0 ? index('now') - index('before') : null;
}

/** The days the page's line stands on: the Sundays of the weeks before, and today. */
export const lineDays = (today: string, weeks: number): string[] => [
  ...Array.from({ length: weeks - 1 }, (_, i) => daysLater(mondayBefore(today), -7 * (weeks - 1 - i) + 6)),
  today,
];

/** How a commodity stands: its newest price (markets first, then deals, then offers), against HET or HAP, and the last week against the one before. */
export function standingOf(raw: Raw, commodityId: string, today: string, from: string) {
  const found = (['market', 'deal', 'offer'] as const).flatMap((source) => {
    const seen = dayPrices(raw, source).filter((one) => one.commodityId === commodityId);
    const newest = priceOn(seen, commodityId, today);
    return newest ? [{ source, seen, newest }] : [];
  })[0];
  const bound = referenceOn(raw, commodityId, today);
  if (!found) return { price: null, spread: null, bound, status: null, deviation: null, change: null };
  const { newest, seen } = found;
  const weeks = Map.groupBy(
    seen.filter(({ day }) => day >= from && day <= today),
    ({ day }) => mondayBefore(day),
  );
  const medians = new Map([...weeks].map(([week, own]) => [week, middle(own.map(({ price }) => price))]));
  const last = [...medians.keys()].sort().at(-1);
  const [now, then] = last === undefined ? [] : [medians.get(last), medians.get(daysLater(last, -7))];
  const change = now === undefined || then === undefined ? null : away((now - then) * 10_000, then);
  const spread = spreadOf(raw, found.source, newest);
  return { price: newest.price, spread, bound, change, ...judged(newest.price, bound) };
}

/** The lowest and the highest of a day. */
function spreadOf(raw: Raw, source: Source, { commodityId, day }: DayPrice): string {
  const listed = raw.listed.filter((one) => one.commodityId === commodityId && one.day === day);
  const seen = observations(raw, source).filter((one) => one.commodityId === commodityId && one.day === day);
  const all = source === 'offer' ? listed.flatMap(({ low, high }) => [low, high]) : seen.map(({ price }) => price);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? money(low) : `${money(low)}–${plain(high)}`;
}

/** Half away from zero. */
const away = (top: number, under: number): number => (top < 0 ? -half(-top, under) : half(top, under));

function referenceOn(raw: Raw, commodityId: string, day: string) {
  const high = boundOn(raw, commodityId, day);
  if (high === null) return null;
  const row = raw.references.find((one) => one.commodityId === commodityId && one.zone === 1 && one.high === high)!;
  return { kind: row.kind, low: row.low, high };
}

/** *Waspada* beyond 5 per cent, *intervensi* beyond 10, from the bound that is passed. */
function judged(price: number, bound: { low: number | null; high: number } | null) {
  if (!bound) return { status: null, deviation: null };
  const passed = price > bound.high ? bound.high : bound.low !== null && price < bound.low ? bound.low : null;
  if (passed === null) return { status: 'Aman', deviation: 0 };
  const [by, of] = [Math.abs(price - passed), passed];
  const status = by * 100 > of * 10 ? 'Intervensi' : by * 100 > of * 5 ? 'Waspada' : 'Aman';
  return { status, deviation: Math.sign(price - passed) * Math.floor((by * 10_000) / of) };
}
