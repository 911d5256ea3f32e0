import type { commodity, referencePrice } from '../schema/index.ts';
import { commodities } from './data/commodities.ts';
import { HAP_FROM, HAP_SOURCE, HET_FROM, HET_SOURCE, hap, het, zones } from './data/references.ts';

/** @param photoOf the id of a commodity's picture */
export function commodityRows(photoOf: (commodityId: string) => string): (typeof commodity.$inferInsert)[] {
  return commodities.map((c, position) => ({
    id: c.id,
    category: c.category,
    nameId: c.names[0],
    nameEn: c.names[1],
    grade: c.grade?.[0] ?? '',
    gradeTextId: c.grade?.[1] ?? '',
    gradeTextEn: c.grade?.[2] ?? '',
    tradeUnit: c.unit,
    taxClass: c.tax,
    packName: c.pack?.[0] ?? null,
    packContent: c.pack?.[1] ?? null,
    requiredCertificate: c.certificate ?? null,
    photoId: photoOf(c.id),
    synonyms: c.synonyms,
    position,
  }));
}

type ReferenceRow = typeof referencePrice.$inferInsert;

/** HET and HAP, a row for each zone, so that the forum's zone finds its own. */
export function referenceRows(): ReferenceRow[] {
  const ceilings = Object.entries(het).flatMap(([commodityId, byZone]) =>
    zones.map((zone, i) => rowOf(commodityId, 'HET', zone, null, byZone[i]!, HET_FROM, HET_SOURCE)),
  );
  const bands = Object.entries(hap).flatMap(([commodityId, [low, high]]) =>
    zones.map((zone) => rowOf(commodityId, 'HAP', zone, low, high, HAP_FROM, HAP_SOURCE)),
  );
  return [...ceilings, ...bands];
}

const rowOf = (
  commodityId: string,
  kind: 'HET' | 'HAP',
  zone: number,
  low: number | null,
  high: number,
  effectiveFrom: string,
  source: string,
): ReferenceRow => ({
  id: `${kind.toLowerCase()}-${commodityId}-${zone}`,
  commodityId,
  kind,
  zone,
  low,
  high,
  effectiveFrom,
  source,
});
