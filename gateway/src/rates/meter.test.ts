import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMeter, roomOf } from './meter.js';
import { quotaOf, shareOf } from './quota.js';
import { mostInWindow, type Spent } from './testing/mostInWindow.js';

const quota = quotaOf(6_000, 15);

test('a quota of a minute lets a quarter of it be spent at once, and the rest as it comes back', () => {
  expect(quota).toEqual({ unitsPerMs: 0.1, capacity: 1_500 });
  const meter = newMeter(0);
  expect(roomOf(meter, quota, 0)).toBe(1_500);
  meter.spent += 1_500;
  expect([roomOf(meter, quota, 0), roomOf(meter, quota, 5_000), roomOf(meter, quota, 15_000)]).toEqual([0, 500, 1_500]);
  expect(roomOf(meter, quota, 3_600_000)).toBe(1_500);
});

test('what was spent beyond the capacity has to come back, too', () => {
  const meter = newMeter(0);
  meter.spent += 2_000;
  expect([roomOf(meter, quota, 0), roomOf(meter, quota, 5_000)]).toEqual([-500, 0]);
});

test('a clock that goes back brings nothing back', () => {
  const meter = newMeter(1_000);
  meter.spent += 100;
  expect([roomOf(meter, quota, 0), roomOf(meter, quota, 1_000)]).toEqual([1_400, 1_400]);
});

test('in any window no more is spent than the capacity, what came back in it, and one request', () => {
  const request = fc.record({ afterMs: fc.nat({ max: 3_000 }), units: fc.integer({ min: 1, max: 900 }) });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 200 }), fc.integer({ min: 1, max: 8 }), (requests, shares) => {
      const share = shareOf(quota, shares);
      const meter = newMeter(0);
      const spent: Spent[] = [];
      let atMs = 0;
      for (const { afterMs, units } of requests) {
        atMs += afterMs;
        if (roomOf(meter, share, atMs) <= 0) continue;
        meter.spent += units;
        spent.push({ atMs, units });
      }
      for (const windowMs of [0, 1_000, 15_000, 60_000])
        expect(mostInWindow(spent, windowMs)).toBeLessThanOrEqual(share.capacity + share.unitsPerMs * windowMs + 900);
    }),
  );
});
