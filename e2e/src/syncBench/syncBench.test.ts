import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { measureSync } from './measure.js';
import { peakByQuarter } from './memory.js';
import { readSyncBenchOptions } from './options.js';
import { things } from './thingsCase.js';

test('a case runs as a process, and how many records it wrote and what it held is known', async () => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  const prepared = await things.prepare({ records: 2_000, seed: 1, databaseUrl });
  const measured = await measureSync(databaseUrl, prepared);
  expect(measured.records).toBe(2_000);
  expect(measured.samples.map(({ records }) => records)).toEqual([500, 1_000, 1_500, 2_000]);
  expect(Math.min(...measured.samples.map(({ residentBytes }) => residentBytes))).toBeGreaterThan(10_000_000);
});

test('memory is told by quarters of the records, at its most in each', () => {
  const samples = [10, 25, 30, 60, 80, 100].map((records, index) => ({ records, residentBytes: index + 1 }));
  expect(peakByQuarter(samples, 100)).toEqual([2, 3, 4, 6]);
});

test('a command line that cannot be understood is told so', () => {
  expect(readSyncBenchOptions(['things', '--records', '5_000'], ['things'])).toEqual({
    cases: ['things'],
    records: 5_000,
    rounds: 3,
    seed: 1,
  });
  expect(() => readSyncBenchOptions(['nothing'], ['things'])).toThrow('There is no case "nothing": things');
  expect(() => readSyncBenchOptions(['--records', 'many'], ['things'])).toThrow('--records is "many"');
});
