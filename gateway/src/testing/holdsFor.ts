import * as fc from 'fast-check';

/** A failure of what is large is made smaller for so long at most: who waits for the test wants to know that it failed. */
const longestShrinkingMs = 20_000;
/** A counterexample is shown so far. */
const shownCharacters = 2_000;

const shown = (text: string): string =>
  text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters)}… (${text.length} characters; all of it with the seed and path above)`;

/**
 * Tries a property of large values. It rejects like fc.assert, with seed and path, but soon: without bounds fast-check makes a
 * counterexample of thousands of parts smaller for minutes, and prints megabytes of it.
 */
export const holdsFor = async <Values>(
  property: fc.IAsyncPropertyWithHooks<Values>,
  parameters: fc.Parameters<Values>,
  shrinkingMs = longestShrinkingMs,
): Promise<void> => {
  const found = await fc.check(property, { ...parameters, endOnFailure: true });
  if (!found.failed) return;
  const { seed, counterexamplePath } = found;
  const again = { ...parameters, seed, ...(counterexamplePath !== null && { path: counterexamplePath }) };
  const shrunk = await fc.check(property, { ...again, interruptAfterTimeLimit: shrinkingMs });
  const { counterexample, numShrinks, errorInstance } = shrunk.failed && shrunk.counterexample ? shrunk : found;
  throw new Error(
    `The property does not hold for { seed: ${seed}, path: "${counterexamplePath}", endOnFailure: true }, made smaller ` +
      `${numShrinks} times. Counterexample: ${shown(fc.stringify(counterexample))}`,
    { cause: errorInstance },
  );
};
