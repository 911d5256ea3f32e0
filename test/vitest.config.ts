import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Which files, how long one test may take (ms), how many processes at once (two cores must stay enough), each file in its own or not. */
const kind = (
  name: string,
  groupOrder: number,
  files: { include: string[]; exclude?: string[] },
  testTimeout: number,
  maxWorkers: number,
  isolate = true,
) => ({
  extends: true as const,
  test: {
    name,
    ...files,
    testTimeout,
    hookTimeout: Math.max(60_000, testTimeout),
    maxWorkers,
    isolate,
    // One kind after the other: a browser beside a property test makes both slow and neither reliable.
    sequence: { groupOrder },
  },
});

const conformance = ['test/conformance/**/*.test.{ts,tsx}', 'test/crash/**/*.test.ts'];
const elsewhere = ['test/conformance/**', 'test/crash/**', 'test/journeys/**'];
/** The first counts what its process runs of the engine: what another file ran there before it is compiled away from the counters. */
const integration = ['test/split/ends.test.ts', 'test/**/*.integration.test.{ts,tsx}'];

export default defineConfig({
  root,
  test: {
    globalSetup: join(root, 'test/support/run-directory.ts'),
    setupFiles: [join(root, 'test/support/property-seed.ts')],
    pool: 'forks',
    projects: [
      // They share nothing that a file could leave behind: one process takes file after file, and loads each module once.
      kind(
        'unit',
        1,
        { include: ['test/**/*.test.{ts,tsx}'], exclude: [...elsewhere, ...integration] },
        30_000,
        2,
        false,
      ),
      kind('integration', 2, { include: integration, exclude: elsewhere }, 30_000, 2),
      kind('conformance', 3, { include: conformance }, 60_000, 2),
      kind('journeys', 4, { include: ['test/journeys/**/*.test.{ts,tsx}'] }, 180_000, 1),
    ],
  },
});
