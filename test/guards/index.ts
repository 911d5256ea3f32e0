import { arrows } from './arrows.ts';
import { long, tooLong } from './lengths.ts';
import { lockfile } from './lockfile.ts';
import { inline, untranslated } from './markup.ts';
import { migrations } from './migrations.ts';
import { readme } from './readme.ts';
import type { Findings } from './source.ts';

/** What `npm run check` holds besides types and lint. Each finds nothing in a sound tree. */
export const guards: Readonly<Record<string, () => Findings | Promise<Findings>>> = {
  'imports follow the layers': arrows,
  'texts stand in a catalog': untranslated,
  'no inline styles or scripts': inline,
  'the README names every setting, and its commands exist': readme,
  'the migrations make the schema': migrations,
  'the lockfile serves every system': lockfile,
  'files can be read in one go': tooLong,
};

/** Told, but not held against anybody. */
export const remarks: Readonly<Record<string, () => Findings>> = { 'long files': long };
