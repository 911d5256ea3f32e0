import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';

/** Two cooperatives, one of them verified, and what they have before and after sums are kept: by plain SQL, of any older schema too. */
export async function addParties(db: Db): Promise<void> {
  await db.run(sql`insert into party (id, kind, status, name, kecamatan, created_at) values
    ('kop-u', 'cooperative', 'verified', 'Koperasi Utara', 'Utara', 1), ('kop-n', 'cooperative', 'submitted', 'Koperasi Nanti', null, 1)`);
  await db.run(
    sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class) values ('rice', 'rice', 'Beras', 'Rice', 'kg', 'rice')`,
  );
  await db.run(
    sql`insert into trade_day (day, cooperative_id, commodity_id, ${sum} value) values ('2026-11-02', 'kop-u', 'rice', ${none} 5)`,
  );
  await db.run(
    sql`insert into trade_month (month, cooperative_id, commodity_id, ${sum} value) values ('2026-11', 'kop-u', 'rice', ${none} 5)`,
  );
}

const counts = [
  ...['awards', 'awarded', 'confirmations', 'confirmed', 'declines', 'lapses', 'answer_minutes', 'receipts', 'on_time'],
  ...['sent_milli', 'received_milli', 'refused_milli', 'deducted_milli'],
];
const sum = sql.raw(`${counts.join(', ')},`);
const none = sql.raw(counts.map(() => '0,').join(' '));

/** One offer on the shelf, one revision that awaits moderators, 400 rupiah outstanding. */
export async function offered(db: Db, name: string): Promise<void> {
  await db.run(sql`insert into offer (id, cooperative_id, commodity_id, state, available, reserved, listed_price, created_at, updated_at)
    values (${`offer-${name}`}, 'kop-u', 'rice', 'listed', 100, 30, 13000, 1, 1)`);
  await db.run(sql`insert into offer_revision (id, offer_id, number, state, tiers, min_lot, lot_size, handling_fee, lead_days, window_from,
    window_until, available, created_by, created_at, submitted_at) values (${`revision-${name}`}, ${`offer-${name}`}, 1, 'submitted',
    '[{"from":0,"unitPrice":13000}]', 1, 1, 0, 1, '2026-01-01', '2027-01-01', 100, 'u', 1, 1)`);
  await db.run(sql`insert into account_month (party_id, code, counterparty_id, month, debit, credit)
    values ('kop-u', '1200', ${`buyer-${name}`}, '2026-11', 500, 100)`);
  await db.run(sql`insert into rollup_touched (at) values (${Date.parse('2026-11-02T05:00:00Z')})`);
}
