import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { downloadFrom } from '../../src/monitoring/audit/download.ts';
import { checkChain, type Found, type What } from '../../src/monitoring/audit/rules/check.ts';

/**
 * `npm run --silent audit:verify -- FILE|URL… [--key PUBLIC]`: checks a download of the published audit chain, or the chain of a
 * running deployment, which is then loaded page by page. Several files count as one, in their order: heads first. Ends with 1 on any
 * fault and with 2 when there was nothing to check.
 */
const usage = 'npm run --silent audit:verify -- FILE|URL [--key PUBLIC KEY, 64 hex digits]';

const whats: Record<What, (seq: number) => string> = {
  changed: (seq) => `row ${seq} was changed`,
  removed: (seq) => `row ${seq} was removed`,
  inserted: (seq) => `at row ${seq} something was inserted`,
  reordered: (seq) => `row ${seq} is not in its place`,
  truncated: (seq) => `the chain is cut off from row ${seq} on`,
  rewritten: (seq) => `the chain up to row ${seq} is not the one the head was made of`,
  signature: (seq) => `the head for row ${seq} has no valid signature`,
  no_head: () => 'there is no head, so that nothing tells whether the end is missing',
};

/** As WebCrypto gives them, without a wait for each. */
const digests = (texts: readonly string[]): string[] => texts.map((text) => hash('sha256', text));

const isUrl = (place: string): boolean => /^https?:\/\//.test(place);

async function* downloadOf(places: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const place of places) {
    if (isUrl(place)) yield* downloadFrom(new URL(place).origin);
    else yield* createReadStream(place, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  }
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

function headLines({ head, heads, rows, signed }: Found): string[] {
  if (!head) return ['heads: none'];
  const signature = {
    yes: `signed with ${head.publicKey}`,
    no: 'not signed',
    unknown: 'signed, which this runtime cannot check',
  }[signed];
  return [
    `heads: ${number.format(heads)}, newest of ${head.day} at row ${head.seq}, ${head.hash}, ${signature}`,
    `rows after it: ${number.format(Math.max(0, rows - head.seq))}`,
  ];
}

function tell(found: Found, seconds: number): void {
  const rate = number.format(found.rows / seconds);
  console.log(`rows: ${number.format(found.rows)} hold, ${seconds.toFixed(2)} s, ${rate} rows/s`);
  for (const line of headLines(found)) console.log(line);
  const { fault } = found;
  console.log(fault ? `FAULT at row ${fault.seq}: ${fault.what}: ${whats[fault.what](fault.seq)}` : 'every row holds');
}

async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args: [...args], allowPositionals: true },
    options: { key: { type: 'string' } },
  });
  const key = values.key?.toLowerCase();
  if (positionals.length === 0 || (key !== undefined && !/^[0-9a-f]{64}$/.test(key))) {
    console.error(usage);
    return 2;
  }
  const started = performance.now();
  const found = await checkChain(downloadOf(positionals), { key, digests });
  tell(found, (performance.now() - started) / 1000);
  return found.fault ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await verify(process.argv.slice(2));
  } catch (error) {
    // A file that is not there, a deployment that does not answer, an option that is none.
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
