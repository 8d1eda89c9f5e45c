import { expect, test } from 'vitest';
import type { Answered } from './answered.js';
import { noting } from './lifetime.js';

const noted = async (
  answers: ReadonlyArray<Partial<Answered>>,
  variables = {},
  maxAgeMs = 100_000,
): Promise<number> => {
  const lifetime = { seconds: Infinity };
  for (const answer of answers)
    await noting(async () => ({ data: {}, errors: [], ...answer }), maxAgeMs)(variables, { lifetime });
  return lifetime.seconds;
};
const said = (cacheControl: string) => ({ cacheControl });

test('the least of what all parts say holds, and no more than the policy', async () => {
  expect(await noted([said('max-age=60, public'), said('max-age=30, public'), said('max-age=90, public')])).toBe(30);
  expect(await noted([said('max-age=60, public')], {}, 10_000)).toBe(10);
});

test('what says nothing, is private, stale, in part an error or of several types may not be given again', async () => {
  const kept = said('max-age=60, public');
  const types = (...names: string[]) => ({ representations: names.map((name) => ({ __typename: name })) });
  expect(await noted([kept, {}])).toBe(0);
  expect(await noted([said('max-age=60, private')])).toBe(0);
  expect(await noted([{ ...kept, stale: [{ path: ['x'], ageSeconds: 1 }] }])).toBe(0);
  expect(await noted([{ ...kept, errors: [{ message: 'gone', extensions: {} }] }])).toBe(0);
  expect(await noted([kept], types('A', 'A'))).toBe(60);
  expect(await noted([kept], types('A', 'B'))).toBe(0);
});
