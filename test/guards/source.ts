import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

export const root = join(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string };

/** What a guard finds: `path:line what is wrong, what would be right`. Nothing found is an empty list. */
export type Findings = string[];

/** Every TypeScript file below a folder of the repository, by its path from the root. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };

export type Import = { specifier: string; start: number; typeOnly: boolean };

export function parse(file: SourceFile): { program: Node; imports: Import[] } {
  const { program, module, errors } = parseSync(file.path, file.text);
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`);
  const imported = ({ start, end }: { start: number; end: number }, typeOnly: boolean): Import => ({
    specifier: file.text.slice(start, end).slice(1, -1),
    start,
    typeOnly,
  });
  const imports = [
    ...module.staticImports.map((i) => imported(i.moduleRequest, isOnlyTypes(i.entries))),
    ...module.staticExports.flatMap(({ entries }) => {
      const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
      return from ? [imported(from, isOnlyTypes(entries))] : [];
    }),
    ...module.dynamicImports.map((i) => imported(i.moduleRequest, false)),
  ];
  return { program: program as unknown as Node, imports };
}

const isOnlyTypes = (entries: readonly { isType: boolean }[]): boolean =>
  entries.length > 0 && entries.every((entry) => entry.isType);

/** Every node of the tree, with the one it stands in. */
export function* nodes(node: Node, parent: Node | null = null): Generator<[Node, Node | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodes(child, node);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

export const place = (file: SourceFile, start: number): string =>
  `${file.path}:${file.text.slice(0, start).split('\n').length}`;
