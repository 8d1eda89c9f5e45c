import { expect, inject, test } from 'vitest';
import type { Sink } from '../../sync/source.js';
import { interruptedRunsEqualUndisturbed } from './interruptedRuns.js';
import { poisonedRecordsAreQuarantined } from './poisonedRecord.js';
import { randomPoints } from './randomPoints.js';
import { runOn } from './syncUnderTest.js';
import { gone, migrateThings, thingSink, thingSource, unreadable, upsert, type Thing } from './things.js';

const full = Array.from({ length: 6 }, (_batch, batch) =>
  Array.from({ length: 5 }, (_change, index) => upsert(`${batch}-${index}`)),
);
const things = {
  serverUrl: inject('postgresUrl'),
  migrate: migrateThings,
  openSource: () => thingSource({ deletions: 'ABSENT', full, delta: [] }),
  sink: thingSink,
  tables: ['thing'],
};

test('runs that are cut off at ten random points come to the same rows as one that is not', () =>
  interruptedRunsEqualUndisturbed(things));

test('changes that are cut off come to the same rows as those that are not', () => {
  const changes = full
    .slice(0, 4)
    .map(([first, second, third]) => [
      upsert(first?.key ?? '', 'new'),
      gone(second?.key ?? ''),
      unreadable(third?.key ?? ''),
    ]);
  const openSource = () => thingSource({ full, delta: changes });
  const before = (databaseUrl: string) => runOn(databaseUrl, { openSource, sink: thingSink });
  return interruptedRunsEqualUndisturbed({ ...things, openSource, before, points: 5 });
});

test('the harness sees a sink that writes an item twice when its run is cut off and gone on with', async () => {
  const adding: Sink<Thing> = {
    ...thingSink,
    upsert: async (transaction, items) => {
      await thingSink.upsert(transaction, items);
      await transaction.query({
        name: 'spoil',
        text: "insert into thing select 'run ' || pg_backend_pid(), 'spoilt' on conflict do nothing",
        values: [],
      });
    },
  };
  await expect(interruptedRunsEqualUndisturbed({ ...things, sink: adding, points: 2 })).rejects.toThrow(
    'after a cut at point',
  );
});

test('poisoned records are in quarantine, the others are in, and all is well when they are', () =>
  poisonedRecordsAreQuarantined({
    ...things,
    openPoisoned: () =>
      thingSource({
        deletions: 'ABSENT',
        full: full.map((changes, batch) => (batch === 2 ? [unreadable('2-0'), ...changes.slice(1)] : changes)),
        delta: [],
      }),
    poisonedKeys: ['2-0'],
  }));

test('points are different, in order, within bounds and the same for a seed', () => {
  const points = randomPoints(10, 50, 7);
  expect(new Set(points).size).toBe(10);
  expect(points).toEqual([...points].sort((one, other) => one - other));
  expect(points.every((point) => point >= 1 && point <= 50)).toBe(true);
  expect(randomPoints(10, 50, 7)).toEqual(points);
  expect(randomPoints(10, 3, 7)).toEqual([1, 2, 3]);
});
