import { expect, test } from 'vitest';
import { openPace } from './pace.js';

const openScripted = (ratePerSecond: number, maximumWaitMs = 60_000) => {
  let atMs = 0;
  const pace = openPace({
    name: 'source.example',
    ratePerSecond,
    maximumWaitMs,
    nowMs: () => atMs,
    sleep: async (ms) => void (atMs += ms),
  });
  return { pace, now: () => atMs };
};

test('requests go as far apart as the rate says, however quickly they are asked for', async () => {
  const { pace, now } = openScripted(4);
  const times: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    await pace.turn(undefined);
    times.push(now());
  }
  expect(times).toEqual([0, 250, 500, 750]);
});

test('a pause holds what waits for its turn, too', async () => {
  const { pace, now } = openScripted(1);
  await pace.turn(undefined);
  pace.pause(5_000);
  await pace.turn(undefined);
  expect(now()).toBe(5_000);
});

test('nobody waits longer than the bound', async () => {
  const { pace, now } = openScripted(1, 3_000);
  await pace.turn(undefined);
  pace.pause(10_000);
  await expect(pace.turn(undefined)).rejects.toMatchObject({
    kind: 'RATE_LIMITED',
    message: 'source.example is to be left alone for 10 s more',
  });
  expect(now()).toBe(0);
});
