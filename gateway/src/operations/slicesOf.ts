import type { PersistedOperation } from './manifest.js';

const charactersOf = ({ id, body }: PersistedOperation): number => id.length + body.length;

/** All operations in their order, in lists of at most so many characters, or of one operation that has more. */
export const slicesOf = (
  operations: readonly PersistedOperation[],
  maximumCharacters: number,
): Array<readonly PersistedOperation[]> => {
  const slices: PersistedOperation[][] = [];
  let left = 0;
  for (const operation of operations) {
    const characters = charactersOf(operation);
    const last = slices.at(-1);
    if (last && characters <= left) {
      last.push(operation);
      left -= characters;
    } else {
      slices.push([operation]);
      left = maximumCharacters - characters;
    }
  }
  return slices;
};
