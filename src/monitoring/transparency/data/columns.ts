export const DATA_PATH = '/transparency/data';
/** How long anybody's cache may keep a page, and a file. Editions never change, but the newest month joins them. */
export const PAGE_SECONDS = 300;
export const FILE_SECONDS = 3600;

export const LICENCE = 'CC BY 4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

export const formats = ['csv', 'json'] as const;
export type Format = (typeof formats)[number];

export const tableNames = ['trade', 'joint', 'orders', 'decisions'] as const;
export type TableName = (typeof tableNames)[number];

/** Every column of every file, in order; the dictionary has a sentence for each. */
export const columns = {
  trade: [
    ...['table', 'period', 'kecamatan', 'commodity', 'commodity_name', 'unit', 'withheld', 'value', 'quantity'],
    ...['cooperatives', 'buyers', 'median_price', 'median_step', 'gini'],
  ],
  joint: [
    ...['number', 'published_in', 'closed_on', 'commodity', 'commodity_name', 'unit', 'withheld', 'quantity'],
    ...['cooperatives', 'unit_price', 'price_steps', 'saved'],
  ],
  orders: [
    ...['number', 'placed_on', 'buyer_type', 'policy', 'commodity', 'commodity_name', 'unit'],
    ...['cooperative', 'share_percent', 'state'],
  ],
  decisions: ['day', 'commodity', 'commodity_name', 'cooperative', 'decision', 'reason_category', 'reason_estimated'],
} as const satisfies Record<TableName, readonly string[]>;

/** Where a file is. */
export const fileAt = (table: TableName, format: Format): string => `${DATA_PATH}/${table}.${format}`;
