import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { guards, remarks } from './guards/index.ts';

const root = join(import.meta.dirname, '..');

/** Of each check's output. */
const MOST_LINES = 60;

export type Checked = { name: string; ok: boolean; output: string };

/** Types, lint and format, and the guards, side by side; each is one entry. */
export function check(): Promise<Checked[]> {
  return Promise.all([
    command('types', 'node_modules/typescript/bin/tsc', ['-p', '.', '--pretty', 'false']),
    command('lint and format', 'node_modules/@biomejs/biome/bin/biome', [
      'check',
      '--config-path=db/biome.json',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--max-diagnostics=8',
      '.',
    ]),
    ...Object.entries(guards).map(([name, findings]) => guard(name, findings)),
  ]);
}

/** @param script a tool's own file, run by this same Node */
function command(name: string, script: string, parameters: string[]): Promise<Checked> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...parameters], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ name, ok: code === 0, output: output.trim() }));
  });
}

async function guard(name: string, findings: () => string[] | Promise<string[]>): Promise<Checked> {
  try {
    const found = await findings();
    return { name, ok: found.length === 0, output: found.join('\n') };
  } catch (error) {
    return { name, ok: false, output: String(error instanceof Error ? error.stack : error) };
  }
}

function shortened(output: string): string {
  const lines = output.split('\n');
  const more = lines.length - MOST_LINES;
  return more > 0 ? `${lines.slice(0, MOST_LINES).join('\n')}\n… and ${more} more lines` : output;
}

export function tell(results: readonly Checked[]): void {
  for (const { name, ok, output } of results) {
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (!ok) console.log(shortened(output).replaceAll(/^/gm, '    '));
  }
  for (const [name, find] of Object.entries(remarks)) {
    for (const line of find()) console.log(`  ${name}: ${line}`);
  }
}

if (import.meta.main) {
  const results = await check();
  tell(results);
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}
