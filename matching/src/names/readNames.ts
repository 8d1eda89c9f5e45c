import { foldName } from './foldName.js';

/** A name as it is looked for. */
export type NameToFind = {
  /** Folded spellings: of "St. Petersburg" also "saint petersburg". */
  readonly spellings: readonly string[];
  /** Folded names of what it lies in: "texas" of "Paris, Texas". */
  readonly within: readonly string[];
};

/** Nobody needs more, and each costs time. */
const mostNames = 20;
const longestName = 200;

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

const readName = (name: string): NameToFind[] => {
  const text = name.slice(0, longestName);
  const [first = '', ...rest] = text
    .split(/[,(]/u)
    .map(foldName)
    .filter((part) => part !== '');
  const whole = foldName(text);
  if (whole === '') return [];
  // "Washington, D.C." is a name as a whole, too.
  const asItIs = { spellings: spellingsOf(whole), within: [] };
  return rest.length === 0 ? [asItIs] : [asItIs, { spellings: spellingsOf(first), within: rest }];
};

/** What to look for when a place has one of these names; the first 20 count. */
export const readNames = (names: readonly string[]): readonly NameToFind[] =>
  names.slice(0, mostNames).flatMap(readName);
