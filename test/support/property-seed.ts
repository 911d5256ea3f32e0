import fc from 'fast-check';

/**
 * Property tests draw the same cases every time, so that a change is judged by what it changes. `FC_SEED=random` draws
 * others, as a search for faults wants, and `FC_SEED=number` those of a failure somebody reported. A test's own seed stays.
 */
const FIXED = 20_250_712;

const asked = process.env.FC_SEED || String(FIXED);
if (asked !== 'random') {
  if (!/^-?\d+$/.test(asked)) throw new Error(`FC_SEED must be "random" or a whole number, not ${asked}`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
}
