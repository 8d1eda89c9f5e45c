import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectRedis } from '../cache/connectRedis.js';
import { startRealRedis } from '../cache/testing/realRedis.js';
import { poolArguments, poolScript, takenOf } from './poolScript.js';
import { quotaOf, type Quota } from './quota.js';

const patience = { timeout: 20_000 };

const connect = async (url: string) => {
  const redis = connectRedis({ url, connectTimeoutMs: 1_000, commandTimeoutMs: 5_000 });
  onTestFinished(() => redis.close());
  await vi.waitFor(() => expect(redis.isReady()).toBe(true), patience);
  return async (key: string, quota: Quota, spent: number, wanted: number) =>
    takenOf(await redis.runScript(poolScript, key, poolArguments(quota, spent, wanted)), wanted);
};

/** So slow that hardly anything comes back while a test runs. */
const slow = quotaOf(10, 60);

test('a real Redis gives what there is, and then nothing', async (context) => {
  const take = await connect(await startRealRedis(context));
  expect(await take('a', slow, 0, 6)).toEqual({ granted: 6, backlogMs: 36_000 });
  expect(await take('a', slow, 0, 6)).toMatchObject({ granted: 4 });
  expect(await take('a', slow, 0, 6)).toMatchObject({ granted: 0 });
  expect(await take('b', slow, 0, 6)).toMatchObject({ granted: 6 });
});

test('what is owed is taken out in any case, and given back by time alone', async (context) => {
  const take = await connect(await startRealRedis(context));
  const quick = quotaOf(60_000, 15);
  expect(await take('a', quick, 14_990, 100)).toMatchObject({ granted: 10 });
  expect(await take('a', quick, 500, 100)).toMatchObject({ granted: 0 });
  const { backlogMs = 0 } = (await take('a', quick, 0, 100)) ?? {};
  expect(backlogMs).toBeGreaterThan(15_000);
  expect(backlogMs).toBeLessThanOrEqual(15_500);
});

test('nobody is closed out for longer than ten minutes, and what is back is forgotten', async (context) => {
  const url = await startRealRedis(context);
  const take = await connect(url);
  expect(await take('a', slow, 1e9, 1)).toEqual({ granted: 0, backlogMs: 600_000 });
  const quick: Quota = { unitsPerMs: 1, capacity: 10 };
  await take('b', quick, 0, 5);
  const redis = connectRedis({ url, connectTimeoutMs: 1_000, commandTimeoutMs: 5_000 });
  onTestFinished(() => redis.close());
  await vi.waitFor(async () => expect(await redis.getMany(['b'])).toEqual([null]), patience);
});

test.each([[null], ['OK'], [[1]], [['1', 2]], [[1.5, 2]], [[-1, 2]], [[1, -2]], [[11, 2]]])(
  'a reply %j is not believed',
  (reply) => {
    expect(takenOf(reply, 10)).toBeUndefined();
  },
);

test('a reply is believed when it grants no more than was wanted', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat({ max: 600_000 }), (granted, wanted, backlogMs) => {
      const taken = takenOf([granted, backlogMs], wanted);
      expect(taken).toEqual(granted > wanted ? undefined : { granted, backlogMs });
    }),
  );
});
