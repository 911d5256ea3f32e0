import type { Change, Point, Reference, Source, Watched } from '../rules/prices/index.ts';

/** A commodity as the pages of prices name it. */
export type Goods = {
  commodityId: string;
  category: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  packName: string | null;
  packContent: number | null;
  synonyms: string;
};

/** What was seen of a commodity on its last day, by where; quartiles are not kept of offers. */
export type Sighting = {
  commodityId: string;
  source: Source;
  day: string;
  low: number;
  quarter: number | null;
  median: number;
  threeQuarter: number | null;
  high: number;
  observations: number;
  contributors: number;
};

/** A week by its Monday: the median of its days' medians, the lowest and highest price seen in it. */
export type Week = { commodityId: string; source: Source; week: string; median: number; low: number; high: number };

export type NamedReference = Reference & { commodityId: string; decree: string };

/** How a commodity stands against its reference. */
export type Standing = {
  /** What counts now: at markets, else in deals, else in offers; null: nothing within the days a price counts. */
  seen: Sighting | null;
  reference: NamedReference | null;
  /** Null without a price or a reference. */
  watched: Watched | null;
  /** Weekly medians where `seen` was, oldest first. */
  weeks: readonly Point[];
  change: Change | null;
};

export type AlertRow = {
  id: string;
  commodityId: string;
  status: 'watch' | 'intervene';
  price: number;
  reference: number;
  deviationBps: number;
  raisedOn: string;
};
