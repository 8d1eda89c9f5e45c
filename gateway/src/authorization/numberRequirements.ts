import { isMet, type Grants, type Guards, type Requirement } from './guards.js';

/** Numbers of requirements. */
export type Numbers = ReadonlySet<number>;

const wordBits = 31;

/** Bits by number, 31 to a word, so that each is a small integer. */
export type Bits = readonly number[];

export const bitsOf = (numbers: Iterable<number>): Bits => {
  const words: number[] = [];
  for (const number of numbers) {
    const word = Math.floor(number / wordBits);
    while (words.length <= word) words.push(0);
    words[word] = (words[word] ?? 0) | (1 << (number % wordBits));
  }
  return words;
};

/** Whether a number is among bits. */
export const hasBit = (bits: Bits, number: number): boolean =>
  ((bits[Math.floor(number / wordBits)] ?? 0) & (1 << (number % wordBits))) !== 0;

const textOf = (requirement: Requirement): string =>
  requirement.kind === 'authenticated'
    ? 'authenticated'
    : JSON.stringify(requirement.anyOf.map((all) => [...new Set(all)].sort()).sort());

export type NumberedRequirements = {
  /** The numbers of what stands at a type or a field; the same requirement has the same number everywhere. */
  readonly at: (coordinate: string) => Numbers;
  /** Which of all are met by who asks, worked out once for each list of scopes. */
  readonly metBy: (grants: Grants) => Bits;
};

const none: Numbers = new Set();
const noScopes: readonly string[] = [];

/** Gives every requirement of a supergraph a number, so that what a client may see is a matter of bits. */
export const numberRequirements = ({ requirements }: Pick<Guards, 'requirements'>): NumberedRequirements => {
  const known = new Map<string, number>();
  const all: Requirement[] = [];
  const numberOf = (requirement: Requirement): number => {
    const text = textOf(requirement);
    const number = known.get(text) ?? all.push(requirement) - 1;
    known.set(text, number);
    return number;
  };
  const numbers = new Map(
    [...requirements].map(([coordinate, here]) => [coordinate, new Set(here.map(numberOf))] as const),
  );
  const metByKnown = new WeakMap<readonly string[], Bits>();
  const metByUnknown = new WeakMap<readonly string[], Bits>();
  return {
    at: (coordinate) => numbers.get(coordinate) ?? none,
    metBy: (grants) => {
      const { isAuthenticated = false, scopes = noScopes } = grants;
      const kept = isAuthenticated ? metByKnown : metByUnknown;
      const before = kept.get(scopes);
      if (before) return before;
      const met = bitsOf(all.flatMap((requirement, number) => (isMet(requirement, grants) ? [number] : [])));
      kept.set(scopes, met);
      return met;
    },
  };
};
