import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';

/** Planted where the product keeps what people wrote, their names, phones and mails: words that no public page may show. */
const PLANTED = [
  ...['RAHASIA-CATATAN', 'RAHASIA-ALASAN', 'RAHASIA-ORANG', 'RAHASIA-ALAMAT', 'RAHASIA-KELUHAN', 'RAHASIA-GUDANG'],
  ...['081299988877', 'rahasia@pribadi.example', '09.876.543.2-111.000'],
];

/** @returns what was planted, and every reason, note and name of a person that stood there before */
export async function plantSecrets(db: Db): Promise<string[]> {
  const written = await db.all<{ text: string }>(sql`
    select decision_reason text from award union select decision_reason from offer_revision union select reason from event
    union select name from user union select email from user union select body from offer_message union select note from bulk_order`);
  await db.run(sql`update bulk_order set note = 'RAHASIA-CATATAN', decision_reason = 'RAHASIA-ALASAN'`);
  await db.run(sql`update user set name = 'RAHASIA-ORANG ' || id`);
  await db.run(
    sql`update party set address = 'RAHASIA-ALAMAT', phone = '081299988877', email = 'rahasia@pribadi.example'`,
  );
  await db.run(sql`update party set npwp = '09.876.543.2-111.000' where id = 'kop-batutulis'`);
  await db.run(sql`update site set name = 'RAHASIA-GUDANG', address = 'RAHASIA-ALAMAT'`);
  // Short words stand on pages for reasons of their own.
  return [...PLANTED, ...written.flatMap(({ text }) => (text && text.length > 7 ? [text] : []))];
}

/** A decision recorded now, whose reason names a person. */
export const writeDecision = (db: Db, at: number) =>
  db.run(sql`
    insert into event (aggregate_type, aggregate_id, version, type, actor_user_id, at, reason, data)
    select 'offer', id, 900, 'offer_rejected', 'u-rina', ${at}, 'RAHASIA-KELUHAN: sertifikat milik RAHASIA-ORANG', '{}' from offer order by id limit 1`);

/** Names of all cooperatives and institutions. */
export const partyNames = async (db: Db): Promise<string[]> =>
  (await db.all<{ name: string }>(sql`select name from party where kind in ('cooperative', 'institution')`)).map(
    (one) => one.name,
  );
