import { expect, test } from 'vitest';
import { progressLine, reportLine } from './progressLine.js';
import { noCounts } from './report.js';

test('a terminal is told how far a sync is, ten times a second at most, and then the line goes', () => {
  const written: string[] = [];
  let atMs = 0;
  const line = progressLine({ isTTY: true, write: (text) => written.push(text) }, 'viator', () => atMs);
  for (const [ms, upserted] of [
    [0, 500],
    [50, 1_000],
    [120, 1_500],
  ] as const) {
    atMs = ms;
    line.tell({ ...noCounts, kind: 'FULL', upserted, deleted: 1, total: 100_000 });
  }
  line.end();
  expect(written).toEqual([
    '\r\u001b[2Kviator: 501 of 100,000 records',
    '\r\u001b[2Kviator: 1,501 of 100,000 records',
    '\r\u001b[2K',
  ]);
});

test('what is no terminal is told nothing while it runs', () => {
  const written: string[] = [];
  const line = progressLine({ write: (text) => written.push(text) }, 'viator', () => 0);
  line.tell({ ...noCounts, kind: 'FULL', total: null });
  line.end();
  expect(written).toEqual([]);
});

test('what came of a run is one line', () => {
  const counts = { ...noCounts, upserted: 12_000, unchanged: 3, quarantined: 1, durationMs: 2_460 };
  expect(reportLine('viator', { ...counts, kind: 'FULL', resumed: true, finished: true }, false)).toBe(
    'viator: everything, from where it was cut off: 12,000 written, 3 unchanged, 0 deleted, 1 in quarantine, in 2.46 s.',
  );
  expect(reportLine('viator', { ...counts, kind: 'DELTA', resumed: false, finished: false }, true)).toBe(
    'viator: changes: 12,000 would be written, 3 unchanged, 0 would be deleted, 1 in quarantine, in 2.46 s. ' +
      'Stopped before the end: the next run goes on there.',
  );
});
