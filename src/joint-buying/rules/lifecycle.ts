/** Where a campaign stands. */
export type CampaignState =
  | 'draft'
  | 'open'
  | 'closing'
  | 'ordered'
  | 'arriving'
  | 'distributed'
  | 'settled'
  | 'failed'
  | 'cancelled';

/** Who sets a move off: the clock, people of the forum, or what happened to the goods and the money. */
export type Mover = 'clock' | 'staff' | 'treasury' | 'events';

type Moves = Readonly<Partial<Record<CampaignState, readonly Mover[]>>>;

/**
 * Which state may follow which, and who may set it off. What is not named here cannot happen. Pledges bind from `closing` on; from
 * there a campaign is only ended by its own rules, until the supplier lets it down.
 */
export const campaignMoves: Readonly<Record<CampaignState, Moves>> = {
  draft: { open: ['staff'], cancelled: ['staff'] },
  open: { closing: ['clock'], cancelled: ['staff'] },
  /** Back to `open` when the rules move the deadline, which they do once. */
  closing: { ordered: ['clock'], open: ['clock'], failed: ['clock'] },
  ordered: { arriving: ['staff', 'events'], failed: ['staff'] },
  arriving: { distributed: ['staff', 'events'], failed: ['staff'] },
  distributed: { settled: ['treasury', 'events'] },
  settled: {},
  failed: {},
  cancelled: {},
};

export const canMove = (from: CampaignState, to: CampaignState, by: Mover): boolean =>
  campaignMoves[from][to]?.includes(by) ?? false;

/** A pledge can be made, changed and withdrawn. */
export const takesPledges = (state: CampaignState): boolean => state === 'open';

/** Deposits go back when it ends here. */
export const returnsDeposits = (state: CampaignState): boolean => state === 'failed' || state === 'cancelled';

export const isOver = (state: CampaignState): boolean => Object.keys(campaignMoves[state]).length === 0;
