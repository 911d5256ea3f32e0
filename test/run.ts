import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorker } from '../db/local/build.ts';
import { type Checked, check, tell } from './check.ts';

/** `npm test`: the bundle, the checks, then every test. The last line is `N passed, M failed`, over all of them. */
const root = join(import.meta.dirname, '..');

type Count = { passed: number; failed: number };

async function build(): Promise<Checked> {
  try {
    await buildWorker();
    return { name: 'production bundle', ok: true, output: '' };
  } catch (error) {
    return { name: 'production bundle', ok: false, output: String(error) };
  }
}

/** A file that could not be loaded, or whose set-up failed, tells no test: it counts as one that failed. */
type Report = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** Runs vitest and reads its own report. Tests left out by a failed set-up count as failed: they have not been seen to pass. */
async function tests(): Promise<Count> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-report-'));
  const file = join(directory, 'report.json');
  try {
    const code = await vitest(file);
    const report = JSON.parse(await readFile(file, 'utf8').catch(() => 'null')) as Report | null;
    return report ? countOf(report, code) : { passed: 0, failed: 1 };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function vitest(outputFile: string): Promise<number> {
  const parameters = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...parameters, `--outputFile.json=${outputFile}`, ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export function countOf(report: Report, code: number): Count {
  const assertions = report.testResults.flatMap((result) => result.assertionResults);
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((one) => one.status === 'failed'),
  );
  const notRun = assertions.filter((one) => one.status !== 'passed' && one.status !== 'failed');
  const failed = report.numFailedTests + broken.length + notRun.length;
  // An error outside any test (an unhandled rejection) shows only in the exit code.
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

if (import.meta.main) {
  const checked = [await build(), ...(await check())];
  tell(checked);
  const { passed, failed } = await tests();
  const wrong = checked.filter((one) => !one.ok).length + failed;
  const right = checked.filter((one) => one.ok).length + passed;
  process.exitCode = wrong === 0 ? 0 : 1;
  console.log(`${right} passed, ${wrong} failed`);
}
