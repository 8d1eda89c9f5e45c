import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { expect, test } from 'vitest';
import { advance, earlier, readPosition, startDelta, startFull, writePosition, type Position } from './position.js';

const startedAt = '2026-11-30T08:15:00.123456';
const from = '2026-11-30T08:00:00.000000';

const walk = (start: Position, lasts: ReadonlyArray<{ id: string; updatedAt: string } | undefined>): Position[] => {
  const seen = [start];
  for (const last of lasts) {
    const position = seen.at(-1) as Position;
    if (position.at !== 'END') seen.push(advance(position, last));
  }
  return seen;
};

test('a full run goes through every table in the order of ids, and ends where the next delta begins', () => {
  expect(walk(startFull(startedAt), [{ id: '7', updatedAt: from }, undefined, undefined, undefined])).toEqual([
    { at: 'FULL', startedAt, table: 'places', afterId: '0' },
    { at: 'FULL', startedAt, table: 'places', afterId: '7' },
    { at: 'FULL', startedAt, table: 'points_of_interest', afterId: '0' },
    { at: 'FULL', startedAt, table: 'narratives', afterId: '0' },
    { at: 'END', since: startedAt },
  ]);
});

test('a delta begins in every table at the same time', () => {
  const updatedAt = '2026-11-30T08:10:00.000001';
  expect(walk(startDelta(startedAt, from), [{ id: '7', updatedAt }, undefined])).toEqual([
    { at: 'DELTA', startedAt, from, table: 'places', afterTime: from, afterId: '0' },
    { at: 'DELTA', startedAt, from, table: 'places', afterTime: updatedAt, afterId: '7' },
    { at: 'DELTA', startedAt, from, table: 'points_of_interest', afterTime: from, afterId: '0' },
  ]);
});

test('a watermark is read as it was written, and nothing else is one', () => {
  const position = startDelta(startedAt, from);
  expect(readPosition(writePosition(position))).toEqual(position);
  for (const wrong of ['', '{}', '17', '{"at":"END","since":"yesterday"}', '{"at":"FULL","table":"users"}']) {
    expect(() => readPosition(wrong)).toThrow(WatermarkRefused);
  }
});

test('a time some minutes earlier is never later, whatever its microseconds are', () => {
  expect(earlier('2026-11-30T00:00:00.123999', 300_000)).toBe('2026-11-29T23:55:00.123000');
  expect(earlier(startedAt, 0) <= startedAt).toBe(true);
});
