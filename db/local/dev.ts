import { watch } from 'node:fs';
import { join } from 'node:path';
import { attend } from './attend.ts';

/** `npm run dev`: as `npm start`, and every change of the Worker or its static files is on the page after a reload. */
const WAIT_MS = 120;
const watched = ['src', 'public', 'db/schema'];
/** Made by the build itself. */
const made = new Set(['htmx.min.js']);

const product = await attend();
let timer: NodeJS.Timeout | undefined;
let work: Promise<void> = Promise.resolve();

/** Editors write a file in several steps: wait until they are done. Reloads follow one another. */
function changed(name: string | null): void {
  if (name && made.has(name)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    work = work.then(() => reload(name ?? ''));
  }, WAIT_MS);
}

async function reload(name: string): Promise<void> {
  const started = performance.now();
  try {
    await product.reload();
    console.log(`  ${name}: ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    // The build has told what is wrong; the old Worker goes on.
    console.error(`  ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

for (const folder of watched) {
  watch(join(import.meta.dirname, '../..', folder), { recursive: true }, (_, name) => changed(name));
}
