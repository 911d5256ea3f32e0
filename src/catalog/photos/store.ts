import { type SQL, sql } from 'drizzle-orm';
import { photo } from '../../../db/schema/platform.ts';
import { DAY } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { PhotoType } from './file.ts';

export type NewPhoto = { id: string; mime: PhotoType; bytes: Uint8Array; width: number; height: number };

/** Who asks for a picture; null: anybody. */
export type PhotoReader = { partyId: string; partyKind: string } | null;

/** Sent by an institution and shown by no offer: proofs of payment, photos of receipts and disputes. */
const isInstitutions = sql`(exists (select 1 from party p where p.id = "photo"."owner_party_id" and p.kind = 'institution')
  and not exists (select 1 from offer_photo f where f.photo_id = "photo"."id"))`;

/** Of goods of a joint purchase that came, and neither of a commodity nor of an offer. */
const isArrivals = sql`(exists (select 1 from party p where p.id = "photo"."owner_party_id" and p.kind = 'forum')
  and not exists (select 1 from commodity k where k.photo_id = "photo"."id")
  and not exists (select 1 from offer_photo f where f.photo_id = "photo"."id")
  and exists (select 1 from arrival_photo f where f.photo_id = "photo"."id"))`;

/** Of a mentor's visit, and neither of a commodity, of an offer nor of goods that came. */
const isVisits = sql`(exists (select 1 from party p where p.id = "photo"."owner_party_id" and p.kind = 'forum')
  and not exists (select 1 from commodity k where k.photo_id = "photo"."id")
  and not exists (select 1 from offer_photo f where f.photo_id = "photo"."id")
  and not exists (select 1 from arrival_photo f where f.photo_id = "photo"."id")
  and exists (select 1 from visit_photo f where f.photo_id = "photo"."id"))`;

/** A picture, if the reader may see it. What else cooperatives and the forum show is for everybody. */
export const photoQuery = (db: Db, id: string, reader: PhotoReader) =>
  db
    .select({ mime: photo.mime, bytes: photo.bytes })
    .from(photo)
    .where(sql`${photo.id} = ${id} and (not ${isInstitutions} or ${mayRead(reader)})
      and (not ${isArrivals} or ${mayBuy(reader)}) and (not ${isVisits} or ${wasVisited(reader)})`);

/** Who takes part in joint buying: the forum, and every cooperative. */
const mayBuy = (reader: PhotoReader): SQL =>
  reader?.partyKind === 'forum' || reader?.partyKind === 'cooperative' ? sql`1` : sql`0`;

/** The forum, and the cooperative that was visited. */
function wasVisited(reader: PhotoReader): SQL {
  if (reader?.partyKind === 'forum') return sql`1`;
  if (reader?.partyKind !== 'cooperative') return sql`0`;
  return sql`exists (select 1 from visit_photo f join visit v on v.id = f.visit_id
    where f.photo_id = "photo"."id" and v.cooperative_id = ${reader.partyId})`;
}

/** An institution's: itself, the forum's staff, and the cooperative whose goods it is about. */
function mayRead(reader: PhotoReader): SQL {
  if (!reader?.partyId) return sql`0`;
  const { partyId, partyKind } = reader;
  if (partyKind === 'forum') return sql`1`;
  if (partyKind !== 'cooperative') return sql`"photo"."owner_party_id" = ${partyId}`;
  return sql`(exists (select 1 from consignment c join receipt r on r.consignment_id = c.id
      join receipt_photo x on x.receipt_id = r.id where c.cooperative_id = ${partyId} and x.photo_id = "photo"."id")
    or exists (select 1 from dispute d join dispute_message m on m.dispute_id = d.id
      where d.cooperative_id = ${partyId} and m.photo_id = "photo"."id"))`;
}

/** Keeps a picture under the hash of its content; the same picture again changes nothing but its age. */
export const putPhoto = (db: Db, p: NewPhoto, ownerPartyId: string, now: number) =>
  db
    .insert(photo)
    .values({ ...p, bytes: p.bytes as Buffer, ownerPartyId, createdAt: now })
    .onConflictDoUpdate({ target: photo.id, set: { createdAt: now } });

/** Pictures that came with a form which was never saved: no offer, commodity, receipt, arrival, visit or dispute has had them for a day. */
export const dropForgottenPhotos = (db: Db, now: number) =>
  db.run(sql`delete from photo where created_at < ${now - DAY}
    and id not in (select photo_id from offer_photo)
    and id not in (select photo_id from commodity where photo_id is not null)
    and id not in (select photo_id from receipt_photo)
    and id not in (select photo_id from arrival_photo)
    and id not in (select photo_id from visit_photo)
    and id not in (select photo_id from dispute_message where photo_id is not null)
    and id not in (select proof_photo_id from payment where proof_photo_id is not null)`);
