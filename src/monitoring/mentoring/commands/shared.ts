import { commit, type Db, type Refusal, type Statements } from '../../../platform/db.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';

export type Sent<Reason extends string> = { ok: true; location: string } | { ok: false; reason: Reason };

/**
 * Commits a form that creates something. Sent again, it leads where the first sending led.
 * @param why what other refusals of the database mean; `null`: a bug
 */
export async function send<R extends string>(
  db: Db,
  viewer: Viewer,
  form: { key: string; location: string },
  statements: Statements,
  why: (refusal: Refusal) => R | null = () => null,
): Promise<Sent<R | 'try_again'>> {
  const done = await commit(db, statements);
  if (done.ok) return { ok: true, location: form.location };
  const { refusal } = done;
  if (isSentBefore(refusal)) {
    return { ok: true, location: (await sentBefore(db, viewer.userId, form.key)) ?? form.location };
  }
  if (refusal.kind === 'busy' || refusal.name.includes('event.')) return { ok: false, reason: 'try_again' };
  const reason = why(refusal);
  if (reason) return { ok: false, reason };
  throw new Error(`the database refused: ${refusal.kind} ${refusal.name}`);
}
