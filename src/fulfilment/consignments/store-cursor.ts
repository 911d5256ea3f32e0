import { type SQL, sql } from 'drizzle-orm';

/** @param cursor sort value and id of the last row shown; what no page gave out counts as the first page */
export function after(cursor: string | null, key: SQL, id: SQL): SQL | undefined {
  const [, at, last] = /^(\d{4}-\d{2}-\d{2}|\d{1,15})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return at && last ? sql`(${key}, ${id}) > (${at.includes('-') ? at : Number(at)}, ${last})` : undefined;
}
