import { parseArgs } from 'node:util';
import { rebuildAll, rollUp } from '../../src/monitoring/index.ts';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { withDatabase } from './database.ts';

/**
 * `npm run db:rollup [-- --all]`: works out the daily sums that wait, or all of them anew from the raw rows. It may be stopped at any
 * moment and started again; the scheduled job goes on with what is left.
 */
if (import.meta.main) {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  await withDatabase(async ({ url, authToken }) => {
    const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
    const started = performance.now();
    const { days } = await (values.all ? rebuildAll(db) : rollUp(db, Number.POSITIVE_INFINITY));
    db.$client.close();
    console.log(`${days} days worked out in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
}
