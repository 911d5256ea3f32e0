import { OPEN, TOLD, WITHHELD } from './board.ts';
import type { Amount } from './cube.ts';
import { type Drawn, type Grid, type GridCell, gridOf, keyOf } from './grid.ts';
import { releaseMedian } from './median.ts';
import { type Proof, proofOf } from './proofs.ts';
import { protect } from './protect.ts';
import { sensitive as sensitivity } from './sensitivity.ts';
import type { Begun, Cell, DisclosureRules, Edition, Fact, Figures, Table, Why } from './types.ts';

/** The last month of the edition, and the edition before; null: the first. */
export interface Asked {
  readonly through: string;
  readonly previous: Edition | null;
}

export type Publication =
  | { readonly ok: true; readonly edition: Edition; readonly proofs: readonly Proof[] }
  | { readonly ok: false; readonly reason: 'bad_fact' | 'edition_out_of_order' | 'table_missing' };

/**
 * The tables of all periods that are over by the end of the month `through`. Every edition but the first names the one before: what
 * that told stays as it was, what it withheld stays withheld, and facts of its months are no longer read, so that no two editions
 * can be subtracted; a late correction belongs into the books of a month not told yet. The order of facts never matters.
 *
 * @returns refusals: `bad_fact` value or quantity is no whole number above 0 or the month none, `edition_out_of_order` it ends
 *   before the previous one, `table_missing` readers hold a table that is not among these
 */
export function publish(
  facts: readonly Fact[],
  tables: readonly Table[],
  rules: DisclosureRules,
  { through, previous }: Asked,
): Publication {
  if (!facts.every(isSound)) return { ok: false, reason: 'bad_fact' };
  if (previous && previous.through > through) return { ok: false, reason: 'edition_out_of_order' };
  if (previous?.tables.some((table) => !tables.some((one) => isSame(one, table))))
    return { ok: false, reason: 'table_missing' };
  const all = frozen(facts, through, previous);
  const told = Map.groupBy(previous?.cells ?? [], ({ period }) => period.slice(0, 4));
  const years = Map.groupBy(all, ({ month }) => month.slice(0, 4));
  const begun = tables.map((table): Begun => ({ ...table, after: beginning(table, previous) }));
  const parts = [...years.keys()].sort().map((year) => {
    const grid = gridOf(years.get(year)!, drawn(begun, `${year}-12` <= through));
    return publishYear(grid, rules, told.get(year) ?? [], previous?.through ?? '');
  });
  const edition = { through, tables: begun, cells: parts.flatMap(({ cells }) => cells), facts: all };
  return { ok: true, edition, proofs: parts.flatMap(({ proofs }) => proofs) };
}

const hasBy = (a: Table, b: Table): boolean => a.by.length === b.by.length && a.by.every((one) => b.by.includes(one));
const isSame = (a: Table, b: Table): boolean => a.id === b.id && a.period === b.period && hasBy(a, b);

/** A table new to readers begins with the first period of which nothing has been told: before, nobody took care of its cells. */
function beginning({ id, period }: Table, previous: Edition | null): string {
  if (!previous) return '';
  const known = previous.tables.find((one) => one.id === id);
  return known?.after ?? (period === 'month' ? previous.through : `${previous.through.slice(0, 4)}-12`);
}

/** A year's tables come when it is over. For what they will show its months are kept safe from the first, shown or not. */
function drawn(tables: readonly Begun[], isOver: boolean): Drawn[] {
  const [years, months] = [
    tables.filter((one) => one.period === 'year'),
    tables.filter((one) => one.period === 'month'),
  ];
  const isKept = (year: Begun) => months.some((month) => hasBy(month, year) && month.after <= year.after);
  const kept = years
    .filter((year) => !isKept(year))
    .map((year) => ({ ...year, id: `${year.id} by month`, period: 'month' }) as const);
  const shown = [...months, ...(isOver ? years : [])].map((one) => ({ ...one, shown: true }));
  return [...shown, ...kept.map((one) => ({ ...one, shown: false }))];
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0;
const isSound = ({ value, quantity, month }: Fact): boolean =>
  isAmount(value) && isAmount(quantity) && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);

const frozen = (facts: readonly Fact[], through: string, previous: Edition | null): Fact[] => [
  ...(previous?.facts ?? []),
  ...facts.filter(({ month }) => month <= through && month > (previous?.through ?? '')),
];

function publishYear(grid: Grid, rules: DisclosureRules, told: readonly Cell[], since: string) {
  const before = new Map(told.map((cell) => [keyOf(cell), cell]));
  const earlier = grid.cells.map(({ at }) => before.get(keyOf(at)));
  const why = grid.cells.map((cell, i) => (earlier[i] ? earlier[i].why : reason(cell, rules)));
  const isOld = grid.cells.map(({ at, shown }, i) => earlier[i] !== undefined || (!shown && at.period <= since));
  const state = Uint8Array.from(grid.cells, ({ shown }, i) => (why[i] || !shown ? WITHHELD : earlier[i] ? TOLD : OPEN));
  const harmless = Uint8Array.from(why, (one, i) => (isOld[i] && !isSensitive(one) ? 1 : 0));
  const sensitive = Uint8Array.from(why, (one) => (isSensitive(one) ? 1 : 0));
  const wanted = wantingGuard(grid, isOld, since).filter((i) => why[i] !== null);
  const inTurn = [...wanted.filter((i) => sensitive[i]), ...wanted.filter((i) => !sensitive[i])];
  const board = { ...grid, state, sensitive, harmless, protectionBps: rules.protectionBps };
  const proofs = protect(board, inTurn).map((guard) => proofOf(board, guard));
  const cells = grid.cells.map((cell, i): Cell => {
    if (earlier[i]) return earlier[i];
    return state[i] === WITHHELD
      ? { ...cell.at, figures: null, why: why[i] ?? 'guards_others' }
      : { ...cell.at, figures: figuresOf(cell, rules), why: null };
  });
  return { cells: cells.filter((_, i) => grid.cells[i]!.shown), proofs };
}

/**
 * Cells whose guards may have fallen: the new ones; and all of the year when its own tables come, as these cover months told
 * earlier. New months by themselves share no atom with the guards of earlier ones.
 */
function wantingGuard({ cells }: Grid, isOld: readonly boolean[], since: string): number[] {
  const reachesBack = cells.some(({ at }, i) => !isOld[i] && at.period <= since);
  return [...cells.keys()].filter((i) => reachesBack || !isOld[i]);
}

const isSensitive = (why: Why | null): boolean => why !== null && why !== 'guards_others';

function reason({ at, parts, bought }: GridCell, rules: DisclosureRules): Why | null {
  const measured = (measure: keyof Amount) => ({
    parts: [...parts.values()].map((part) => part[measure]),
    bought: [...bought.values()].map((own) => [...parts.keys()].map((member) => own.get(member)?.[measure] ?? 0)),
  });
  return (
    sensitivity(measured('value'), rules) ?? (at.commodity === null ? null : sensitivity(measured('quantity'), rules))
  );
}

function figuresOf({ at, parts, bought, total }: GridCell, rules: DisclosureRules): Figures {
  const counts = { members: parts.size, buyers: bought.size };
  if (at.commodity === null) return { value: total.value, quantity: null, ...counts, median: null };
  const prices = [...parts.values()].map(({ value, quantity }) => value / quantity);
  return { ...total, ...counts, median: releaseMedian(prices, rules) };
}
