import { access, chmod, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Manifest } from './manifest.js';

/** What is found where the data should be. */
export type DataFolder =
  /** Nothing, or a folder with nothing but what people write for the checks. */
  | { readonly state: 'empty' }
  /** Things that we did not make. */
  | { readonly state: 'foreign' }
  /** Ours, but seeding did not come to its end, or another version did it. */
  | { readonly state: 'unfinished' }
  | { readonly state: 'seeded'; readonly manifest: Manifest };

const marker = 'made-by-tripgraph.txt';
/** Names the process that works on the folder. */
export const ownerFile = 'owner.pid';
/** What people write and commit for `tripgraph check` stands in the default folder, too: it is not ours to count or delete. */
const ofPeople = ['approvals.yaml', 'checks.yaml', 'owners.yaml'];
const markerText = `Tripgraph made this folder for generated data. It may be deleted at any time, but for ${ofPeople.join(', ')}.\n`;
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'an unknown error';

/** Tells a seeded data folder from a half-made one and from a folder that is not ours. Throws when it cannot be read. */
export const inspectDataFolder = async (folder: string): Promise<DataFolder> => {
  let entries: string[];
  try {
    entries = (await readdir(folder)).filter((entry) => !ofPeople.includes(entry));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { state: 'empty' };
    if (codeOf(error) === 'ENOTDIR') return { state: 'foreign' };
    throw new Error(`The data folder ${folder} cannot be read (${codeOf(error)}): choose another one with --data.`, {
      cause: error,
    });
  }
  if (entries.length === 0) return { state: 'empty' };
  if (!entries.includes(marker)) return { state: 'foreign' };
  const manifest = await readManifest(folder);
  return manifest ? { state: 'seeded', manifest } : { state: 'unfinished' };
};

/** Makes the folder when there is none and marks it as ours. Throws when it cannot be written. */
export const claimDataFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    await writeFile(join(folder, marker), markerText);
    // PostgreSQL may run as another user, who has to pass through.
    if (process.getuid?.() === 0) await chmod(folder, 0o755);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written (${codeOf(error)}): choose another one with --data, or change its owner.`,
      { cause: error },
    );
  }
};

/** Deletes what we made in a folder that is ours; the manifest goes first, so that half a folder never looks whole. */
export const clearDataFolder = async (folder: string): Promise<void> => {
  await rm(join(folder, 'manifest.json'), { force: true });
  const kept = [marker, ownerFile, ...ofPeople];
  for (const entry of await readdir(folder)) {
    if (!kept.includes(entry)) await rm(join(folder, entry), { recursive: true, force: true });
  }
};

/** The folder of the database server inside a data folder. */
export const postgresFolder = (folder: string): string => join(folder, 'postgres');
