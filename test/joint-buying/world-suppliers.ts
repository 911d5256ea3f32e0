import { addNeed } from '../../src/joint-buying/needs/commands/needs.ts';
import { recordList } from '../../src/joint-buying/suppliers/commands/lists.ts';
import { recordSupplier } from '../../src/joint-buying/suppliers/commands/suppliers.ts';
import { goodsQuery, listsOfGoodsQuery } from '../../src/joint-buying/suppliers/store-lists.ts';
import type { ListInput } from '../../src/joint-buying/suppliers/types.ts';
import { addDays, DAY, dayOf, startOfDay } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { viewer } from '../orders/market.ts';

export const rina: Viewer = { ...viewer('u-rina', 'forum-bogor', 'moderator'), partyKind: 'forum' };
const managerOf = (name: string): Viewer => viewer(`u-manager-${name}`, `kop-${name}`, 'manager');

/** A list in force from today for 60 days, except what is given. */
export function listInput(given: Partial<ListInput> = {}, now = Date.now()): ListInput & { key: string } {
  const today = startOfDay(dayOf(now));
  return {
    ...{ key: newId(now), reference: 'SP-12/2026', packSize: 50, palletSize: null, minimumOrder: 0, capacity: null },
    ...{ deliveryCost: 0, deliveryDays: 3, terms: '', validFrom: today, validUntil: today + 60 * DAY },
    tiers: [
      { from: 0, unitPrice: 13_500 },
      { from: 5000, unitPrice: 13_350 },
      { from: 20_000, unitPrice: 13_200 },
    ],
    ...given,
  };
}

export async function listOf(
  db: Db,
  supplierId: string,
  commodityId: string,
  given: Partial<ListInput> = {},
  now = Date.now(),
) {
  const [[goods], lists] = await db.batch([
    goodsQuery(db, commodityId),
    listsOfGoodsQuery(db, supplierId, commodityId),
  ]);
  const known = { isRetired: goods?.retiredAt !== null, lists };
  const answer = await recordList(db, rina, { supplierId, commodityId, input: listInput(given, now) }, known, now);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.location.replace('/price-lists/', '');
}

export async function supplierOf(db: Db, name: string, now = Date.now()): Promise<string> {
  const input = { name, type: 'distributor' as const, address: 'Jl. Raya Ciluar 8, Bogor', phone: '0251 8650123' };
  const unknown = { email: null, npwp: null, nib: null, key: newId(now) };
  const answer = await recordSupplier(db, rina, { ...input, ...unknown }, now);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.location.replace('/suppliers/', '');
}

export type WorldSuppliers = { supplier: string; bare: string; inForce: string; ended: string; later: string };

/** A supplier with a list in force, one it replaced and one to come; one without any; and needs of two cooperatives. */
export async function worldSuppliers(db: Db): Promise<WorldSuppliers> {
  const now = Date.now();
  const supplier = await supplierOf(db, 'CV Sinar Pangan Ciluar');
  const bare = await supplierOf(db, 'Gapoktan Mekar Ciluar');
  const ended = await listOf(db, supplier, 'beras-medium', { validUntil: startOfDay(addDays(dayOf(now), 20)) });
  const inForce = await listOf(db, supplier, 'beras-medium', { capacity: 60_000, deliveryCost: 1_500_000 });
  const from = startOfDay(addDays(dayOf(now), 10));
  const tiers = [{ from: 0, unitPrice: 16_400 }];
  const later = await listOf(db, supplier, 'gula-pasir', { validFrom: from, validUntil: from + 30 * DAY, tiers });
  const last = { lastPrice: 13_900, lastBoughtOn: dayOf(now - DAY) };
  for (const [name, quantity] of [
    ['batutulis', 1200],
    ['empang', 700],
  ] as const) {
    const need = { commodityId: 'beras-medium', quantity, rhythm: 'weekly' as const, ...last, key: newId(now) };
    const answer = await addNeed(db, managerOf(name), need, now);
    if (!answer.ok && answer.reason !== 'need_twice') throw new Error(answer.reason);
  }
  return { supplier, bare, inForce, ended, later };
}
