import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type Findings, root } from './source.ts';

const run = promisify(execFile);
const list = (directory: string): string[] => readdirSync(directory).filter((name) => name.endsWith('.sql'));

/** The journal names every migration file, and generating anew from the schema gives nothing more. */
export async function migrations(directory = join(root, 'db/migrations')): Promise<Findings> {
  return [...journalFindings(directory), ...(await schemaFindings(directory))];
}

function journalFindings(directory: string): Findings {
  const journal = JSON.parse(readFileSync(join(directory, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const named = journal.entries.map((entry) => `${entry.tag}.sql`);
  const backwards = journal.entries.filter((entry, i) => i > 0 && entry.when <= (journal.entries[i - 1]?.when ?? 0));
  return [
    ...list(directory)
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is not in the journal`),
    ...named.filter((name) => !list(directory).includes(name)).map((name) => `${name} is in the journal but not there`),
    ...backwards.map((entry) => `${entry.tag} is dated before the migration it follows, and would never be applied`),
  ];
}

async function schemaFindings(directory: string): Promise<Findings> {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const copy = mkdtempSync(join(root, '.tmp/migrations-'));
  try {
    cpSync(directory, copy, { recursive: true });
    const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
    const options = ['--dialect', 'sqlite', '--schema', './db/schema/index.ts', '--out', relative(root, copy)];
    const { stdout } = await run(process.execPath, [kit, 'generate', ...options], { cwd: root, timeout: 60_000 });
    const extra = list(copy).filter((name) => !list(directory).includes(name));
    if (extra.length === 0 && !stdout.includes('No schema changes')) return [`drizzle-kit: ${stdout.trim()}`];
    return extra.map(
      (name) => `the schema has changes that no migration makes:\n${readFileSync(join(copy, name), 'utf8')}`,
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
