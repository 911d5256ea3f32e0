import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/platform/settings.ts';
import { type Findings, type Node, nodes, parse, root, sourceFiles } from './source.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the Worker is bound to, by the type `Bindings`. `ASSETS` is bound by wrangler.toml and set by nobody. */
export function bindingKeys(): string[] {
  const { program } = parse({ path: 'env.ts', text: read('src/platform/env.ts') });
  for (const [node] of nodes(program)) {
    if (node.type !== 'TSTypeAliasDeclaration' || (node.id as { name?: string }).name !== 'Bindings') continue;
    const members = (node.typeAnnotation as { members: Node[] }).members;
    return members.map((member) => String((member.key as { name?: string }).name)).filter((key) => key !== 'ASSETS');
  }
  throw new Error('src/platform/env.ts has no type Bindings');
}

/** What the local start-up reads from the environment. */
const localKeys = (): string[] =>
  sourceFiles('db').flatMap(({ text }) =>
    [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map((match) => match[1] ?? ''),
  );

export function undocumented(readme: string, keys: readonly string[]): Findings {
  return [...new Set(keys)].filter((key) => !readme.includes(`\`${key}\``)).map((key) => `README.md lacks \`${key}\``);
}

export function unknownCommands(readme: string, scripts: Readonly<Record<string, string>>): Findings {
  const commands = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)|npm (start|test)\b/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [...new Set(commands)]
    .filter((name) => !(name in scripts))
    .map((name) => `README.md names "npm run ${name}", which package.json does not have`);
}

/** Every setting stands in the README, and every command of the README works. */
export function readme(): Findings {
  const text = read('README.md');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return [
    ...undocumented(text, [...bindingKeys(), ...Object.keys(defaultSettings), ...localKeys()]),
    ...unknownCommands(text, scripts),
  ];
}
