import { type AppContext, found, readPage } from '../../platform/http.ts';
import { type Pressed, pressedQuery } from '../prices/store-watch.ts';
import { type Point, pointsOf } from './bins.ts';
import { cooperativeFigures, forumFigures } from './figures.ts';
import { institutionFigures } from './figures-institution.ts';
import { answersQuery, binsQuery, demandQuery, jointQuery, suppliersQuery, supplyQuery, tradeQuery } from './store.ts';
import { areasQuery, cooperativesQuery, middlesQuery } from './store-many.ts';
import { choicesFrom, choicesQuery, factsQuery, reasonsQuery, stockQuery } from './store-now.ts';
import type { Choices, Commodity, Facts, Figure, Look, PlaceRow, ReasonRow, StockRow, SupplierRow } from './types.ts';

export type Dashboard = {
  figures: Figure[];
  points: Point[];
  top: (Commodity & { value: number; amount: number })[];
  /** Where the forum's cooperatives are, or the kecamatan of too many. */
  places: PlaceRow[];
  /** Of how many cooperatives drawn by lot the medians are; null: of all, or there are none. */
  drawn: number | null;
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
  ({ forum, cooperative, institution })[look.scope.kind](c, look);

const knows = (look: Look, { firstDay }: Facts): boolean =>
  look.period.before !== null && firstDay !== null && look.period.before.from >= firstDay;

const topOf = <Row extends Commodity & { now: number; value: number; confirmed: number }>(rows: readonly Row[]) =>
  rows.filter((row) => row.now === 1).map((row) => ({ ...row, amount: row.confirmed }));

const nothing = { top: [], places: [], drawn: null, stock: [], reasons: [], suppliers: [], pressed: [] };

/** What both pages of sellers read. */
const sellers = (c: AppContext, look: Look) => {
  const { db } = c.var;
  return [
    ...([tradeQuery(db, look), binsQuery(db, look), jointQuery(db, look), factsQuery(db, look)] as const),
    ...([stockQuery(db, look), reasonsQuery(db, look), choicesQuery(db), pressedQuery(db)] as const),
  ] as const;
};

async function forum(c: AppContext, look: Look): Promise<Dashboard> {
  const { db } = c.var;
  const [trade, bins, joint, [row], stock, reasons, choices, pressed, demand, answers, cooperatives, areas] =
    await readPage(c, [
      ...sellers(c, look),
      ...([demandQuery(db, look), answersQuery(db, look), cooperativesQuery(db, look), areasQuery(db, look)] as const),
    ]);
  const facts = found(row);
  const hasBefore = knows(look, facts);
  const figures = forumFigures({ trade, joint, demand, answers, middles: [], facts, hasBefore });
  const points = pointsOf(bins, look, { ...facts, hasBefore });
  const places = [...cooperatives, ...areas];
  return {
    ...{ ...nothing, figures, points, top: topOf(trade), places, stock, reasons, pressed },
    ...{ choices: choicesFrom(choices), facts, hasBefore },
  };
}

async function cooperative(c: AppContext, look: Look): Promise<Dashboard> {
  const [trade, bins, joint, [row], stock, reasons, choices, pressed, middles] = await readPage(c, [
    ...sellers(c, look),
    middlesQuery(c.var.db, look),
  ]);
  const facts = found(row);
  const hasBefore = knows(look, facts);
  const figures = cooperativeFigures({ trade, joint, demand: [], answers: [], middles, facts, hasBefore });
  const points = pointsOf(bins, look, { ...facts, hasBefore });
  return {
    ...{ ...nothing, figures, points, top: topOf(trade), drawn: middles[0]?.drawn ?? null, stock, reasons, pressed },
    ...{ choices: choicesFrom(choices), facts, hasBefore },
  };
}

async function institution(c: AppContext, look: Look): Promise<Dashboard> {
  const { db } = c.var;
  const [demand, bins, supply, suppliers, [row], choices] = await readPage(c, [
    ...([demandQuery(db, look), binsQuery(db, look), supplyQuery(db, look)] as const),
    ...([suppliersQuery(db, look), factsQuery(db, look), choicesQuery(db)] as const),
  ]);
  const facts = found(row);
  const hasBefore = knows(look, facts);
  const figures = institutionFigures({ demand, supply, facts, hasBefore });
  const points = pointsOf(bins, look, { ...facts, hasBefore });
  return {
    ...{ ...nothing, figures, points, top: topOf(demand), suppliers },
    ...{ choices: choicesFrom(choices), facts, hasBefore },
  };
}
