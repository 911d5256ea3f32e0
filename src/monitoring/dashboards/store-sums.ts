import { type SQL, sql } from 'drizzle-orm';
import { tradeFields } from '../rollups/fields.ts';
import type { Span } from '../rules/health/index.ts';
import { piecesOf } from './pieces.ts';
import type { Look } from './types.ts';

const demandFields = ['lines', 'asked', 'confirmed', 'waived', 'value'] as const;

/** The rows of `trade_day` of the period (`now` 1) and of the one before (0): whole months from `trade_month`, the rest by day. */
export const tradeSums = (look: Look, bin: 'day' | 'month' | null = null): SQL =>
  sumsOf(look, ['trade', 'cooperative_id', tradeFields.join(', ')], bin);

/** The same of `demand_day`. */
export const demandSums = (look: Look, bin: 'day' | 'month' | null = null): SQL =>
  sumsOf(look, ['demand', 'institution_id', demandFields.join(', ')], bin);

type Sums = readonly [name: string, party: string, fields: string];

function sumsOf(look: Look, [name, party, fields]: Sums, bin: 'day' | 'month' | null): SQL {
  const { period, commodityId } = look;
  const rows = (now: number, [by, from, until]: readonly ['day' | 'month', string, string]) => sql`
    select ${now} now, ${sql.raw(bin ? `substr(${by}, 1, ${bin === 'day' ? 10 : 7})` : 'null')} bin, ${sql.raw(`${party}, commodity_id, ${fields}`)}
    from ${sql.raw(`${name}_${by}`)} where ${sql.raw(by)} >= ${from} and ${sql.raw(by)} <= ${until}
    ${commodityId === null ? sql`` : sql`and commodity_id = ${commodityId}`}`;
  const pieces = (span: Span) => (bin === 'day' ? [['day', span.from, span.until] as const] : piecesOf(span));
  const all = [
    ...pieces(period).map((piece) => rows(1, piece)),
    ...(period.before ? pieces(period.before).map((piece) => rows(0, piece)) : []),
  ];
  return sql.join(all, sql` union all `);
}

/** Whether a party is among those looked at. */
export function isOf({ scope, kecamatan }: Look, column: string): SQL {
  if (scope.kind !== 'forum') return sql`${sql.raw(column)} = ${scope.id}`;
  return kecamatan === null ? sql`1` : sql`${sql.raw(column)} in (select id from party where kecamatan = ${kecamatan})`;
}
