import { setTimeout } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from './holdsFor.js';

test('a property that does not hold is told with its seed and a short counterexample, and is not made smaller for longer than is said', async () => {
  let runs = 0;
  const property = fc.asyncProperty(fc.array(fc.string(), { minLength: 900, maxLength: 900 }), async () => {
    runs += 1;
    // Longer than all of the time there is.
    await setTimeout(5);
    throw new Error('it never holds');
  });
  const failure = await holdsFor(property, { numRuns: 10, seed: 7 }, 1).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/^The property does not hold for \{ seed: 7, path: "0/),
    cause: { message: 'it never holds' },
  });
  expect((failure as Error).message.length).toBeLessThan(3_000);
  // Without a bound it is tried for as long as there are smaller values: hundreds of times.
  expect(runs).toBeLessThan(10);
});

test('one that holds is tried as often as is said', async () => {
  let runs = 0;
  await holdsFor(
    fc.asyncProperty(fc.nat(), async () => void (runs += 1)),
    { numRuns: 13 },
  );
  expect(runs).toBe(13);
});
