import { CHAIN_START, type Head, isOfHeads, type Leaf, linkText, readHead, readLeaf } from './chain.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { digests } from './digest.ts';
import { linesOf } from './lines.ts';
import { isSigned } from './signature.ts';

/**
 * `changed`: the row is not the one that was chained. `removed`: it is missing. `inserted`: a row too many. `reordered`: it stands
 * further on. `truncated`: the rows end before the newest head. `rewritten`: rows that fit each other and are not those the head was
 * made of. `signature`: a head that its key, or the key asked for, did not sign. `no_head`: nothing says where the rows must end.
 */
export type What =
  | 'changed'
  | 'removed'
  | 'inserted'
  | 'reordered'
  | 'truncated'
  | 'rewritten'
  | 'signature'
  | 'no_head';
/** `seq`: the first row that is not as it must be; of a head, the row it names. */
export type Fault = { seq: number; what: What };

export type Found = {
  rows: number;
  /** Hash of the last row that holds. */
  hash: string;
  /** The newest. */
  head: Head | null;
  heads: number;
  /** Of the newest head; `unknown` where the runtime cannot tell. */
  signed: 'yes' | 'no' | 'unknown';
  /** The first fault; null: every row holds. */
  fault: Fault | null;
};

export type Options = {
  /** The newest head must be signed with this key (hex). */
  key?: string | undefined;
  /** Told the number of rows looked at, now and then. */
  progress?: (rows: number) => void;
  /** SHA-256 of many texts, as `digests` gives it: a runtime may have a quicker way. */
  digests?: (texts: readonly string[]) => readonly string[] | Promise<readonly string[]>;
};

/** So many are hashed at once. */
const BATCH = 2000;

type State = Found & { all: Head[]; next: number; diagnosis: Diagnosis | null; begun: boolean };

/**
 * Checks a whole download, heads first, then rows, as `GET /transparency/audit.ndjson` gives it: every hash anew, every number in
 * its place, every head on its row, every signature. Holds a few thousand rows at a time, however many there are.
 */
export async function checkChain(download: AsyncIterable<Uint8Array>, options: Options = {}): Promise<Found> {
  const state: State = {
    ...{ rows: 0, hash: CHAIN_START, head: null, heads: 0, signed: 'no', fault: null },
    ...{ all: [], next: 0, diagnosis: null, begun: false },
  };
  for await (const lines of linesOf(download, BATCH)) {
    await lookAt(state, lines, options);
    options.progress?.(state.rows);
    if (state.fault && !state.diagnosis?.seeks) break;
  }
  if (!state.begun) await lookAtHeads(state, options);
  if (state.diagnosis) state.fault = state.diagnosis.end();
  state.fault ??= endOf(state);
  const { rows, hash, head, heads, signed, fault } = state;
  return { rows, hash, head, heads, signed, fault };
}

async function lookAt(state: State, lines: readonly string[], options: Options): Promise<void> {
  let at = 0;
  while (!state.begun && !state.fault && at < lines.length && isOfHeads(lines[at]!)) takeHead(state, lines[at++]!);
  if (!state.begun && !state.fault && at < lines.length) await lookAtHeads(state, options);
  const leaves = lines.slice(at).map(readLeaf);
  if (state.diagnosis) for (const leaf of leaves) state.diagnosis.see(leaf);
  if (!state.fault) await takeLeaves(state, leaves, options.digests ?? digests);
}

function takeHead(state: State, line: string): void {
  const head = readHead(line);
  const before = state.all.at(-1);
  const isNext = head && head.rows === head.seq && (!before || (before.day < head.day && before.seq <= head.seq));
  if (!isNext) state.fault = { seq: head?.seq ?? before?.seq ?? 0, what: 'signature' };
  else state.all.push(head);
}

/** The newest head stands for every row before it, so a key that was asked for must have signed that one. */
async function lookAtHeads(state: State, { key }: Options): Promise<void> {
  state.begun = true;
  state.heads = state.all.length;
  state.head = state.all.at(-1) ?? null;
  for (const head of state.all) {
    const signed = await isSigned(head);
    if (signed === false) state.fault ??= { seq: head.seq, what: 'signature' };
    if (head === state.head) state.signed = signed ? 'yes' : head.signature === null ? 'no' : 'unknown';
  }
  if (key !== undefined && state.head && state.head.publicKey !== key)
    state.fault ??= { seq: state.head.seq, what: 'signature' };
}

async function takeLeaves(
  state: State,
  leaves: readonly (Leaf | null)[],
  hashOf: NonNullable<Options['digests']>,
): Promise<void> {
  // Each on the hash that the row before it claims: so all of them can be worked out at once.
  const previous = (i: number) => leaves[i - 1]?.hash ?? (i === 0 ? state.hash : '');
  const hashes = await hashOf(leaves.map((leaf, i) => (leaf ? linkText(previous(i), leaf) : '')));
  for (const [i, leaf] of leaves.entries()) {
    if (leaf?.seq !== state.rows + 1 || leaf.hash !== hashes[i]) {
      state.diagnosis = await diagnose(leaf, state.rows + 1, state.hash);
      for (const later of leaves.slice(i + 1)) state.diagnosis.see(later);
      state.fault = state.diagnosis.end();
      return;
    }
    [state.rows, state.hash] = [leaf.seq, leaf.hash];
    if (!holdsHeads(state)) return;
  }
}

/** Whether the heads made of this row name its hash. */
function holdsHeads(state: State): boolean {
  for (; state.all[state.next]?.seq === state.rows; state.next += 1) {
    if (state.all[state.next]!.hash === state.hash) continue;
    state.fault = { seq: state.rows, what: 'rewritten' };
    return false;
  }
  return true;
}

function endOf({ head, rows }: State): Fault | null {
  if (!head) return { seq: rows, what: 'no_head' };
  return head.seq > rows ? { seq: rows + 1, what: 'truncated' } : null;
}
