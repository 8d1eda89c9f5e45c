import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShardSlice } from './layout.js';

/** Another one for every change of what is made: a folder of another version is made anew. */
export const manifestVersion = 2;

/** What a data folder holds; written when all of it is there. */
export type Manifest = {
  readonly version: typeof manifestVersion;
  readonly seed: number;
  readonly places: number;
  readonly suppliers: number;
  readonly activities: number;
  readonly shards: ReadonlyArray<ShardSlice & { readonly suppliers: number; readonly activities: number }>;
  /** Something to ask for first; null in a folder without activities. */
  readonly example: { readonly placeId: string; readonly activityId: string } | null;
};

const fileOf = (folder: string): string => join(folder, 'manifest.json');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const haveNumbers = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every((name) => Number.isSafeInteger(value[name]));

const isShard = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['database'] === 'string' &&
  haveNumbers(value, ['firstBucket', 'lastBucket', 'suppliers', 'activities']);

const isExample = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) && typeof value['placeId'] === 'string' && typeof value['activityId'] === 'string');

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  value['version'] === manifestVersion &&
  haveNumbers(value, ['seed', 'places', 'suppliers', 'activities']) &&
  Array.isArray(value['shards']) &&
  value['shards'].length > 0 &&
  value['shards'].every(isShard) &&
  isExample(value['example']);

/** The manifest of a data folder; undefined when there is none, or none that this version can read. */
export const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  try {
    const read: unknown = JSON.parse(await readFile(fileOf(folder), 'utf8'));
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
};

/** Writes the manifest whole or not at all. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const draft = `${fileOf(folder)}.draft`;
  await writeFile(draft, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(draft, fileOf(folder));
};
