import type { CombinedAnswer } from '../shards/answer.js';
import { inTurns, partsWithinBounds } from './bounds.js';
import { joinEntities } from './joinEntities.js';
import type { Data } from './run.js';

/**
 * Asks for entities in as many requests as it takes, and makes one answer of theirs. `ask` is given no text where that for one
 * entity alone is too long.
 */
export const askInParts = async (
  representations: readonly Data[],
  textOf: (representations: readonly Data[]) => string,
  ask: (text: string | undefined, representations: readonly Data[]) => Promise<CombinedAnswer>,
): Promise<CombinedAnswer> => {
  const parts = partsWithinBounds(representations.length, (from, to) => textOf(representations.slice(from, to)));
  const answers = await inTurns(parts, ({ from, to, text }) => ask(text, representations.slice(from, to)));
  return joinEntities(
    answers,
    parts.map(({ from, to }) => to - from),
  );
};
