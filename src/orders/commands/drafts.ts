import { commit, type Db, type Statements } from '../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { isSentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { isEditable } from '../lifecycle.ts';
import { commoditiesQuery, siteQuery } from '../store-market.ts';
import { orderByKeyQuery, orderHeadQuery } from '../store-orders.ts';
import { deleteLines, insertLines, insertOrder, updateOrder } from '../store-writes.ts';
import type {
  FormRefusal,
  OrderForm,
  OrderRefusal,
  SaveDraftAnswer,
  SaveDraftInput,
  UpdateDraftInput,
} from '../types.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { headRow, lineRows } from './order-rows.ts';
import { formRefusal, marketRefusal } from './preview.ts';

/** Keeps an order that is not sent yet. An institution that awaits verification may prepare one too. */
export async function saveDraft(db: Db, viewer: Viewer, input: SaveDraftInput, now: number): Promise<SaveDraftAnswer> {
  if (viewer.role !== 'requester') return { ok: false, reason: 'wrong_role' };
  const refusal = await draftRefusal(db, viewer, input.form, now);
  if (refusal) return refusal;
  const orderId = newId(now);
  const row = { ...headRow(viewer, input.form, 0, now), id: orderId, createdBy: viewer.userId, createdAt: now };
  const saved = await commit(db, [
    useKey(db, { key: input.key, userId: viewer.userId, location: `/orders/${orderId}`, at: now }),
    insertOrder(db, { ...row, state: 'draft' }, null),
    insertLines(db, draftLines(orderId, input.form, now)),
    recordEvent(db, { ...orderEvent(orderId, 1, 'order_drafted', now), actor: actorOf(viewer) }),
  ]);
  if (saved.ok) return { ok: true, orderId };
  if (!isSentBefore(saved.refusal)) throw new Error(`a new draft was refused: ${saved.refusal.name}`);
  const [made] = await orderByKeyQuery(db, viewer.userId, input.key);
  return made ? { ok: true, orderId: made.id } : { ok: false, reason: 'try_again' };
}

/** Replaces what a draft or returned order says. Another person's change since the page was read is told, not overwritten. */
export async function updateDraft(
  db: Db,
  viewer: Viewer,
  input: UpdateDraftInput,
  now: number,
): Promise<SaveDraftAnswer> {
  if (viewer.role !== 'requester') return { ok: false, reason: 'wrong_role' };
  const refusal = formRefusal(input.form, now);
  if (refusal) return refusal;
  return attempts(db, (db) => updateOnce(db, viewer, input, now));
}

async function updateOnce(
  db: Db,
  viewer: Viewer,
  input: UpdateDraftInput,
  now: number,
): Promise<SaveDraftAnswer | typeof LOST> {
  const { orderId, form } = input;
  const [sites, words, heads] = await db.batch([
    siteQuery(db, viewer.partyId, form.siteId),
    commoditiesQuery(db, { commodityIds: form.lines.map((line) => line.commodityId) }),
    orderHeadQuery(db, { orderId }, viewer.partyId),
  ]);
  const refusal = editRefusal(heads[0], input.version) ?? marketRefusal(form, sites[0], words);
  if (refusal) return refusal;
  const statements: Statements = [
    updateOrder(db, { id: orderId, version: input.version }, headRow(viewer, form, 0, now)),
    deleteLines(db, orderId),
    insertLines(db, draftLines(orderId, form, now)),
    recordEvent(db, { ...orderEvent(orderId, input.version + 1, 'order_edited', now), actor: actorOf(viewer) }),
  ];
  const saved = await commit(db, statements);
  return saved.ok ? { ok: true, orderId } : lostRace(saved.refusal);
}

async function draftRefusal(db: Db, viewer: Viewer, form: OrderForm, now: number): Promise<FormRefusal | null> {
  const refusal = formRefusal(form, now);
  if (refusal) return refusal;
  const [sites, words] = await db.batch([
    siteQuery(db, viewer.partyId, form.siteId),
    commoditiesQuery(db, { commodityIds: form.lines.map((line) => line.commodityId) }),
  ]);
  return marketRefusal(form, sites[0], words);
}

/** Why the order on the page cannot be changed by the page, or null when it can. */
export function editRefusal(
  head: { state: Parameters<typeof isEditable>[0]; version: number } | undefined,
  version: number,
): OrderRefusal | null {
  if (!head) return { ok: false, reason: 'order_not_found' };
  if (!isEditable(head.state)) return { ok: false, reason: 'not_editable' };
  return head.version === version ? null : { ok: false, reason: 'order_changed' };
}

const draftLines = (orderId: string, form: OrderForm, now: number) =>
  lineRows(
    orderId,
    form.lines,
    form.lines.map(() => newId(now)),
    null,
  );

const orderEvent = (orderId: string, version: number, type: string, at: number) =>
  ({ aggregateType: 'order', aggregateId: orderId, version, type, at }) as const;
