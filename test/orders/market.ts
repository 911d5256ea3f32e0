import { eq } from 'drizzle-orm';
import { commodity, offer, offerRevision, party, setting, site, user } from '../../db/schema/index.ts';
import type { OrderForm } from '../../src/orders/types.ts';
import type { Db } from '../../src/platform/db.ts';
import type { Role, Viewer } from '../../src/platform/viewer.ts';

/** A small market of its own for the tests of orders: one hospital, another buyer, and as many cooperatives as offers. */
export const NOW = Date.parse('2026-12-01T03:00:00Z');
export const NEEDED = '2026-12-20';

export type Stall = {
  cooperative: string;
  available: number;
  price?: number;
  tiers?: { from: number; unitPrice: number }[];
  minLot?: number;
  lotSize?: number;
  fee?: number;
  leadDays?: number;
  window?: [string, string];
  commodity?: string;
};

export const offerOf = (cooperative: string, of = 'rice'): string => `offer-${cooperative}-${of}`;

/** The buyers: `hospital` may order up to 100 million rupiah without its approver, `school` nothing. */
export async function openMarket(db: Db, stalls: readonly Stall[]): Promise<void> {
  const people = ['sari', 'hendra', 'budi', 'citra'].map((name) => person(name));
  await db.batch([
    db.insert(user).values(people),
    db.insert(party).values([institution('hospital', 100_000_000), institution('school', 0)]),
    db.insert(site).values([siteOf('hospital'), siteOf('school')]),
    db.insert(setting).values({ key: 'confirm_hours', value: 24, updatedAt: NOW }),
  ]);
  await openStalls(db, stalls);
}

/** Adds offers, with their cooperatives and commodities where those are new. */
export async function openStalls(db: Db, stalls: readonly Stall[]): Promise<void> {
  const commodities = [...new Set(stalls.map((stall) => stall.commodity ?? 'rice'))];
  if (commodities.length > 0) await db.insert(commodity).values(commodities.map(commodityRow)).onConflictDoNothing();
  for (const stall of stalls) {
    await db.insert(party).values(cooperativeRow(stall.cooperative)).onConflictDoNothing();
    await list(db, stall);
  }
}

async function list(db: Db, stall: Stall): Promise<void> {
  const { cooperative, available, price = 13_000, lotSize = 50, fee = 0, leadDays = 2 } = stall;
  const { tiers = [{ from: 0, unitPrice: price }], minLot = lotSize, window = ['2026-01-01', '2027-12-31'] } = stall;
  const id = offerOf(cooperative, stall.commodity);
  const [windowFrom, windowUntil] = window;
  const terms = { tiers, minLot, lotSize, handlingFee: fee, leadDays, windowFrom, windowUntil };
  const listed = {
    ...{ listedPrice: tiers[0]!.unitPrice, listedLowestPrice: Math.min(...tiers.map((tier) => tier.unitPrice)) },
    ...{ listedMinLot: minLot, listedLotSize: lotSize, listedHandlingFee: fee, listedLeadDays: leadDays },
    ...{ listedFrom: windowFrom, listedUntil: windowUntil, listedAt: NOW },
  };
  const revision = { id: `${id}-1`, offerId: id, number: 1, state: 'approved' as const, ...terms, available };
  await db.batch([
    db.insert(offer).values({
      ...{ id, cooperativeId: cooperative, commodityId: stall.commodity ?? 'rice', available },
      ...{ createdAt: NOW, updatedAt: NOW },
    }),
    db.insert(offerRevision).values({ ...revision, createdBy: 'u-sari', createdAt: NOW }),
    db
      .update(offer)
      .set({ state: 'listed', listedRevisionId: revision.id, ...listed })
      .where(eq(offer.id, id)),
  ]);
}

const person = (name: string) => ({
  ...{ id: `u-${name}`, name, email: `${name}@example.org` },
  ...{ createdAt: new Date(NOW), updatedAt: new Date(NOW) },
});

const institution = (id: string, approvalLimit: number) => ({
  ...{ id, kind: 'institution' as const, status: 'verified' as const, name: id, email: `${id}@example.org` },
  ...{ approvalLimit, createdAt: NOW, latitude: -6.59, longitude: 106.79 },
});

const cooperativeRow = (id: string) => ({
  ...{
    id,
    kind: 'cooperative' as const,
    status: 'verified' as const,
    name: `Koperasi ${id}`,
    email: `${id}@example.org`,
  },
  ...{ createdAt: NOW, latitude: -6.6, longitude: 106.8, weight: 1000 },
});

const siteOf = (partyId: string) => ({
  ...{ id: `site-${partyId}`, partyId, name: 'Gudang', address: 'Jl. Merdeka', createdAt: NOW },
  ...{ latitude: -6.59, longitude: 106.79 },
});

const commodityRow = (id: string) => ({
  ...{ id, category: 'rice', nameId: id, nameEn: id, tradeUnit: 'kg' as const, taxClass: 'exempt_basic_food' as const },
});

export function viewer(userId: string, partyId: string, role: Role): Viewer {
  return {
    ...{ userId, userName: userId, email: `${userId}@example.org`, sessionToken: '', membershipId: '', partyId },
    ...{ partyKind: role === 'manager' || role === 'clerk' ? 'cooperative' : 'institution', partyName: partyId },
    ...{ partyStatus: 'verified', role, memberships: 1 },
  };
}

export const sari = viewer('u-sari', 'hospital', 'requester');
export const hendra = viewer('u-hendra', 'hospital', 'approver');
export const budi = viewer('u-budi', 'school', 'requester');
export const citra = viewer('u-citra', 'school', 'approver');
export const manager = (cooperative: string): Viewer => viewer(`u-${cooperative}`, cooperative, 'manager');

type Asked = { commodity?: string; quantity: number; ceiling?: number; maxSuppliers?: number; maxShareBps?: number };

export function formOf(
  institutionId: string,
  lines: readonly Asked[],
  policy: OrderForm['policy'] = 'cheapest',
): OrderForm {
  return {
    ...{ siteId: `site-${institutionId}`, policy, neededOn: NEEDED, note: '' },
    lines: lines.map(({ commodity: of = 'rice', quantity, ceiling, maxSuppliers, maxShareBps }) => ({
      ...{ commodityId: of, quantity, typedQuantity: String(quantity), typedUnit: 'kg' },
      ...{ priceCeiling: ceiling ?? null, maxSuppliers: maxSuppliers ?? null, maxShareBps: maxShareBps ?? null },
    })),
  };
}
