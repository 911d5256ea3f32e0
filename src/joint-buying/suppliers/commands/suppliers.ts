import { commit, type Db, type Refusal } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { insertSupplier, namesakeQuery, supplierQuery, updateSupplier } from '../store.ts';
import type { Supplier, SupplierInput, SupplierRefusal } from '../types.ts';

type Answer = { ok: true; location: string } | { ok: false; reason: SupplierRefusal | 'not_found' };

const isTaken = ({ kind, name }: Refusal): boolean => kind === 'unique' && name.includes('party.npwp');

/** A supplier the forum can ask. The same form sent again leads to the same supplier. */
export async function recordSupplier(
  db: Db,
  viewer: Viewer,
  { key, ...input }: SupplierInput & { key: string },
  now: number,
): Promise<Answer> {
  const id = newId(now);
  const location = `/suppliers/${id}`;
  const [namesake] = await namesakeQuery(db, input.name, id);
  const event = { aggregateType: 'party' as const, aggregateId: id, version: 1, type: 'supplier_recorded' };
  if (namesake) {
    const before = await sentBefore(db, viewer.userId, key);
    return before ? { ok: true, location: before } : { ok: false, reason: 'name_taken' };
  }
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertSupplier(db, id, input, viewer.userId, now),
    recordEvent(db, { ...event, actor: actorOf(viewer), at: now, data: { name: input.name } }),
  ]);
  if (written.ok) return { ok: true, location };
  if (isTaken(written.refusal)) return { ok: false, reason: 'npwp_taken' };
  const before = isSentBefore(written.refusal) ? await sentBefore(db, viewer.userId, key) : null;
  return before ? { ok: true, location: before } : { ok: false, reason: 'try_again' };
}

/** @param input with the version the form was opened at: nobody overwrites what they have not seen */
export async function changeSupplier(
  db: Db,
  viewer: Viewer,
  id: string,
  { version, ...input }: SupplierInput & { version: number },
  now: number,
): Promise<Answer> {
  return attempts<Answer>(db, async (db) => {
    const [[supplier], [namesake]] = await db.batch([supplierQuery(db, id), namesakeQuery(db, input.name, id)]);
    if (!supplier) return { ok: false, reason: 'not_found' };
    const location = `/suppliers/${id}?done=saved`;
    const changed = changesOf(supplier, input);
    if (Object.keys(changed).length === 0) return { ok: true, location };
    if (supplier.version !== version) return { ok: false, reason: 'changed_meanwhile' };
    if (namesake) return { ok: false, reason: 'name_taken' };
    const event = { aggregateType: 'party' as const, aggregateId: id, version: version + 1, type: 'supplier_changed' };
    const written = await commit(db, [
      updateSupplier(db, id, input),
      recordEvent(db, { ...event, actor: actorOf(viewer), at: now, data: changed }),
    ]);
    if (written.ok) return { ok: true, location };
    return isTaken(written.refusal) ? { ok: false, reason: 'npwp_taken' } : lostRace(written.refusal);
  });
}

/** The fields that differ, as they will be. */
const changesOf = (supplier: Supplier, input: SupplierInput): Record<string, string | null> =>
  Object.fromEntries(Object.entries(input).filter(([name, value]) => supplier[name as keyof SupplierInput] !== value));
