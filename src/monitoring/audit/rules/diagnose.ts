import { type Leaf, linkText } from './chain.ts';
import type { Fault } from './check.ts';
import { digest } from './digest.ts';

/** Why a row is not the one expected. While `seeks`, rows further on may still tell; `end` says it with what was seen so far. */
export type Diagnosis = { readonly seeks: boolean; see(leaf: Leaf | null): void; end(): Fault };

const known = (fault: Fault): Diagnosis => ({ seeks: false, see: () => {}, end: () => fault });

/** A row stands before its time: the one expected may follow, and so may this one once more, where it is a row too many. */
function early(leaf: Leaf, expected: number): Diagnosis {
  let [follows, again] = [false, false];
  const what = () => (again ? 'inserted' : follows ? 'reordered' : 'removed');
  return {
    get seeks() {
      return !again;
    },
    see(later) {
      follows ||= later?.seq === expected;
      again ||= follows && later?.seq === leaf.seq;
    },
    end: () => ({ seq: expected, what: what() }),
  };
}

/** The row has the right number and does not fit: changed, unless another of that number follows. */
function unfit(expected: number): Diagnosis {
  let follows = false;
  return {
    get seeks() {
      return !follows;
    },
    see(later) {
      follows ||= later?.seq === expected;
    },
    end: () => ({ seq: expected, what: follows ? 'inserted' : 'changed' }),
  };
}

/**
 * @param leaf the row that stands where `expected` should; null: it cannot be read
 * @param previous hash of the row before
 */
export async function diagnose(leaf: Leaf | null, expected: number, previous: string): Promise<Diagnosis> {
  if (!leaf) return known({ seq: expected, what: 'changed' });
  // The row's own number was changed: with the right one it fits.
  const isOnlyNumber = leaf.hash === (await digest(linkText(previous, { ...leaf, seq: expected })));
  if (leaf.seq !== expected && isOnlyNumber) return known({ seq: expected, what: 'changed' });
  if (leaf.seq === expected) return unfit(expected);
  return leaf.seq < expected ? known({ seq: leaf.seq, what: 'inserted' }) : early(leaf, expected);
}
