import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { visitor } from '../support/people.ts';

const root = join(import.meta.dirname, '../..');

/** Bytes after gzip at its usual level. `most` is the limit, null where there is none. */
export type Weight = { what: string; bytes: number; most: number | null };

const KB = 1024;

async function filesOf(...names: string[]): Promise<Buffer> {
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(root, 'public', name)))));
}

const weigh = (what: string, content: Buffer | string, most: number | null): Weight => ({
  what,
  bytes: gzipSync(content).length,
  most,
});

/** What the first visitor loads, and what Cloudflare loads. */
export async function measureWeights(worker: { url: string }): Promise<Weight[]> {
  const front = await visitor(worker).get('/');
  return [
    weigh('catalog, first page, HTML', front.text, 14 * KB),
    weigh('all CSS', await filesOf('app.css'), 20 * KB),
    weigh('script of every page (htmx and ours)', await filesOf('htmx.min.js', 'app.js'), 20 * KB),
    weigh('script of the receipt pages', await filesOf('receipt.js'), 6 * KB),
    weigh('script that checks the audit chain', await filesOf('audit-check.js'), 6 * KB),
    weigh('service worker', await filesOf('sw.js'), 3 * KB),
    weigh('Worker bundle', await readFile(join(root, 'dist/index.js')), null),
  ];
}
