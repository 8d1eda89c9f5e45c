import { expect, test } from 'vitest';
import { NotAnswered } from '../client/ask.js';
import { settle } from './settle.js';

/** Sends something that is answered by these, one after the other: a code, or the data. */
const settling = async (...outcomes: Array<string | { readonly made: boolean }>) => {
  const log: string[] = [];
  const settled = await settle(
    async () => {
      const outcome = outcomes.shift() ?? 'NO_ANSWER';
      log.push('send');
      if (typeof outcome === 'string') throw new NotAnswered(outcome);
      return { data: outcome, problems: [], incomplete: [], stale: [] };
    },
    { wait: async (ms) => void log.push(`wait ${ms}`), onAgain: () => log.push('again') },
  );
  return { settled, log };
};

const answered = { kind: 'answered', data: { made: true } };

test('an answer is an answer at once', async () => {
  expect(await settling({ made: true })).toEqual({ settled: answered, log: ['send'] });
});

test.each(['OUTCOME_UNKNOWN', 'NO_ANSWER', 'OVERLOADED', 'SHARD_UNAVAILABLE'])(
  'after %s the same is sent again, and its answer is the answer',
  async (code) => {
    const { settled, log } = await settling(code, { made: true });
    expect(settled).toEqual(answered);
    expect(log).toEqual(['send', 'wait 1000', 'again', 'send']);
  },
);

test('what is never answered is sent three times, and it is not known what became of it', async () => {
  const { settled, log } = await settling();
  expect(settled).toEqual({ kind: 'unsettled' });
  expect(log.filter((line) => line !== 'again')).toEqual(['send', 'wait 1000', 'send', 'wait 3000', 'send']);
});

test('a shard that is down has done nothing', async () => {
  const { settled } = await settling('SHARD_UNAVAILABLE', 'SHARD_UNAVAILABLE', 'SHARD_UNAVAILABLE');
  expect(settled).toEqual({ kind: 'notMade', code: 'SHARD_UNAVAILABLE' });
});

test('a shard that goes down after an answer was lost may have done it', async () => {
  const { settled } = await settling('NO_ANSWER', 'SHARD_UNAVAILABLE', 'SHARD_UNAVAILABLE');
  expect(settled).toEqual({ kind: 'unsettled' });
});

test('what will be refused each time is sent once', async () => {
  const { settled, log } = await settling('UNAUTHORIZED_FIELD');
  expect(settled).toEqual({ kind: 'notMade', code: 'UNAUTHORIZED_FIELD' });
  expect(log).toEqual(['send']);
});
