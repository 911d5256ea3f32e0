import { type AppContext, found, readPage } from '../../platform/http.ts';
import { type Pressed, pressedQuery } from '../prices/store-watch.ts';
import { type Point, pointsOf } from './bins.ts';
import { cooperativeFigures, forumFigures, institutionFigures } from './figures.ts';
import {
  binsQuery,
  choicesFrom,
  choicesQuery,
  cooperativesQuery,
  demandQuery,
  factsQuery,
  jointQuery,
  reasonsQuery,
  savingsQuery,
  spentBinsQuery,
  stockQuery,
  suppliersQuery,
  tradeQuery,
} from './store.ts';
import type {
  Choices,
  Commodity,
  CooperativeRow,
  Facts,
  Figure,
  Look,
  ReasonRow,
  StockRow,
  SupplierRow,
} from './types.ts';

export type Dashboard = {
  figures: Figure[];
  points: Point[];
  top: (Commodity & { value: number; amount: number })[];
  cooperatives: CooperativeRow[];
  stock: StockRow[];
  reasons: ReasonRow[];
  suppliers: SupplierRow[];
  choices: Choices;
  facts: Facts;
  pressed: readonly Pressed[];
  /** The forum kept its books for the whole of the period before. */
  hasBefore: boolean;
};

/** Everything a dashboard shows, in one round trip. */
export const loadDashboard = (c: AppContext, look: Look): Promise<Dashboard> =>
  look.scope.kind === 'institution' ? institution(c, look) : sellers(c, look);

const knows = (look: Look, { firstDay }: Facts): boolean =>
  look.period.before !== null && firstDay !== null && look.period.before.from >= firstDay;

const topOf = <Row extends Commodity & { now: number; value: number; confirmed: number }>(rows: readonly Row[]) =>
  rows.filter((row) => row.now === 1).map((row) => ({ ...row, amount: row.confirmed }));

async function sellers(c: AppContext, look: Look): Promise<Dashboard> {
  const { db } = c.var;
  const [trade, cooperatives, bins, demand, joint, [facts], stock, reasons, choices, pressed] = await readPage(c, [
    ...([tradeQuery(db, look), cooperativesQuery(db, look), binsQuery(db, look), demandQuery(db, look)] as const),
    ...([jointQuery(db, look), factsQuery(db, look), stockQuery(db, look), reasonsQuery(db, look)] as const),
    choicesQuery(db),
    pressedQuery(db),
  ]);
  const hasBefore = knows(look, found(facts));
  const read = { trade, cooperatives, demand, joint, facts: found(facts), hasBefore };
  const figures = look.scope.kind === 'forum' ? forumFigures(read) : cooperativeFigures(read);
  return {
    ...{
      figures,
      points: pointsOf(bins, look, { ...found(facts), hasBefore }),
      top: topOf(trade),
      cooperatives,
      stock,
      reasons,
    },
    ...{ suppliers: [], choices: choicesFrom(choices), facts: found(facts), pressed, hasBefore },
  };
}

async function institution(c: AppContext, look: Look): Promise<Dashboard> {
  const { db } = c.var;
  const [demand, bins, savings, suppliers, [facts], choices] = await readPage(c, [
    ...([demandQuery(db, look), spentBinsQuery(db, look), savingsQuery(db, look)] as const),
    ...([suppliersQuery(db, look), factsQuery(db, look), choicesQuery(db)] as const),
  ]);
  const hasBefore = knows(look, found(facts));
  const figures = institutionFigures({ demand, savings, suppliers, facts: found(facts), hasBefore });
  return {
    ...{
      figures,
      points: pointsOf(bins, look, { ...found(facts), hasBefore }),
      top: topOf(demand),
      cooperatives: [],
      stock: [],
      reasons: [],
    },
    ...{ suppliers, choices: choicesFrom(choices), facts: found(facts), pressed: [], hasBefore },
  };
}
