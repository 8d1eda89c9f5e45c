import { kmBetween } from '@tripgraph/matching/earth/distance';
import { foldName } from '@tripgraph/matching/names/foldName';
import type { Listing } from '../listing.js';

/** What is compared of a listing. */
export type Compared = Pick<Listing, 'name' | 'cityName' | 'latitude' | 'longitude'>;

/** Houses farther apart than this are two, whatever they are called. Suppliers' points of one house are up to so far from each other. */
const farthestMetres = 300;
/** Listings less alike than this are of two houses: "ibis Alexanderplatz" and "ibis budget Alexanderplatz" next door are 0.86. */
export const leastLikeness = 0.88;

const metresBetween = (one: Compared, other: Compared): number => {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) {
    return Infinity;
  }
  const [from, to] = [
    { latitude: one.latitude, longitude: one.longitude },
    { latitude: other.latitude, longitude: other.longitude },
  ];
  return 1_000 * kmBetween(from, to);
};

/** Words that suppliers add and leave out as they like. They tell houses of one chain apart no more than `the` does. */
const fillers = new Set(
  (
    'a al an and apartamentos apartment apartments at auberge b bed backpackers boutique breakfast by center centre city de del der ' +
    'des di die do el guest guesthouse haus hostal hostel hostels hotel hotels house hotell im in inn la las le les lodge los motel ' +
    'of pension residence resort rooms s suites the und y youth'
  ).split(' '),
);

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(' ')
    .filter((word) => word !== '');

/** The words that tell a house from its neighbours; all of its words where it has no others. */
const tellingWords = ({ name, cityName }: Compared, otherCity: string | null): ReadonlySet<string> => {
  const all = wordsOf(name);
  const city = new Set([...wordsOf(cityName ?? ''), ...wordsOf(otherCity ?? '')]);
  const telling = all.filter((word) => !fillers.has(word) && !city.has(word));
  const named = telling.length > 0 ? telling : all.filter((word) => !fillers.has(word));
  return new Set(named.length > 0 ? named : all);
};

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);
const numbersOf = (words: ReadonlySet<string>): string => [...words].filter(isNumber).sort().join(' ');

/** Dice's coefficient of two sets of words, counting letters: a long word says more than a short one. */
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const weight = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + word.length, 0);
  return (2 * weight([...one].filter((word) => other.has(word)))) / (weight(one) + weight(other));
};

/**
 * How likely two listings are of one house, 0 to 1: by their names, once without blanks so that "A & O" is "A&O", and a tenth
 * by their distance. 0 for those too far apart, and for names with different numbers: "Studio 21" is not "Studio 12".
 */
export const likenessOf = (one: Compared, other: Compared): number => {
  const metres = metresBetween(one, other);
  if (metres > farthestMetres) return 0;
  const [left, right] = [tellingWords(one, other.cityName), tellingWords(other, one.cityName)];
  if (numbersOf(left) !== numbersOf(right)) return 0;
  const joined = (words: ReadonlySet<string>): string => [...words].join('');
  const names = joined(left) === joined(right) ? 1 : shared(left, right);
  return names * (1 - (0.1 * metres) / farthestMetres);
};
