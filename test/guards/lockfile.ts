import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Findings, root } from './source.ts';

export type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };

/**
 * `npm ci` refuses a lockfile that leaves out a package for another system, and `npm install` leaves one out when the registry
 * it asks does not have it. So every optional dependency of a locked package must be locked too.
 */
export function lockfile(text = readFileSync(join(root, 'package-lock.json'), 'utf8')): Findings {
  const { packages } = JSON.parse(text) as Lock;
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `package-lock.json lacks ${name}, which ${path || 'package.json'} names`),
  );
}

/** In a folder of the package that names it, or of any folder above. */
function isLocked(packages: Lock['packages'], path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}
