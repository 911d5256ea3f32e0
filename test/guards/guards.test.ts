import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countOf } from '../run.ts';
import { arrows } from './arrows.ts';
import { lockfile } from './lockfile.ts';
import { inlineIn, untranslatedIn } from './markup.ts';
import { migrations } from './migrations.ts';
import { bindingKeys, undocumented, unknownCommands } from './readme.ts';
import { root } from './source.ts';

/** A tree of one importing file; the imported ones need no text. */
const importing = (path: string, text: string, ...others: [string, string][]) =>
  arrows([{ path, text }, ...others.map(([at, t]) => ({ path: at, text: t }))]);

describe('imports', () => {
  test.each([
    ['src/platform/http.ts', `import { x } from '../identity/index.ts';`, 'the platform knows neither'],
    ['src/platform/forms.ts', `import { eq } from 'drizzle-orm';`, 'drizzle is for store files'],
    ['src/orders/routes.tsx', `import { eq } from 'drizzle-orm';`, 'drizzle is for store files'],
    ['src/catalog/routes.tsx', `import { order } from '../orders/index.ts';`, 'catalog stands above orders'],
    ['src/orders/routes.tsx', `import { offer } from '../catalog/store.ts';`, 'only through its index.ts'],
    ['src/orders/store.ts', `import { place } from './commands/place.ts';`, 'store may not use commands'],
    ['src/orders/views/order.tsx', `import { place } from '../commands/place.ts';`, 'views may not use commands'],
    ['src/orders/lifecycle.ts', `import { newId } from '../platform/ids.ts';`, 'rules import only rules'],
    ['src/orders/split/fair.ts', `import { rows } from '../store.ts';`, 'rules may not use store'],
    ['src/app.tsx', `const later = import('./orders/store.ts');`, 'only through its index.ts'],
    ['src/orders/routes.tsx', `export { app } from '../app.tsx';`, 'does not know the app'],
    ['src/jobs.ts', `import { seed } from '../db/seeds/index.ts';`, 'is no part of the Worker'],
    [
      'db/schema/orders.ts',
      `import { roles } from '../../src/platform/viewer.ts';`,
      'the schema imports only the schema',
    ],
  ])('%s with %s: %s', (path, text, why) => {
    expect(importing(path, text)).toEqual([expect.stringContaining(why)]);
  });

  test('a file whose name tells no layer is judged by whether it reaches the store', () => {
    const helper: [string, string] = ['src/orders/money-of.ts', `import { rupiah } from '../platform/money.ts';`];
    const command: [string, string] = ['src/orders/placing.ts', `import { rows } from './store.ts';`];
    expect(importing('src/orders/store.ts', `import { rp } from './money-of.ts';`, helper)).toEqual([]);
    expect(importing('src/orders/store.ts', `import { place } from './placing.ts';`, command)).toHaveLength(1);
  });

  test('what points the right way is let through', () => {
    expect(importing('src/orders/routes.tsx', `import { offers } from '../catalog/index.ts';`)).toEqual([]);
    expect(importing('src/orders/store-awards.ts', `import { eq } from 'drizzle-orm';`)).toEqual([]);
    expect(importing('src/orders/lifecycle.ts', `import type { Role } from '../platform/viewer.ts';`)).toEqual([]);
    expect(importing('src/orders/lifecycle.ts', `import { rupiah } from '../platform/money.ts';`)).toEqual([]);
  });
});

describe('markup', () => {
  const page = (jsx: string) => ({ path: 'src/x.tsx', text: `export const X = () => ${jsx};` });

  test.each([
    '<p>Pesanan Anda</p>',
    "<p>{ok ? 'Diterima' : t.no}</p>",
    '<p>{n} orders</p>',
    '<img alt="Beras" />',
    '<p>{`Sisa stok`}</p>',
  ])('%s is a text outside the catalogs', (jsx) => {
    expect(untranslatedIn(page(jsx))).toHaveLength(1);
  });

  test.each(['<p>{t.title}</p>', '<a>Lumbung</a>', '<p> · {n} %</p>', '<p class="lead">→</p>', "<i>{' '}</i>"])(
    '%s is not',
    (jsx) => {
      expect(untranslatedIn(page(jsx))).toEqual([]);
    },
  );

  test.each([
    '<p style="color:red"></p>',
    '<button onclick="go()"></button>',
    '<p hx-on:click="go()"></p>',
    '<script>go()</script>',
    '<style>p{}</style>',
  ])('%s is inline', (jsx) => {
    expect(inlineIn(page(jsx))).toHaveLength(1);
  });

  test('a script with an address and a presentation attribute are not', () => {
    expect(inlineIn(page('<><script src={s}></script><path fill="#fff" /><Sign onward={x} /></>'))).toEqual([]);
  });
});

