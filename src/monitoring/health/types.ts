import type { PartyStatus } from '../../platform/viewer.ts';
import type {
  Band,
  Figures,
  Measured,
  MeasureKey,
  Raise,
  Severity,
  Spread,
  WarningCode,
} from '../rules/health/index.ts';

/** The stretch of time a month's score is made of: so many whole weeks up to the end of `day`. Moments in milliseconds. */
export type Window = {
  readonly month: string;
  /** The last day that counts: today, or the month's last. */
  readonly day: string;
  readonly from: string;
  readonly fromAt: number;
  /** As long before: what growth is measured against. */
  readonly beforeFrom: string;
  readonly beforeAt: number;
  readonly untilAt: number;
  /** Milliseconds by which the forum's clock is ahead of UTC. */
  readonly offset: number;
};

/** A month that has to be measured, and since when its scores have to be made: today, or the first day after it. */
export type MonthToMeasure = {
  readonly month: string;
  readonly day: string;
  readonly madeSince: number;
  readonly endsAt: number;
};

/** As it is kept in `health_score.measures`: figures first, so that anybody can work the points out again. */
export type KeptScore = {
  readonly day: string;
  readonly figures: Figures;
  readonly measures: readonly Measured[];
  /** What prices were held against: deals, or offers where no deal could be compared. */
  readonly basis: 'deals' | 'offers';
};

export type ScoreRow = { month: string; total: number | null; kept: KeptScore; madeAt: number };

export type OpenWarning = {
  id: string;
  key: string;
  cooperativeId: string;
  kind: WarningCode;
  severity: Severity;
  figures: Record<string, number | string>;
  since: string;
  raisedAt: number;
  endedAt: number | null;
  /** The commodity or the offer it is about; null: the cooperative as a whole. */
  subjectName: { id: string; en: string } | null;
};

/** With whose it is, who looks after it, and where its cooperative stands in the list. */
export type ListedWarning = OpenWarning & {
  cooperativeName: string;
  kecamatan: string | null;
  mentorId: string | null;
  mentorName: string | null;
  leadRank: number;
  leadSince: string;
  leadId: string;
};

export type ListRow = {
  cooperativeId: string;
  name: string;
  kecamatan: string | null;
  total: number | null;
  /** Points more than in the month before. */
  change: number | null;
  warnings: number;
  serious: number;
};

export type HealthPage = {
  cooperative: {
    id: string;
    name: string;
    kecamatan: string | null;
    /** `suspended`: it trades here no more, for the reason given. */
    status: PartyStatus;
    decidedAt: number | null;
    decisionReason: string | null;
    mentorId: string | null;
    mentorName: string | null;
  };
  newest: ScoreRow | null;
  history: readonly { month: string; total: number | null }[];
  /** The forum's spread of points by measure and of the total; null of fewer than five. */
  medians: Readonly<Record<MeasureKey | 'total', Spread | null>>;
  warnings: readonly OpenWarning[];
  /** Offers in stock of which nothing was ever awarded, the oldest first. */
  unsold: readonly UnsoldOffer[];
  raises: readonly Raise[];
};

export type UnsoldOffer = {
  id: string;
  nameId: string;
  nameEn: string;
  unit: string;
  available: number;
  unitPrice: number | null;
  listedAt: number;
};

export const sorts = ['total', 'change', 'name'] as const;
export type Sort = (typeof sorts)[number];
/** What the last row of a page is sorted by, and its cooperative. */
export type Place = readonly [first: string | number, second: string | number, cooperativeId: string];
export type Filter = { kecamatan: string | null; band: Band | 'unmeasured' | null; sort: Sort; after: Place | null };

/** The last group of a page of warnings: how grave its gravest is, since when, and which it is. */
export type WarningPlace = readonly [rank: number, since: string, id: string];
export type WarningFilter = {
  severity: Severity | null;
  kind: WarningCode | null;
  /** Of the cooperatives of this mentor. */
  mentor: string | null;
  after: WarningPlace | null;
};

export type { Band };
