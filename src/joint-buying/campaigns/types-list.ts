import type { Live } from '../pledges/rules/live.ts';
import type { CampaignState, ShortageRule } from '../rules/index.ts';

/** Which campaigns are listed. `running`: closed, goods or money still on the way; `over`: settled, failed or cancelled. */
export const listFilters = ['open', 'running', 'over', 'draft'] as const;
export type ListFilter = (typeof listFilters)[number];
export type ListAsk = { state: ListFilter | null; after: string | null };

export const statesOf: Record<ListFilter, readonly CampaignState[]> = {
  open: ['open', 'closing'],
  running: ['ordered', 'arriving', 'distributed'],
  over: ['settled', 'failed', 'cancelled'],
  draft: ['draft'],
};

type Head = {
  id: string;
  number: string;
  state: CampaignState;
  nameId: string;
  nameEn: string;
  unit: string;
  deadline: number;
  /** The reader's own pledge; null: none. */
  ownQuantity: number | null;
};

/** One that can be joined. */
export type CardRow = Head & {
  target: number;
  fallBack: number;
  toleranceReaches: number;
  shortageRule: ShortageRule;
  extensionDays: number;
  round: number;
  ownTolerance: number | null;
  ownHighestPrice: number | null;
};
/** `live` null: its lists cannot be bought from together, or it has none. */
export type Card = CardRow & { pledged: number; pledges: number; live: Live | null };

/** One that is closed or over, with what it came to and what the reader got of it; thousandths where it says milli. */
export type Row = Head & {
  createdAt: number;
  pledges: number;
  total: number | null;
  perUnit: number | null;
  ownKind: 'counts' | 'price_above_limit' | 'barred' | 'campaign_failed' | null;
  ordered: number | null;
  shareMilli: number | null;
  handedMilli: number | null;
  saved: number | null;
};

/** What staff have to see to. */
export type Todo = Pick<Head, 'id' | 'number' | 'state' | 'nameId' | 'nameEn' | 'deadline'> & {
  shared: number;
  deliveryFrom: string;
};

export type CampaignList = {
  cards: Card[];
  rows: Row[];
  todos: Todo[];
  /** Where the next page of the cards, or of the rows, begins. */
  nextCards: string | null;
  nextRows: string | null;
  counts: Record<ListFilter, number>;
};
