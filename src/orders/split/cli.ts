import { readFileSync, writeFileSync } from 'node:fs';
import { parseProblem, split } from './index.ts';

/** `npm run --silent split < problem.json`: the plan as JSON, or one sentence on stderr and exit code 2. */
function main(): void {
  const read = readJson(readFileSync(0, 'utf8'));
  const parsed = read.ok ? parseProblem(read.value) : read;
  if (!parsed.ok) {
    writeFileSync(2, `${parsed.message}\n`);
    process.exitCode = 2;
    return;
  }
  writeFileSync(1, `${JSON.stringify(split(parsed.problem, { explain: true }), null, 2)}\n`);
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

function readJson(text: string): Read {
  try {
    return { ok: true, value: JSON.parse(markNumbers(text)) };
  } catch (error) {
    const detail = String((error as Error).message).replace(/\s+/g, ' ');
    return { ok: false, message: `problem must be JSON: ${detail}.` };
  }
}

/** NaN and Infinity are not JSON; as a text they get as far as the check that names their field. */
function markNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : JSON.stringify(found),
  );
}

main();
