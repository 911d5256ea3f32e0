import type * as schema from '../../schema/index.ts';
import type { EventRow } from '../write.ts';

type Row<K extends keyof typeof schema> = (typeof schema)[K] extends { $inferInsert: infer R } ? R : never;

/** All that is left of the older trade, and what happened in it. */
export type PastRows = {
  orders: Row<'bulkOrder'>[];
  lines: Row<'orderLine'>[];
  plans: Row<'plan'>[];
  awards: Row<'award'>[];
  consignments: Row<'consignment'>[];
  consignmentLines: Row<'consignmentLine'>[];
  receipts: Row<'receipt'>[];
  receiptLines: Row<'receiptLine'>[];
  events: EventRow[];
};

export const noRows = (): PastRows => ({
  ...{ orders: [], lines: [], plans: [], awards: [], consignments: [], consignmentLines: [] },
  ...{ receipts: [], receiptLines: [], events: [] },
});
