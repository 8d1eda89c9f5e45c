import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { lineWriter, type WritingEnd } from './lineWriter.js';

const start = (write: Writable['_write'], maxBytes = 10_000_000) => {
  const ends: WritingEnd[] = [];
  const stream = new Writable({ highWaterMark: 16, write });
  return { ends, ...lineWriter(stream, { bytes: 0, isCutOff: false, maxBytes, onEnd: (end) => ends.push(end) }) };
};

test('a disk that is full midway is told once, with the lines that came to it before', async () => {
  let written = 0;
  const { append, close, ends } = start((_chunk, _encoding, done) => {
    written += 1;
    setImmediate(done, written > 2 ? new Error('ENOSPC: no space left on device, write') : null);
  });
  for (const text of ['one', 'two', 'three', 'four']) append(text);
  await close();
  append('five');
  expect(ends).toEqual([{ isFailure: true, reason: 'ENOSPC: no space left on device, write', lines: 2, leftOut: 0 }]);
});

test('what was queued before it was full is written, and failures of that are told', async () => {
  const { append, close, ends } = start((_chunk, _encoding, done) => setImmediate(done, new Error('EIO')), 10);
  for (const text of ['four', 'five', 'six']) append(text);
  await close();
  expect(ends).toEqual([{ isFailure: true, reason: 'EIO', lines: 0, leftOut: 0 }]);
});
