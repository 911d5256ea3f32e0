/** What a pledge promises. Trade units; the highest price in rupiah per trade unit, null: any price of the lists. */
export type PledgeTerms = { quantity: number; tolerance: number; highestPrice: number | null; dropPointId: string };

export type DepositState = 'due' | 'reported' | 'held' | 'to_return' | 'returned' | 'applied' | 'void';
export type Deposit = { id: string; state: DepositState; amount: number; version: number };

/** A cooperative's own pledge. `at`: its place in the queue. */
export type OwnPledge = PledgeTerms & {
  id: string;
  version: number;
  at: number;
  withdrawnAt: number | null;
  updatedAt: number;
  deposit: Deposit | null;
};

/** Pledges of one highest price at one drop point, added up. */
export type SumRow = {
  highestPrice: number | null;
  dropPointId: string;
  quantity: number;
  tolerance: number;
  pledges: number;
};

/** Somebody who joined, as the others may see it: never its limit, never its tolerance. */
export type Joined = { id: string; name: string; quantity: number };
/** `after`: the id that the next page goes on from; null: these are all there are. */
export type JoinedPage = { rows: readonly Joined[]; after: string | null };

/** What the last closing came to. */
export type ClosedFigures = {
  kind: 'go_ahead' | 'fall_back' | 'extend' | 'fail';
  perUnit: number | null;
  total: number;
  pledged: number;
  pledges: number;
};

/** What a cooperative regularly needs of these goods, and what it paid for them by itself. */
export type OwnNeed = { quantity: number; lastPrice: number | null };
