import { foldName } from './foldName.js';

/** A reading of a name. */
export type NameToFind = {
  /** Folded spellings: of "St. Petersburg" also "saint petersburg". */
  readonly spellings: readonly string[];
  /** Folded names of what it lies in: "texas" of "Paris, Texas". */
  readonly within: readonly string[];
};

/** The readings of a name; a later one counts when no place is called by an earlier one. */
export type Readings = readonly NameToFind[];

/** Nobody needs more, and each costs time. */
const mostNames = 20;
const longestName = 200;
const mostParts = 5;

/** Words that are written in either way in names of places, as folded. */
const shortWords: ReadonlyArray<readonly [short: string, long: string]> = [
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
];

const spellingsOf = (folded: string): string[] => {
  const words = folded.split(' ');
  const replaced = shortWords.flatMap(([short, long]) => [
    words.map((word) => (word === short ? long : word)).join(' '),
    words.map((word) => (word === long ? short : word)).join(' '),
  ]);
  return [...new Set([folded, ...replaced])];
};

const readName = (name: string): Readings => {
  const parts = name
    .slice(0, longestName)
    .split(/[,(]/u)
    .map(foldName)
    .filter((part) => part !== '')
    .slice(0, mostParts);
  // As a whole first: "Washington, D.C." and "Frankfurt (Oder)" are names. Then with the last part as what it lies in.
  return parts
    .map((_part, index) => parts.length - index)
    .map((end) => ({ spellings: spellingsOf(parts.slice(0, end).join(' ')), within: parts.slice(end) }));
};

/** What to look for when a place has one of these names; the first 20 count. */
export const readNames = (names: readonly string[]): readonly Readings[] =>
  names.slice(0, mostNames).flatMap((name) => {
    const readings = readName(name);
    return readings.length === 0 ? [] : [readings];
  });
