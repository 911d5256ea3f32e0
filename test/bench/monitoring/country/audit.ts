import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chainOf, downloadOf, headsOf, someKey } from '../../../monitoring/audit-chain.ts';

const ROWS = 200_000;

/** Rows a second of `npm run audit:verify` over a download of a signed chain, as its own output has it. */
export async function auditRate(directory: string): Promise<{ rows: number; rate: number; holds: boolean }> {
  const leaves = chainOf(ROWS);
  const file = join(directory, 'audit.ndjson');
  await writeFile(file, downloadOf(await headsOf(leaves, someKey(), ROWS), leaves));
  const { stdout, status } = spawnSync(process.execPath, ['db/local/audit-verify.ts', file], { encoding: 'utf8' });
  const rate = Number(/([\d,]+) rows\/s/.exec(stdout)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  return { rows: ROWS, rate, holds: status === 0 };
}
