import type { Database } from '@tripgraph/kit/database';
import type { PostAnswer } from '@tripgraph/kit/outside/poster';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetBookings } from '../testing/bookingShard.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { targetOf } from '../testing/webhooks.js';
import { deliverBatch, type Sending } from './deliver.js';
import { dispatch } from './dispatch.js';

let database: Database;
beforeAll(async () => {
  database = openShard(await createShard());
});
afterAll(() => database.close());

const target = targetOf('https://partner.example/');
const subjects = ['a', 'b', 'c'] as const;

/** Changes of times, each of one subject, with what a target answers at first: too little for anything to be given up. */
const history = fc.record({
  changes: fc.array(fc.constantFrom(...subjects), { minLength: 1, maxLength: 12 }),
  answers: fc.array(fc.constantFrom<'taken' | 'refused' | 'crash'>('taken', 'taken', 'refused', 'crash'), {
    maxLength: 9,
  }),
  dispatches: fc.array(fc.nat(4), { maxLength: 6 }),
});

/** What arrives is told apart by its place in the history, which its unit names. */
type Arrival = { readonly subject: string; readonly position: number; readonly taken: boolean };

test('of each subject a target takes everything, and nothing before what was ahead of it was taken', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ changes, answers, dispatches }) => {
      await forgetBookings(database);
      const arrivals: Arrival[] = [];
      const left = [...answers];
      const unwritten = [...changes.entries()];
      let time = Date.now();
      const sending: Sending = {
        database,
        post: async (_url, _headers, body): Promise<PostAnswer> => {
          const { data } = JSON.parse(body) as { data: { optionId: string; unitId: string } };
          const answer = left.shift() ?? 'taken';
          arrivals.push({ subject: data.optionId, position: Number(data.unitId), taken: answer !== 'refused' });
          if (answer === 'crash') throw new Error('the process is gone');
          return { kind: 'ANSWERED', status: answer === 'taken' ? 200 : 500 };
        },
        tell: () => undefined,
        random: () => 0,
        now: () => new Date(time),
      };
      const write = async (count: number): Promise<void> => {
        for (const [position, subject] of unwritten.splice(0, count)) {
          await database.query(
            sql(
              `insert into outbox (kind, option_id, starts_at, unit_id, available)
              values ('AVAILABILITY_CHANGED', $1, '2099-01-01', $2, true)`,
              subject,
              String(position),
            ),
          );
        }
        await dispatch(database, [target], new Date(time));
      };
      // Long enough for every answer to have been given, one batch after the other.
      for (let round = 0; round < changes.length + answers.length + 1; round += 1) {
        await write(dispatches[round] ?? changes.length);
        const senders = [deliverBatch(sending, target), deliverBatch(sending, target)];
        await Promise.allSettled(senders);
        time += 25 * 3_600_000;
      }
      for (const subject of subjects) {
        const expected = [...changes.keys()].filter((position) => changes[position] === subject);
        const mine = arrivals.filter((arrival) => arrival.subject === subject);
        const positions = mine.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((one, other) => one - other));
        expect([...new Set(mine.filter(({ taken }) => taken).map(({ position }) => position))]).toEqual(expected);
      }
    }),
    { numRuns: 25 },
  );
});
