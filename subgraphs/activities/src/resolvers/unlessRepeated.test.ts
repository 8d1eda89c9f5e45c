import { problem } from '@tripgraph/errors/problem';
import { outOfTime } from '@tripgraph/kit/deadline';
import { expect, test } from 'vitest';
import { unlessRepeated } from './unlessRepeated.js';

const failures = [
  ['was not sent for lack of time', outOfTime()],
  ['met others at the same time', problem('OVERLOADED', 'Try again.')],
  ['lost its connection to the database', new Error('Connection terminated unexpectedly')],
] as const;

test.each(failures)('a change that %s, and was sent once, failed for sure', async (_what, error) => {
  await expect(unlessRepeated({ isRepeat: false }, Promise.reject(error))).rejects.toBe(error);
});

test.each(failures)(
  'a change that %s when it was sent again may have been made the first time',
  async (_what, error) => {
    await expect(unlessRepeated({ isRepeat: true }, Promise.reject(error))).rejects.toMatchObject({
      extensions: { code: 'OUTCOME_UNKNOWN' },
    });
  },
);

test.each([true, false])('what came of a change is told as it is (sent again: %s)', async (isRepeat) => {
  await expect(unlessRepeated({ isRepeat }, Promise.resolve('made'))).resolves.toBe('made');
});
