import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  CHAIN_START,
  type Head,
  headLine,
  type Leaf,
  leafLine,
  linkText,
} from '../../src/monitoring/audit/rules/chain.ts';
import { checkChain, type Found, type Options } from '../../src/monitoring/audit/rules/check.ts';
import { signHead } from '../../src/monitoring/audit/rules/signature.ts';

/** A key of nobody's, as a deployment is given one. */
export const someKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Rows of a chain made here, as the product makes it. */
export function chainOf(rows: number): Leaf[] {
  const leaves: Leaf[] = [];
  for (let seq = 1; seq <= rows; seq += 1) {
    const leaf = { seq, at: 1_795_000_000_000 + 7 * seq, aggregateType: 'order', type: 'order_placed' };
    const committed = { ...leaf, commitment: sha256(`content ${seq}`) };
    leaves.push({ ...committed, hash: sha256(linkText(leaves.at(-1)?.hash ?? CHAIN_START, committed)) });
  }
  return leaves;
}

/** A head for each of these rows, on days that follow each other from 1 November. */
export const headsOf = (leaves: readonly Leaf[], key: string, ...seqs: number[]): Promise<Head[]> =>
  Promise.all(
    seqs.map((seq, i) => {
      const day = `2026-11-${String(i + 1).padStart(2, '0')}`;
      return signHead(key, { day, seq, hash: leaves[seq - 1]!.hash, rows: seq });
    }),
  );

export const downloadOf = (heads: readonly Head[], leaves: readonly Leaf[]): string =>
  [...heads.map(headLine), ...leaves.map(leafLine)].map((line) => `${line}\n`).join('');

/** The bytes in pieces of a size that cuts lines and characters anywhere. */
export async function* inPieces(bytes: Uint8Array, size = 1009): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const checked = (download: string | Uint8Array, options?: Options): Promise<Found> =>
  checkChain(inPieces(typeof download === 'string' ? new TextEncoder().encode(download) : download), options);
