import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What tells a file from itself at another time: `stamp` is quick to get, `content` certain. */
export type Fingerprint = { readonly stamp: string; readonly content: string };

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unreadable';

/** Of a folder with more files only so many are looked at. */
const maximumEntries = 50_000;
const entriesAtOnce = 64;

/** What is in a folder: a file that is written in place changes nothing of the folder itself. */
const folderStamp = async (folder: string): Promise<string> => {
  const names = (await readdir(folder, { recursive: true })).sort().slice(0, maximumEntries);
  const print = createHash('sha256');
  for (let from = 0; from < names.length; from += entriesAtOnce) {
    const some = names.slice(from, from + entriesAtOnce);
    const found = await Promise.all(some.map((name) => stat(join(folder, name), { bigint: true }).catch(codeOf)));
    found.forEach((entry, index) => {
      const stamp = typeof entry === 'string' ? entry : [entry.ino, entry.size, entry.mtimeNs, entry.ctimeNs].join();
      print.update(`${some[index]}\0${stamp}\0`);
    });
  }
  return print.digest('hex');
};

type Stamp = { readonly stamp: string; readonly isStampOnly: boolean };

/** Follows symbolic links, so that one that leads elsewhere is another file. */
const stampOf = async (file: string, maxBytes: number): Promise<Stamp> => {
  try {
    const found = await stat(file, { bigint: true });
    if (found.isDirectory()) return { stamp: await folderStamp(file), isStampOnly: true };
    const { dev, ino, size, mtimeNs, ctimeNs } = found;
    return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(), isStampOnly: size > maxBytes };
  } catch (error) {
    return { stamp: codeOf(error), isStampOnly: false };
  }
};

/**
 * The fingerprint of a file; it is read only when its stamp is not that of `known`. One of more than `maxBytes` is told by
 * its stamp alone: whoever reads it refuses it; so is a folder, by those of what is in it. Never rejects.
 */
export const fingerprintOf = async (file: string, maxBytes: number, known?: Fingerprint): Promise<Fingerprint> => {
  const { stamp, isStampOnly } = await stampOf(file, maxBytes);
  if (stamp === known?.stamp) return known;
  if (isStampOnly) return { stamp, content: stamp };
  try {
    return {
      stamp,
      content: createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    };
  } catch (error) {
    return { stamp, content: codeOf(error) };
  }
};