describe('README', () => {
  test('a setting it does not name, and a command that package.json lacks', () => {
    expect(undocumented('| `APP_SECRET` |', ['APP_SECRET', 'MAIL_FROM'])).toEqual(['README.md lacks `MAIL_FROM`']);
    expect(unknownCommands('npm ci && npm start, npm run --silent split', { start: '' })).toEqual([
      expect.stringContaining('split'),
    ]);
  });

  test('every binding of the Worker is a setting', () => {
    expect(bindingKeys()).toEqual(expect.arrayContaining(['LIBSQL_URL', 'APP_SECRET', 'DEMO']));
    expect(bindingKeys()).not.toContain('ASSETS');
  });
});

describe('migrations', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'lumbung-migrations-'));
    cpSync(join(root, 'db/migrations'), copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  test('a file outside the journal is found', async () => {
    writeFileSync(join(copy, '9999_stray.sql'), 'select 1;');
    expect(await migrations(copy)).toEqual(['9999_stray.sql is not in the journal']);
  });

  test('a table of the schema that no migration makes is found', async () => {
    const newest = readdirSync(join(copy, 'meta'))
      .filter((name) => name.endsWith('_snapshot.json'))
      .sort()
      .at(-1);
    const path = join(copy, 'meta', String(newest));
    const snapshot = JSON.parse(readFileSync(path, 'utf8')) as { tables: Record<string, unknown> };
    delete snapshot.tables.setting;
    writeFileSync(path, JSON.stringify(snapshot));
    expect(await migrations(copy)).toEqual([expect.stringContaining('CREATE TABLE `setting`')]);
  });
});

describe('the lockfile', () => {
  const lock = (...locked: string[]) => {
    const packages = Object.fromEntries(locked.map((path) => [path, {}]));
    const tool = { optionalDependencies: { 'tool-darwin': '1.0.0' } };
    return JSON.stringify({ packages: { ...packages, 'node_modules/a/node_modules/tool': tool } });
  };
  test('must name the packages for other systems, wherever npm would find them', () => {
    expect(lockfile(lock())).toEqual([expect.stringContaining('lacks tool-darwin')]);
    expect(lockfile(lock('node_modules/tool-darwin'))).toEqual([]);
    expect(lockfile(lock('node_modules/a/node_modules/tool-darwin'))).toEqual([]);
    expect(lockfile(lock('node_modules/b/node_modules/tool-darwin'))).toHaveLength(1);
  });
});

describe('the last line of npm test', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });
  const report = (...testResults: ReturnType<typeof file>[]) => ({
    success: false,
    numPassedTests: testResults.flatMap((r) => r.assertionResults).filter((a) => a.status === 'passed').length,
    numFailedTests: testResults.flatMap((r) => r.assertionResults).filter((a) => a.status === 'failed').length,
    testResults,
  });

  test('counts a file that did not load, and a test that did not run, as failed', () => {
    expect(countOf(report(file('passed', 'passed')), 0)).toEqual({ passed: 1, failed: 0 });
    expect(countOf(report(file('failed', 'passed', 'failed')), 1)).toEqual({ passed: 1, failed: 1 });
    expect(countOf(report(file('failed')), 1)).toEqual({ passed: 0, failed: 1 });
    expect(countOf(report(file('passed', 'passed', 'skipped')), 0)).toEqual({ passed: 1, failed: 1 });
  });

  test('an error outside any test fails the run', () => {
    expect(countOf(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 });
  });
});
