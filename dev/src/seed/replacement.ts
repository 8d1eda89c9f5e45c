import type { DataFolder } from '../dataFolder.js';
import type { Manifest } from '../manifest.js';

const count = (value: number): string => value.toLocaleString('en-US');

/** What a seeded folder holds, in words. */
export const describeData = ({ activities, suppliers, shards, seed }: Manifest): string =>
  `${count(activities)} activities of ${count(suppliers)} suppliers on ${shards.length} shards (seed ${seed})`;

/** Throws a sentence when the folder holds what we did not make. */
export const refuseForeign = (folder: string, found: DataFolder): void => {
  if (found.state === 'foreign') {
    throw new Error(
      `${folder} holds files that Tripgraph did not make, and is left alone: choose another folder with --data.`,
    );
  }
};

/** Told before a half-made folder is made anew. */
export const unfinishedText = (folder: string): string =>
  `${folder} is half-made or of another version; making it anew.`;
