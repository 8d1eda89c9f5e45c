import { readFile } from 'node:fs/promises';

/**
 * Codes of subject schemes, such as `thema:1DFG`, with the place ids that they stand for; null: known, and no place of the
 * hierarchy.
 */
export type Crosswalk = ReadonlyMap<string, string | null>;

const line = /^(thema|bic|bisac)\t([A-Z0-9.-]{2,40})\t(plc_[a-z0-9_]{1,40}|-)\t(name|alternate|hand|unverified)$/;

/** Reads the lines of `crosswalk/places.tsv`, whose README says what they are. Throws, with its number, for a line that is none. */
export const readCrosswalk = (text: string): Crosswalk => {
  const places = new Map<string, string | null>();
  text.split('\n').forEach((row, index) => {
    if (row === '' || row.startsWith('#')) return;
    const match = line.exec(row);
    if (!match) throw new Error(`line ${index + 1} of the crosswalk is not: scheme, code, place id, basis`);
    const [, scheme, code, placeId] = match;
    places.set(`${scheme}:${code}`, placeId === '-' ? null : (placeId ?? null));
  });
  return places;
};

/** The crosswalk that comes with this program. */
export const loadCrosswalk = async (): Promise<Crosswalk> =>
  readCrosswalk(await readFile(new URL('../../crosswalk/places.tsv', import.meta.url), 'utf8'));
