import { createHash } from 'node:crypto';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { readStatement, type StatementLine } from '../rules/statement.ts';
import { insertLines, insertStatement, knownQueries } from '../store.ts';
import type { ImportAnswer } from '../types.ts';

export const MOST_FILE_BYTES = 10_000_000;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Day, amount, text, and which of several equal ones: the same line in another file has the same. */
const fingerprintOf = ({ bookedOn, amount, text, nth }: StatementLine): string =>
  sha256(JSON.stringify([bookedOn, amount, text.toUpperCase().replaceAll(/\s/g, ''), nth]));

const leftOut = (skipped: readonly { reason: string }[]) => ({
  pending: skipped.filter((one) => one.reason === 'pending').length,
  tiny: skipped.filter((one) => one.reason === 'below_one_rupiah').length,
});

/**
 * Takes a bank's statement in: the whole file or nothing of it. Lines that another file brought already stay as they are.
 * @param file its name and its bytes as they were sent
 */
export async function importStatement(
  db: Db,
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array },
  now: number,
): Promise<ImportAnswer> {
  if (file.bytes.length > MOST_FILE_BYTES) return { ok: false, reason: 'too_large' };
  const read = readStatement(file.bytes);
  if (!read.ok) return read;
  const fileHash = sha256(file.bytes);
  const lines = read.lines.map((line, position) => ({
    ...{ id: newId(now), position: position + 1, fingerprint: fingerprintOf(line) },
    ...{ bookedOn: line.bookedOn, amount: line.amount, text: line.text },
  }));
  const queries = knownQueries(
    db,
    fileHash,
    lines.map((line) => line.fingerprint),
  );
  const [[same], [counted]] = (await db.batch(queries)) as Results<typeof queries>;
  if (same) return { ok: false, reason: 'same_file', statementId: same.id };
  const known = counted?.known ?? 0;
  if (known === lines.length) return { ok: false, reason: 'all_known', known };
  const id = newId(now);
  const name = file.name.slice(0, 120);
  const written = await commit(db, [
    insertStatement(db, { id, name, fileHash, lines: lines.length, importedBy: viewer.userId, importedAt: now }),
    insertLines(db, id, lines),
  ]);
  if (written.ok) return { ok: true, statementId: id, left: leftOut(read.skipped) };
  // Sent twice at once: the other one was faster.
  const [[first]] = (await db.batch(queries)) as Results<typeof queries>;
  if (!first) throw new Error(`the database refused: ${written.refusal.name}`);
  return { ok: false, reason: 'same_file', statementId: first.id };
}
