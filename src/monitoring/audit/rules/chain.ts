/** Before the first row there is nothing: 64 zeros. */
export const CHAIN_START = '0'.repeat(64);

/** A row of the published chain. `at`: milliseconds since 1970; commitment and hash: SHA-256, lower-case hex. */
export type Leaf = {
  seq: number;
  at: number;
  aggregateType: string;
  type: string;
  commitment: string;
  hash: string;
};

/** The chain's end on a day, `YYYY-MM-DD`. Signature and public key (Ed25519, RFC 8032): hex, both null when nobody signed it. */
export type Head = {
  day: string;
  seq: number;
  hash: string;
  rows: number;
  signature: string | null;
  publicKey: string | null;
};

/** What is hashed for a commitment. The salt keeps a content from being found by trying out likely ones. */
export const commitmentText = (salt: string, row: string): string => `${salt}\n${row}`;

/** What is hashed for a row's place in the chain. */
export const linkText = (previous: string, { seq, at, aggregateType, type, commitment }: Omit<Leaf, 'hash'>): string =>
  `${previous}\n${seq}|${at}|${aggregateType}|${type}|${commitment}`;

/** What is signed. The first line keeps a signature made here from standing for anything else. */
export const headText = ({ day, seq, hash, rows }: Omit<Head, 'signature' | 'publicKey'>): string =>
  `lumbung audit head\n${day}\n${seq}\n${hash}\n${rows}`;

/** A line of the download, without its end; the database writes rows of it the same way. */
export const leafLine = ({ seq, at, aggregateType, type, commitment, hash }: Leaf): string =>
  JSON.stringify({ seq, at, aggregate_type: aggregateType, type, commitment, hash });

export const headLine = ({ day, seq, hash, rows, signature, publicKey }: Head): string =>
  JSON.stringify({ day, seq, hash, rows, signature, public_key: publicKey });

// Lines are read to the letter: a byte that JSON would pass over is a changed byte all the same.
const leafPattern =
  /^\{"seq":([1-9]\d{0,15}),"at":(0|[1-9]\d{0,15}),"aggregate_type":"([a-z0-9_]+)","type":"([a-z0-9_]+)","commitment":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
const headPattern =
  /^\{"day":"(\d{4}-\d\d-\d\d)","seq":([1-9]\d{0,15}),"hash":"([0-9a-f]{64})","rows":([1-9]\d{0,15}),"signature":(?:null,"public_key":null|"([0-9a-f]{128})","public_key":"([0-9a-f]{64})")\}$/;

/** @returns null for what is no row as this chain writes them */
export function readLeaf(line: string): Leaf | null {
  const [, seq, at, aggregateType, type, commitment, hash] = leafPattern.exec(line) ?? [];
  if (!hash) return null;
  return {
    seq: Number(seq),
    at: Number(at),
    aggregateType: aggregateType!,
    type: type!,
    commitment: commitment!,
    hash,
  };
}

export function readHead(line: string): Head | null {
  const [, day, seq, hash, rows, signature = null, publicKey = null] = headPattern.exec(line) ?? [];
  return day ? { day, seq: Number(seq), hash: hash!, rows: Number(rows), signature, publicKey } : null;
}

/** Whether a line, maybe a garbled one, is of the heads. */
export const isOfHeads = (line: string): boolean => line.includes('"day"') || line.includes('"public_key"');
