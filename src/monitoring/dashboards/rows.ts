import type { RowsKey, Scope } from './types.ts';

type Cells = Readonly<Record<string, string | number | null>>;

/** How a column is written; `goods` from both names, quantities in the row's unit, `milli` in thousandths of it. */
export type ColumnKind =
  | 'text'
  | 'goods'
  | 'moment'
  | 'day'
  | 'quantity'
  | 'milli'
  | 'rupiah'
  | 'minutes'
  | 'state'
  | 'late';

/** `label` is a text of `texts-rows.ts`; `to` where the cell leads for this viewer. */
export type RowColumn = {
  name: string;
  kind: ColumnKind;
  label: RowLabel;
  to?: (row: Cells, scope: Scope) => string | null;
  /** Told by another column too: in the file alone, so that the page's table fits its screen. */
  inFileOnly?: true;
};

export const rowLabels = [
  ...(['order', 'campaign', 'cooperative', 'institution', 'party', 'counterparty', 'commodity'] as const),
  ...([
    'asked',
    'awarded',
    'quantity',
    'confirmed',
    'waived',
    'price',
    'value',
    'cost',
    'saved',
    'answeredAt',
  ] as const),
  ...(['placedAt', 'closedAt', 'receivedAt', 'submittedAt', 'planned', 'late', 'sent', 'received', 'refused'] as const),
  ...(['deducted', 'state', 'minutes', 'reason', 'free', 'lessened'] as const),
] as const;
export type RowLabel = (typeof rowLabels)[number];

const column = (name: string, kind: ColumnKind, label: RowLabel, to?: RowColumn['to']): RowColumn => ({
  ...{ name, kind, label },
  ...(to ? { to } : {}),
});

const inFile = (one: RowColumn): RowColumn => ({ ...one, inFileOnly: true });

/** A cooperative has its award, everybody else the order. */
const order = column('orderNumber', 'text', 'order', (row, { kind }) =>
  kind === 'cooperative' ? `/awards/${row.id}` : `/orders/${row.orderId}`,
);
const cooperative = column('cooperative', 'text', 'cooperative');
const goods = column('nameId', 'goods', 'commodity');
const answeredAt = column('at', 'moment', 'answeredAt');

export const columnsOf: Readonly<Record<RowsKey, readonly RowColumn[]>> = {
  sold: [
    ...[order, cooperative, goods, column('quantity', 'quantity', 'quantity'), column('price', 'rupiah', 'price')],
    ...[column('value', 'rupiah', 'value'), answeredAt],
  ],
  spent: [
    ...[order, cooperative, goods, column('quantity', 'quantity', 'quantity'), column('price', 'rupiah', 'price')],
    ...[column('value', 'rupiah', 'value'), column('at', 'moment', 'placedAt')],
  ],
  bought: [
    column('campaignNumber', 'text', 'campaign', (row) => `/campaigns/${row.campaignId}`),
    ...[cooperative, goods, column('quantity', 'quantity', 'quantity'), column('cost', 'rupiah', 'cost')],
    ...[column('saved', 'rupiah', 'saved'), column('at', 'moment', 'closedAt')],
  ],
  fill: [
    column('orderNumber', 'text', 'order', (row) => `/orders/${row.orderId}`),
    ...[column('institution', 'text', 'institution'), goods, column('asked', 'quantity', 'asked')],
    ...[
      column('quantity', 'quantity', 'confirmed'),
      column('waived', 'quantity', 'waived'),
      column('at', 'moment', 'placedAt'),
    ],
  ],
  received: [
    column('orderNumber', 'text', 'order', (row) => `/consignments/${row.consignmentId}`),
    ...[cooperative, goods, inFile(column('planned', 'day', 'planned')), column('at', 'moment', 'receivedAt')],
    ...[column('planned', 'late', 'late'), inFile(column('sent', 'milli', 'sent'))],
    column('received', 'milli', 'received'),
    ...[column('refused', 'milli', 'refused'), column('deducted', 'milli', 'deducted')],
    ...[column('value', 'rupiah', 'value'), column('lessened', 'rupiah', 'lessened')],
  ],
  answers: [
    order,
    cooperative,
    goods,
    column('state', 'state', 'state'),
    column('minutes', 'minutes', 'minutes'),
    answeredAt,
  ],
  declined: [
    ...[order, cooperative, goods, column('awarded', 'quantity', 'awarded'), column('reason', 'text', 'reason')],
    ...[column('minutes', 'minutes', 'minutes'), answeredAt],
  ],
  backlog: [
    cooperative,
    column('nameId', 'goods', 'commodity', (row, { kind }) =>
      kind === 'cooperative' ? `/offers/${row.offerId}` : null,
    ),
    ...[column('quantity', 'quantity', 'quantity'), column('at', 'moment', 'submittedAt')],
  ],
  stock: [
    cooperative,
    column('nameId', 'goods', 'commodity', (row) => `/listings/${row.listingId}`),
    ...[column('quantity', 'quantity', 'free'), column('price', 'rupiah', 'price')],
  ],
  outstanding: [
    column('party', 'text', 'party'),
    ...[column('counterparty', 'text', 'counterparty'), column('value', 'rupiah', 'value')],
  ],
};

/** Which rows a viewer may open: a cooperative has no demand of buyers, an institution no stock. */
export const rowsFor: Readonly<Record<Scope['kind'], readonly RowsKey[]>> = {
  forum: ['sold', 'bought', 'fill', 'received', 'answers', 'declined', 'backlog', 'stock', 'outstanding'],
  cooperative: ['sold', 'bought', 'received', 'answers', 'declined', 'backlog', 'stock', 'outstanding'],
  institution: ['spent', 'fill', 'received', 'outstanding'],
};

/** Rows that are as they are now, whatever the period. */
export const isOfNow = (key: RowsKey): boolean => key === 'backlog' || key === 'stock' || key === 'outstanding';

/** `1733000000000~01J…`; what nobody got from a page is no key. */
export function readKey(text: string | undefined): { at: number; id: string } | null {
  const [, at, id] = /^(-?\d{1,16})~(.{1,140})$/.exec(text ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : null;
}
