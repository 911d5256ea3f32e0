import { savingsOf } from '../rules/health/index.ts';
import { type Both, figure, fillOf, pair } from './figures.ts';
import { shareBps } from './shares.ts';
import type { DemandRow, Facts, Figure, SupplyRow } from './types.ts';

export type Bought = {
  demand: readonly DemandRow[];
  supply: readonly SupplyRow[];
  facts: Facts;
  hasBefore: boolean;
};

/** Goods the catalog had a median for, held against it; the rest counts as neither saved nor lost. */
const savedOf = (demand: readonly DemandRow[], now: number): number =>
  savingsOf(
    demand
      .filter((row) => row.now === now)
      .flatMap(({ value, compared, otherwise }) => [
        { paid: compared, otherwise },
        { paid: value - compared, otherwise: null },
      ]),
  ).saved;

export function institutionFigures({ demand, supply, facts, hasBefore }: Bought): Figure[] {
  const both = pair(hasBefore);
  const spent = (now: number) => demand.reduce((sum, row) => sum + (row.now === now ? row.value : 0), 0);
  const share = (part: 'onTime' | 'lessened', whole: 'receipts' | 'received') =>
    both((now) => {
      const row = supply.find((one) => one.now === now);
      return row ? shareBps(row[part], row[whole]) : null;
    });
  const outstanding: Both = [facts.outstanding, null];
  return [
    figure('spent', 'rupiah', both(spent), { better: null, rows: 'spent' }),
    figure(
      'savedListed',
      'rupiah',
      both((now) => savedOf(demand, now)),
      { better: 'more', rows: 'spent' },
    ),
    figure(
      'fillRate',
      'bps',
      both((now) => fillOf(demand, now)),
      { better: 'more', rows: 'fill' },
    ),
    figure('onTime', 'bps', share('onTime', 'receipts'), { better: 'more', rows: 'received' }),
    figure('refusedShare', 'bps', share('lessened', 'received'), { better: 'less', rows: 'received' }),
    figure('outstanding', 'rupiah', outstanding, { better: 'less', rows: 'outstanding' }),
  ];
}
