import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const css = readFileSync(join(root, 'public/app.css'), 'utf8');

/** What the style sheet says of dark: the inside of each of its blocks. */
const dark = [...css.matchAll(/@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/g)].map(
  ([, inside = '']) => inside.replaceAll(/\s/g, ''),
);

/** The browser tests look at dark with the rules about colour alone, which is enough as long as this holds. */
describe('a theme sets colours and nothing else', () => {
  test('the style sheet gives the root other colours in dark', () => {
    expect(dark).toHaveLength(1);
    expect(dark[0]).toMatch(/^:root\{(--[\w-]+:#[0-9a-f]{3,8};?)+\}$/);
  });

  test('and nothing else asks which theme it is', () => {
    const places = ['src', 'public'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && /\.(tsx?|js|css|svg)$/.test(one.name) && one.name !== 'htmx.min.js')
        .flatMap((one) => {
          const text = readFileSync(join(one.parentPath, one.name), 'utf8');
          return [...text.matchAll(/prefers-color-scheme|light-dark\(/g)].map(() => `${folder}: ${one.name}`);
        }),
    );
    expect(places).toEqual(['public: app.css']);
  });
});
