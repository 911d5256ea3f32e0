import { deposit, party, payment } from '../../db/schema/index.ts';
import type { CampaignForm, SentForm } from '../../src/joint-buying/campaigns/types.ts';
import { DAY, dayOf, HOUR, startOfDay } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { addPledge, type MadeCampaign, supplierList } from '../support/joint.ts';
import { NOW } from '../support/trade.ts';

export const agus: Viewer = {
  ...{ userId: 'u-agus', userName: 'Agus', email: 'agus@forum.example', sessionToken: '', membershipId: 'm-agus' },
  ...{ partyId: 'forum', partyKind: 'forum', partyName: 'Forum', partyStatus: 'verified', role: 'administrator' },
  memberships: 1,
};
export const rina: Viewer = { ...agus, userId: 'u-rina', userName: 'Rina', role: 'moderator' };

/** A day of the test's world, `days` after its present, `YYYY-MM-DD`. */
export const day = (days: number): string => dayOf(NOW + days * DAY);

export type Lists = { bulog: string; mill: string; small: string; brief: string; late: string };

/** Rice: two lists that go together, one with other packs, one that ends in five days, one that begins in thirty. */
export async function riceLists(db: Db): Promise<Lists> {
  const tiers = [
    { from: 0, unitPrice: 13_400 },
    { from: 5000, unitPrice: 13_000 },
  ];
  const of = (id: string, more: object = {}, now = NOW) => supplierList(db, 'rice', { id, tiers, ...more }, now);
  return {
    bulog: await of('bulog', { capacity: 8000 }),
    mill: await of('mill', { capacity: 6000 }),
    small: await of('small', { packSize: 20 }),
    brief: await of('brief', {}, NOW - 55 * DAY),
    late: await of('late', {}, NOW + 31 * DAY),
  };
}

/** A form that may be opened as it is; what is asked for in its place. */
export function sent(
  listIds: readonly string[],
  changed: Partial<CampaignForm> = {},
  more: Partial<SentForm> = {},
): SentForm {
  const form: CampaignForm = {
    ...{ commodityId: 'rice', deadline: startOfDay(day(7)) + 17 * HOUR, extensionDays: 2 },
    ...{ deliveryFrom: day(10), deliveryUntil: day(17), target: 5000, fallBack: true, toleranceReaches: false },
    ...{ shortageRule: 'proportional', note: 'Beras baru.', listIds: [...listIds] },
    drops: [
      { name: 'Bogor Tengah', address: 'Jl. Suryakencana 1' },
      { name: 'Bogor Barat', address: 'Jl. Semplak 2' },
    ],
    ...changed,
  };
  return { form, key: newId(NOW), version: null, opens: false, agreed: '', ...more };
}

export type DepositState = 'due' | 'reported' | 'held';

/** A pledge with its deposit; a held one has the payment that it is. */
export async function pledgeWith(
  db: Db,
  made: MadeCampaign,
  of: { cooperativeId: string; state: DepositState; amount: number },
): Promise<void> {
  const { cooperativeId, state, amount } = of;
  const pledgeId = await addPledge(db, made, { cooperativeId, quantity: 1000 });
  const paymentId = state === 'held' ? newId(NOW) : null;
  if (paymentId)
    await db.insert(payment).values({
      ...{ id: paymentId, payerId: cooperativeId, amount, paidOn: day(0), method: 'transfer', source: 'payer' },
      ...{ state: 'confirmed', recordedAt: NOW },
    });
  await db.insert(deposit).values({
    ...{ id: newId(NOW), pledgeId, campaignId: made.campaignId, cooperativeId, amount, state, paymentId },
    ...{ createdAt: NOW, updatedAt: NOW },
  });
}

/** A cooperative that may not take part, and hears nothing. */
export const suspended = (db: Db) =>
  db.insert(party).values({
    ...{ id: 'kop-s', kind: 'cooperative', status: 'suspended', name: 'Nama kop-s', email: 's@example.org' },
    createdAt: NOW,
  });
