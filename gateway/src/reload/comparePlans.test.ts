import { expect, test } from 'vitest';
import { comparePlans, type Planning } from './comparePlans.js';
import type { Tried } from './hottest.js';

const limits = { maxOperations: 20, timeLimitMs: 5_000 };
const asked = (operationName: string, hits: number): Tried => ({ source: '{ x }', operationName, hits });
const tooComplex: Planning = { kind: 'refused', code: 'OPERATION_TOO_COMPLEX', reason: 'It takes too much.' };
const invalid: Planning = { kind: 'refused', code: 'GRAPHQL_VALIDATION_FAILED', reason: 'There is no x.' };

/** Plans each operation as the script says, one entry a call, the last one from then on: ms, or a refusal. Notes the calls. */
const planning = (script: Readonly<Record<string, ReadonlyArray<number | Planning>>>) => {
  const calls: string[] = [];
  return {
    calls,
    tryPlan: async ({ operationName = '' }: Tried): Promise<Planning> => {
      const before = calls.filter((name) => name === operationName).length;
      calls.push(operationName);
      const entries = script[operationName] ?? [1];
      const entry = entries[Math.min(before, entries.length - 1)] ?? 1;
      return typeof entry === 'number' ? { kind: 'planned', tookMs: entry } : entry;
    },
  };
};

test('operations that are planned quickly are planned once, and the one that serves is not asked', async () => {
  const [before, next] = [planning({}), planning({ b: [50] })];
  await comparePlans([asked('a', 3), asked('b', 2)], before.tryPlan, next.tryPlan, limits);
  expect([before.calls, next.calls]).toEqual([[], ['a', 'b']]);
});

test('an operation that takes more than ten times as long refuses it, with both times', async () => {
  const [before, next] = [planning({ a: [90, 5, 6] }), planning({ a: [600, 400, 450] })];
  await expect(comparePlans([asked('a', 3)], before.tryPlan, next.tryPlan, limits)).rejects.toThrow(
    'Operations that clients ask for most could not be planned as before:\n  a: it takes 450 ms to be planned, and took 6 ms before',
  );
});

test.each([
  ['takes long once', [600, 3], [3]],
  ['takes ten times as long', [600], [60]],
  ['takes ten times as long and is still quick', [49], [2]],
  ['takes as long as before', [900], [900]],
])('an operation that %s does not', async (_what, nextMs, beforeMs) => {
  const [before, next] = [planning({ a: beforeMs }), planning({ a: nextMs })];
  await expect(comparePlans([asked('a', 3)], before.tryPlan, next.tryPlan, limits)).resolves.toBeUndefined();
});

test('what cannot be planned any more refuses it, all of it named with the reasons', async () => {
  const next = planning({ a: [invalid], c: [tooComplex] });
  const hottest = [asked('a', 3), asked('b', 2), asked('c', 1)];
  await expect(comparePlans(hottest, planning({}).tryPlan, next.tryPlan, limits)).rejects.toThrow(
    '\n  a: GRAPHQL_VALIDATION_FAILED: There is no x.\n  c: OPERATION_TOO_COMPLEX: it cannot be planned within the limits',
  );
  expect(next.calls).toEqual(['a', 'b', 'c', 'c']);
});

test('what is too complex once, or could not be planned before, does not', async () => {
  const [before, next] = [planning({ b: [invalid] }), planning({ a: [tooComplex, 3], b: [invalid] })];
  await comparePlans([asked('a', 3), asked('b', 2)], before.tryPlan, next.tryPlan, limits);
  expect(next.calls).toEqual(['a', 'a', 'a', 'b']);
});

test.each([
  ['refused once and slow then', [tooComplex, 600, 700], 'it takes 700 ms to be planned, and took 1 ms before'],
  ['refused more often than not', [600, tooComplex, tooComplex], 'OPERATION_TOO_COMPLEX: it cannot be planned within'],
])('an operation that is %s refuses it', async (_what, nextMs, reason) => {
  const next = planning({ a: nextMs });
  await expect(comparePlans([asked('a', 1)], planning({}).tryPlan, next.tryPlan, limits)).rejects.toThrow(
    `a: ${reason}`,
  );
});

test('when the time is up, what has not been planned is passed over', async () => {
  const next = planning({ b: [invalid] });
  const slowly = async (operation: Tried): Promise<Planning> => {
    await new Promise<void>((resolve) => AbortSignal.timeout(2).addEventListener('abort', () => resolve()));
    return next.tryPlan(operation);
  };
  await comparePlans([asked('a', 3), asked('b', 2)], planning({}).tryPlan, slowly, { ...limits, timeLimitMs: 1 });
  expect(next.calls).toEqual(['a']);
});
