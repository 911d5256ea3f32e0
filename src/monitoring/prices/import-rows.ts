import type { MarketPrice } from '../rules/prices/index.ts';
import type { Market } from './store-entry.ts';
import type { ImportRow, NamedRow } from './types-import.ts';

/** `Pasar  ANYAR` and `anyar` are the same. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(psr|pasar|ps) /, '')
    .trim();

type Placed = { rows: Omit<ImportRow, 'standing'>[]; problems: NamedRow[] };

/** Each price at its market; named are markets that are not on the list or closed, and different prices of the same goods, market and day. */
export function placed(prices: readonly MarketPrice[], markets: readonly Market[]): Placed {
  const byName = new Map(markets.map((one) => [plain(one.name), one]));
  const taken = new Map<string, number>();
  const [rows, problems]: [Placed['rows'], NamedRow[]] = [[], []];
  for (const { row, day, market: name, commodityId, price, doubts } of prices) {
    const market = byName.get(plain(name));
    const raw = [day, name, commodityId, price].join(' | ');
    if (!market || market.closedAt !== null) {
      problems.push({ row, raw, reason: market ? 'market_closed' : 'market_unknown' });
      continue;
    }
    const key = [market.id, commodityId, day].join('|');
    if (taken.has(key)) problems.push({ row, raw, reason: 'two_prices' });
    taken.set(key, row);
    rows.push({ row, marketId: market.id, market: market.name, commodityId, day, price, doubts });
  }
  return { rows, problems };
}
