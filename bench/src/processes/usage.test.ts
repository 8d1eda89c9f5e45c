import { expect, test } from 'vitest';
import { readStat, treeOf } from './usage.js';

test('CPU time and parent are found whatever the process is called', () => {
  const line = `42 (node) S 1 (x) R 7 42 42 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 11 0 100 0 0`;
  expect(readStat(line)).toEqual({ parent: 7, cpuMs: 3_000 });
});

test('a process is in its own tree', () => {
  expect(treeOf(process.pid)).toContain(process.pid);
});
