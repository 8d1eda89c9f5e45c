import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noDeadline, type Deadline } from '@tripgraph/kit/deadline';
import type { LiveDetails } from './liveDetails.js';
import { liveDetailsCache, type AskLiveDetails, type LiveDetailsCacheOptions } from './liveDetailsCache.js';

beforeEach(() => {
  vi.useFakeTimers();
  // What is kept at the moment 0 the cache takes for something without a time.
  vi.advanceTimersByTime(1);
});
afterEach(() => void vi.useRealTimers());

const details: LiveDetails = { businessStatus: 'OPERATIONAL', weeklyHours: null, retrievedAtMs: 0 };

/** A cache over something that answers as `ask` says, and what it was asked. */
const watched = (ask: AskLiveDetails, changes: Partial<LiveDetailsCacheOptions> = {}) => {
  const asked: string[] = [];
  const failures: unknown[] = [];
  const lookUp = liveDetailsCache(
    (id, fields) => {
      asked.push(`${id} ${fields.join()}`);
      return ask(id, fields);
    },
    { ttlMs: 60_000, maximumKept: 3, maximumUnderWay: 2, onFailure: (reason) => failures.push(reason), ...changes },
  );
  const codeOf = (id: string, deadline: Deadline = noDeadline): Promise<unknown> =>
    lookUp(id, ['businessStatus'], deadline).then(
      (found) => found,
      (error: { extensions: { code: string } }) => error.extensions.code,
    );
  return { lookUp, codeOf, asked, failures };
};
const answers: AskLiveDetails = async () => details;
const fails: AskLiveDetails = async () => Promise.reject(new Error('connection refused'));

test('those who want the same at the same time, and later while it is kept, share one question', async () => {
  const { codeOf, asked } = watched(answers);
  expect(await Promise.all([codeOf('one'), codeOf('one')])).toEqual([details, details]);
  await vi.advanceTimersByTimeAsync(59_000);
  await codeOf('one');
  expect(asked).toEqual(['one businessStatus']);
  await vi.advanceTimersByTimeAsync(2_000);
  await codeOf('one');
  expect(asked).toHaveLength(2);
});

test('other fields are another question, since they have another price', async () => {
  const { lookUp, asked } = watched(answers);
  await lookUp('one', ['businessStatus'], noDeadline);
  await lookUp('one', ['weeklyHours'], noDeadline);
  expect(asked).toEqual(['one businessStatus', 'one weeklyHours']);
});

test('no more answers are kept than may be, and those go that were wanted least lately', async () => {
  const { codeOf, asked } = watched(answers);
  for (const id of ['a', 'b', 'c', 'd', 'd', 'a']) await codeOf(id);
  expect(asked.map((question) => question[0])).toEqual(['a', 'b', 'c', 'd', 'a']);
});

test('a place that is gone is an answer, and kept as one', async () => {
  const { codeOf, asked } = watched(async () => null);
  expect([await codeOf('gone'), await codeOf('gone'), asked.length]).toEqual([null, null, 1]);
});

test('a failure is told with its code, its reason to the log, and is not kept', async () => {
  const { codeOf, asked, failures } = watched(fails);
  expect([await codeOf('one'), await codeOf('one')]).toEqual(['LIVE_DATA_UNAVAILABLE', 'LIVE_DATA_UNAVAILABLE']);
  expect([asked.length, failures.length]).toEqual([2, 2]);
});

test('after five failures in a row nobody is asked for a second, then one tries; after another failure for longer', async () => {
  const { codeOf, asked } = watched(fails);
  for (let time = 0; time < 8; time += 1) await codeOf(`${time}`);
  expect(asked).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(1_100);
  await codeOf('again');
  expect(asked).toHaveLength(6);
  await vi.advanceTimersByTimeAsync(1_100);
  await codeOf('too early');
  expect(asked).toHaveLength(6);
  await vi.advanceTimersByTimeAsync(60_000);
  await codeOf('later');
  expect(asked).toHaveLength(7);
});

test('ids that Google cannot read are no reason to ask for no others', async () => {
  const { codeOf, asked } = watched(async () => Promise.reject(new SourceError('STATUS', 'it answered 400', 400)));
  for (let time = 0; time < 8; time += 1) expect(await codeOf(`${time}`)).toBe('LIVE_DATA_UNAVAILABLE');
  expect(asked).toHaveLength(8);
});

test('whoever cannot wait is told so, and the answer is kept for the others', async () => {
  const { codeOf, asked } = watched(() => new Promise((resolve) => setTimeout(() => resolve(details), 500)));
  const early = codeOf('one', { remainingMs: () => 100 });
  const patient = codeOf('one');
  await vi.advanceTimersByTimeAsync(100);
  expect(await early).toBe('LIVE_DATA_UNAVAILABLE');
  await vi.advanceTimersByTimeAsync(400);
  expect([await patient, asked.length]).toEqual([details, 1]);
});

test('no more questions wait than may; any more are refused at once', async () => {
  const { codeOf, asked } = watched(() => new Promise((resolve) => setTimeout(() => resolve(details), 500)));
  const waiting = [codeOf('one'), codeOf('two')];
  expect(await codeOf('three')).toBe('LIVE_DATA_UNAVAILABLE');
  await vi.advanceTimersByTimeAsync(500);
  expect(await Promise.all(waiting)).toEqual([details, details]);
  expect(asked).toHaveLength(2);
});
