import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names the files that were written, so that the next run can remove those that are no longer. */
const listFile = 'reference-files.json';
const assets = ['style.css', 'rank.js', 'search.js'] as const;
const plainName = /^\w[\w.-]*$/;

const readList = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new Error(`The folder ${folder} cannot be written to: ${error.code}.`, { cause: error });
  });
  if (found.length === 0) return [];
  if (!found.includes(listFile))
    throw new Error(
      `The folder ${folder} holds something else than a reference. Name another with --out, or empty it.`,
    );
  const list: unknown = JSON.parse(await readFile(join(folder, listFile), 'utf8').catch(() => '[]'));
  return Array.isArray(list)
    ? list.filter((name): name is string => typeof name === 'string' && plainName.test(name))
    : [];
};

/**
 * Writes a reference into a folder, and removes what an earlier one has left there. Resolves with the number of files. Rejects
 * with an Error when the folder holds anything else.
 */
export const writeReference = async (folder: string, pages: Iterable<readonly [string, string]>): Promise<number> => {
  const before = await readList(folder);
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    written.push(name);
  };
  await writeFile(join(folder, listFile), JSON.stringify(before));
  for (const name of assets)
    await write(name, await readFile(new URL(`../../assets/${name}`, import.meta.url), 'utf8'));
  for (const [name, text] of pages) await write(name, text);
  const kept = new Set(written);
  for (const name of before) if (!kept.has(name)) await rm(join(folder, name), { force: true });
  await writeFile(join(folder, listFile), `${JSON.stringify(written.sort(), undefined, 1)}\n`);
  return written.length;
};
