import { and, asc, eq, inArray } from 'drizzle-orm';
import { commodity, offer, offerPhoto, offerRevision } from '../../../db/schema/catalog.ts';
import { party } from '../../../db/schema/identity.ts';
import { photo } from '../../../db/schema/platform.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { referenceOf } from '../store.ts';

/** States of an offer whose page the public may still read; what is suspended or was never listed is not there. */
const readable = ['listed', 'paused', 'expired'] as const;

/** One offer as everybody may see it, with the seller and the seller's licences (PP 80/2019). */
export const listingQuery = (db: Db, id: string, now: number) =>
  db
    .select({
      id: offer.id,
      state: offer.state,
      cooperativeId: offer.cooperativeId,
      revisionId: offerRevision.id,
      available: offer.available,
      reserved: offer.reserved,
      tiers: offerRevision.tiers,
      minLot: offerRevision.minLot,
      lotSize: offerRevision.lotSize,
      packName: offerRevision.packName,
      handlingFee: offerRevision.handlingFee,
      leadDays: offerRevision.leadDays,
      from: offerRevision.windowFrom,
      until: offerRevision.windowUntil,
      description: offerRevision.description,
      certificate: offerRevision.certificate,
      commodity: {
        id: commodity.id,
        nameId: commodity.nameId,
        nameEn: commodity.nameEn,
        grade: commodity.grade,
        gradeTextId: commodity.gradeTextId,
        gradeTextEn: commodity.gradeTextEn,
        tradeUnit: commodity.tradeUnit,
        packName: commodity.packName,
        packContent: commodity.packContent,
      },
      seller: {
        name: party.name,
        kelurahan: party.kelurahan,
        kecamatan: party.kecamatan,
        address: party.address,
        phone: party.phone,
        nib: party.nib,
        nikKoperasi: party.nikKoperasi,
        ahuDecision: party.ahuDecision,
      },
      reference: referenceOf(offer.commodityId.getSQL(), dayOf(now)).mapWith(String).as('reference'),
    })
    .from(offer)
    .innerJoin(offerRevision, eq(offerRevision.id, offer.listedRevisionId))
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .where(and(eq(offer.id, id), inArray(offer.state, [...readable])));

export const listingPhotosQuery = (db: Db, offerId: string) =>
  db
    .select({ id: photo.id, width: photo.width, height: photo.height })
    .from(offer)
    .innerJoin(offerPhoto, eq(offerPhoto.revisionId, offer.listedRevisionId))
    .innerJoin(photo, eq(photo.id, offerPhoto.photoId))
    .where(eq(offer.id, offerId))
    .orderBy(asc(offerPhoto.position));

export type Listing = Awaited<ReturnType<typeof listingQuery>>[number];
export type ListingPhoto = Awaited<ReturnType<typeof listingPhotosQuery>>[number];
