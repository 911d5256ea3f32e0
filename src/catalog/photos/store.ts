import { eq, sql } from 'drizzle-orm';
import { photo } from '../../../db/schema/platform.ts';
import { DAY } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { PhotoType } from './file.ts';

export type NewPhoto = { id: string; mime: PhotoType; bytes: Uint8Array; width: number; height: number };

export const photoQuery = (db: Db, id: string) =>
  db.select({ mime: photo.mime, bytes: photo.bytes }).from(photo).where(eq(photo.id, id));

/** Keeps a picture under the hash of its content; the same picture again changes nothing but its age. */
export const putPhoto = (db: Db, p: NewPhoto, ownerPartyId: string, now: number) =>
  db
    .insert(photo)
    .values({ ...p, bytes: p.bytes as Buffer, ownerPartyId, createdAt: now })
    .onConflictDoUpdate({ target: photo.id, set: { createdAt: now } });

/** Pictures that came with a form which was never saved: no offer, commodity, receipt or dispute has had them for a day. */
export const dropForgottenPhotos = (db: Db, now: number) =>
  db.run(sql`delete from photo where created_at < ${now - DAY}
    and id not in (select photo_id from offer_photo)
    and id not in (select photo_id from commodity where photo_id is not null)
    and id not in (select photo_id from receipt_photo)
    and id not in (select photo_id from dispute_message where photo_id is not null)
    and id not in (select proof_photo_id from payment where proof_photo_id is not null)`);
