import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleTrace, fetchOf } from '../testing/exampleTrace.js';
import { fetchNotes } from './fetchNotes.js';
import { msText, waterfall } from './waterfall.js';

const barsOf = (fetch: ReturnType<typeof fetchOf>): readonly string[] => {
  const row = waterfall({ ...exampleTrace, durationMs: 100, fetches: [fetch] }).rows[1];
  return (row?.bars ?? []).map(({ kind, title, from, to }) => `${kind} ${from}-${to} ${title}`);
};

test('the request stands above its fetches, which stand as they began', () => {
  const { rows, spanMs } = waterfall(exampleTrace);
  expect(spanMs).toBe(12.5);
  expect(rows.map(({ title, shard, node, startMs, endMs }) => [title, shard, node, startMs, endMs])).toEqual([
    ['ActivityWithPlace', undefined, undefined, 0, 12.5],
    ['activities', 'activities-2', 1, 1, 6],
    ['places', undefined, 2, 6, 10],
  ]);
  expect(rows[0]?.bars).toEqual([{ kind: 'stage', title: 'run: 10 ms', from: 0.04, to: 0.84 }]);
  expect(rows[1]?.statements).toEqual([{ kind: 'server', title: 'activities_by_ids: 1 ms', from: 0.24, to: 0.32 }]);
});

test('a fetch waits, is sent, and is read', () => {
  expect(barsOf(fetchOf())).toEqual([
    'wait 0.01-0.02 waiting for a connection: 1 ms',
    'server 0.02-0.05 until the first byte: 3 ms',
    'body 0.05-0.06 reading the answer: 1 ms',
  ]);
});

test('an attempt without an answer, and the one after it, are told apart', () => {
  const lost = {
    kind: 'first',
    instance: 0,
    startMs: 1,
    firstByteMs: null,
    endMs: 9,
    status: null,
    reason: 'reset',
  } as const;
  const again = { ...lost, kind: 'retry', startMs: 9, firstByteMs: 12, endMs: 14, status: 200, reason: null } as const;
  const fetch = fetchOf({ waitMs: 0, endMs: 14, attempts: [lost, again] });
  expect(barsOf(fetch)).toEqual([
    'failed 0.01-0.09 no answer: 8 ms',
    'server 0.09-0.12 again, until the first byte: 3 ms',
    'body 0.12-0.14 again, reading the answer: 2 ms',
  ]);
  expect(fetchNotes(fetch).map(({ text }) => text)).toEqual(['retry']);
});

test.each([
  ['cached', 'kept from before', 'cache'],
  ['shared', 'the answer to an equal request', 'dedup'],
] as const)('what is %s was not sent, and is said to be', (outcome, title, note) => {
  const fetch = fetchOf({ outcome, attempts: [], statements: [] });
  expect(barsOf(fetch)).toEqual([`kept 0.01-0.06 ${title}: 5 ms`]);
  expect(fetchNotes(fetch).map(({ text, tone }) => [text, tone])).toEqual([[note, 'good']]);
});

test('what failed without being sent has its code, and several hedges are counted', () => {
  const failed = fetchOf({ outcome: 'failed', errorCode: 'SHARD_UNAVAILABLE', attempts: [] });
  expect(barsOf(failed)).toContain('failed 0.02-0.06 not sent: 4 ms');
  expect(fetchNotes(failed).map(({ text, tone }) => [text, tone])).toEqual([['SHARD_UNAVAILABLE', 'bad']]);
  const [first] = fetchOf().attempts;
  const hedge = { ...(first as NonNullable<typeof first>), kind: 'hedge' as const };
  expect(fetchNotes(fetchOf({ attempts: [hedge, hedge] })).map(({ text }) => text)).toEqual(['hedge × 2']);
});

test.each([
  [0.1, [0, 0.02, 0.04, 0.06, 0.08, 0.1]],
  [12.5, [0, 5, 10]],
  [600, [0, 100, 200, 300, 400, 500, 600]],
  [601, [0, 200, 400, 600]],
])('%d ms are divided at %j', (durationMs, expected) => {
  expect(waterfall({ ...exampleTrace, durationMs, fetches: [] }).ticks.map(({ ms }) => ms)).toEqual(expected);
});

test('whatever took how long, every bar is on the line and runs forward, and there are two to seven ticks', () => {
  const time = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(time, time, time, (durationMs, startMs, tookMs) => {
      const fetch = fetchOf({ startMs, waitMs: tookMs, endMs: startMs + tookMs });
      const { rows, ticks } = waterfall({ ...exampleTrace, durationMs, fetches: [fetch] });
      for (const { from, to } of rows.flatMap((row) => [...row.bars, ...row.statements])) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(1);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(Math.max(...ticks.map(({ at }) => at))).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('short times have digits that long ones do not need', () => {
  expect([0, 0.034, 1.5, 12.345, 123.4].map(msText)).toEqual(['0 ms', '0.03 ms', '1.5 ms', '12.3 ms', '123 ms']);
});
