import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { split } from '../../../src/orders/split/index.ts';
import { type Family, problemOf } from './families.ts';

/**
 * One problem in a process of its own: `node --expose-gc fresh.ts --family rice --size 68 --seed 1` prints the first call's
 * time in ms and by how many MB the process grew at its largest while solving (resident memory; Linux only, else null).
 */
const { values } = parseArgs({
  options: { family: { type: 'string' }, size: { type: 'string' }, seed: { type: 'string' } },
});
const problem = problemOf(values.family as Family, Number(values.size), Number(values.seed));

function resident(field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Has the kernel count the largest size anew (proc(5), clear_refs). */
function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

(globalThis as { gc?: () => void }).gc?.();
const isCounted = forgetPeak();
const before = resident('VmRSS');
const started = performance.now();
const plan = split(problem);
const ms = performance.now() - started;
const peak = resident('VmHWM');
const grown = isCounted && before !== null && peak !== null ? peak - before : null;
console.log(JSON.stringify({ ms, grown, cost: plan.cost }));
