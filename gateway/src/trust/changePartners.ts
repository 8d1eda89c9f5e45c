import { copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { readPartners } from './readPartners.js';

const beginning = '# Who has a key, and what it may: docs/partners.md.\npartners: []\n';

const unlessMissing =
  <Missing>(missing: Missing) =>
  (error: NodeJS.ErrnoException): Missing => {
    if (error.code === 'ENOENT') return missing;
    throw error;
  };

/** Made new by one at a time, so that of two who edit at once none loses what the other has written. */
const claim = (file: string, mode: number) =>
  open(file, 'wx', mode).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${file} is there: somebody else is editing, or was cut off. Remove it when nobody is.`);
  });

/**
 * Changes a partners file as a whole or not at all: what is to be written is checked, written beside it and renamed. What it
 * said before is kept as `<file>.previous`. Rejects, and nothing has changed, when it says nothing usable before or after.
 */
export const changePartners = async (file: string, change: (text: string) => string): Promise<void> => {
  const target = await realpath(file).catch(unlessMissing(file));
  const mode = await stat(target).then((found) => found.mode & 0o777, unlessMissing(0o644));
  const [next, previous] = [`${target}.new`, `${target}.previous`];
  const handle = await claim(next, mode);
  try {
    const before = await readFile(target, 'utf8').catch(unlessMissing(undefined));
    const text = before ?? beginning;
    readPartners(file, text);
    const changed = change(text);
    readPartners(file, changed);
    await handle.writeFile(changed);
    await handle.sync();
    if (before !== undefined) await copyFile(target, previous);
    await rename(next, target);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
};
