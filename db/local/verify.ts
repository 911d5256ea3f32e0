import { newMeter, openDb } from '../../src/platform/db.ts';
import { withDatabase } from './database.ts';
import { checks, type Verified } from './verify-checks.ts';

export type { Verified } from './verify-checks.ts';

/** Looks for what must never be, whoever wrote the database and however they were stopped. Changes nothing. */
export async function verify(url: string, authToken?: string): Promise<Verified[]> {
  const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
  try {
    const results: Verified[] = [];
    for (const [name, find] of Object.entries(checks)) results.push({ name, ...(await find(db)) });
    return results;
  } finally {
    db.$client.close();
  }
}

const MOST_SHOWN = 10;

function tell(results: readonly Verified[]): void {
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, looked, findings } of results) {
    const outcome = findings.length === 0 ? 'ok' : `${findings.length} found`;
    console.log(`${name.padEnd(width)}  ${String(looked).padStart(8)} looked at  ${outcome}`);
    for (const finding of findings.slice(0, MOST_SHOWN)) console.log(`    ${finding}`);
    if (findings.length > MOST_SHOWN) console.log(`    … and ${findings.length - MOST_SHOWN} more`);
  }
}

if (import.meta.main) {
  await withDatabase(async ({ url, authToken }) => {
    const results = await verify(url, authToken);
    tell(results);
    process.exitCode = results.every(({ findings }) => findings.length === 0) ? 0 : 1;
  });
}
