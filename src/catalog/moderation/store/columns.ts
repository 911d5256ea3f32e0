import { eq } from 'drizzle-orm';
import { commodity, offer, offerRevision } from '../../../../db/schema/catalog.ts';
import { party } from '../../../../db/schema/identity.ts';

/** What awaits a moderator. */
export const waiting = eq(offerRevision.state, 'submitted');

export const commodityColumns = {
  commodityId: commodity.id,
  nameId: commodity.nameId,
  nameEn: commodity.nameEn,
  category: commodity.category,
  grade: commodity.grade,
  tradeUnit: commodity.tradeUnit,
  requiredCertificate: commodity.requiredCertificate,
};
export const offerColumns = {
  offerId: offer.id,
  offerState: offer.state,
  version: offer.version,
  listedRevisionId: offer.listedRevisionId,
};
export const cooperativeColumns = { cooperativeId: party.id, cooperative: party.name, kecamatan: party.kecamatan };
