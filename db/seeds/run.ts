import { parseArgs } from 'node:util';
import { withDatabase } from '../local/database.ts';
import { NotEmptyError, seed } from './index.ts';

/**
 * `npm run db:seed -- [--scale N]`: makes the demo world in the database at LIBSQL_URL (with LIBSQL_AUTH_TOKEN), or in the local file
 * that `npm start` serves. The database has its schema already (`npm run db:migrate`) and nothing in it.
 */
const CITY = 68;

function scaleFrom(args: string[]): number {
  const { values } = parseArgs({ args, options: { scale: { type: 'string', default: String(CITY) } } });
  const scale = Number(values.scale);
  if (Number.isInteger(scale) && scale >= CITY) return scale;
  throw new Error(`--scale: ${values.scale} is not a number of cooperatives; it takes ${CITY} or more.`);
}

/** What to do about it, in one sentence. */
function explained(error: unknown, url: string): string {
  if (error instanceof NotEmptyError) return `${error.message} To start over: npm run db:reset`;
  const reasons: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) reasons.push(cause.message);
  const reason = reasons.at(-1) ?? String(error);
  if (reason.includes('no such table')) return `The database at ${url} has no schema yet: npm run db:migrate`;
  return `The demo world could not be made at ${url}: ${reason}`;
}

await withDatabase(async ({ url, authToken }) => {
  const scale = scaleFrom(process.argv.slice(2));
  const started = performance.now();
  try {
    const world = await seed(url, { authToken, scale });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const { cooperatives, institutions, commodities, offers, listed, people } = world;
    console.log(`${cooperatives} cooperatives, ${institutions} institutions, ${people} people,`);
    console.log(`${commodities} commodities, ${offers} offers (${listed} listed), made in ${seconds} s at ${url}`);
  } catch (error) {
    throw new Error(explained(error, url));
  }
});
