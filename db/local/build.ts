import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const at = (path: string) => join(import.meta.dirname, '../..', path);

/**
 * Makes what is deployed: `public/` with htmx from its package and the page scripts that share code with the Worker, and the production bundle `dist/index.js`.
 * `wrangler deploy` runs the same script (see `[build]` in wrangler.toml), so tests and production use one bundle.
 */
export async function buildWorker({ entry = 'src/index.ts', outfile = 'dist/index.js' } = {}): Promise<void> {
  await copyFile(at('node_modules/htmx.org/dist/htmx.min.js'), at('public/htmx.min.js'));
  await buildScript('src/monitoring/audit/page.client.js', 'public/audit-check.js');
  await build({
    entryPoints: [at(entry)],
    outfile: at(outfile),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'import'],
    external: ['node:*', 'cloudflare:*'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    define: { ASSET_VERSION: JSON.stringify(await assetVersion()) },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** A script of one page, as browsers of the last years run it. */
const buildScript = (entry: string, outfile: string) =>
  build({
    ...{ entryPoints: [at(entry)], outfile: at(outfile) },
    ...{ bundle: true, minify: true, format: 'iife', target: 'es2022', logLevel: 'warning' },
  });

/** One hash over the static files that pages name, so that a change of any of them gives all a new address. */
async function assetVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['app.css', 'app.js', 'receipt.js', 'audit-check.js', 'htmx.min.js'])
    hash.update(await readFile(at(`public/${name}`)));
  return hash.digest('hex').slice(0, 10);
}

if (import.meta.main) await buildWorker();
