import { expect, test } from 'vitest';
import { chooseJobs } from './chooseJobs.js';
import type { SyncJob } from './job.js';

const keySettings = {
  viator: 'VIATOR_API_KEY',
  'viator-schedules': 'VIATOR_API_KEY',
  gadventures: 'GADVENTURES_APPLICATION_KEY',
};
const sourceNames = Object.keys(keySettings);

const job = (name: string): SyncJob => ({
  name,
  everyMs: 1,
  fullEveryMs: null,
  run: () => Promise.reject(new Error('not run')),
});
const chosen = (jobs: readonly string[], wanted: readonly string[]): readonly string[] =>
  chooseJobs(jobs.map(job), wanted, keySettings).map(({ name }) => name);

test('a source that is not set up is left out where all are wanted', () => {
  expect(chosen(['viator', 'viator-schedules'], sourceNames)).toEqual(['viator', 'viator-schedules']);
});

test('a source that is named, and not set up, is told with what it needs', () => {
  expect(() => chosen(['viator', 'viator-schedules'], ['viator', 'gadventures'])).toThrow(
    'gadventures is not set up: GADVENTURES_APPLICATION_KEY is not set.',
  );
});

test('where nothing is set up there is nothing to run', () => {
  expect(() => chosen([], sourceNames)).toThrow(/viator is not set up: VIATOR_API_KEY is not set\./);
});
