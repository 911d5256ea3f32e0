import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 25;

/**
 * Makes a file once in a directory that several test processes share: the first to ask makes it, the others wait for it.
 * @param make writes the file at the path it is given; it is moved to its place when it is whole
 * @returns the path of the file
 */
export async function once(directory: string, name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(directory, name);
  if (!(await claimed(`${path}.claim`))) return waitFor(path);
  try {
    await make(`${path}.part`);
    await rename(`${path}.part`, path);
    return path;
  } catch (error) {
    await writeFile(`${path}.failed`, String(error instanceof Error ? error.stack : error));
    throw error;
  }
}

/** Whether we are the first: a directory can be made only once. */
async function claimed(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function waitFor(path: string): Promise<string> {
  for (;;) {
    if (await exists(path)) return path;
    const failure = await readFile(`${path}.failed`, 'utf8').catch(() => null);
    if (failure !== null) throw new Error(`${path} could not be made by another test process: ${failure}`);
    await wait(LOOK_AGAIN_MS);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
