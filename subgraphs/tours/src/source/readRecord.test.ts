import { expect, test } from 'vitest';
import { z } from 'zod';
import { readRecord } from './readRecord.js';

test('a record that is nested without end is unreadable as any other', () => {
  const raw: unknown = JSON.parse(`{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  const read = z.object({ title: z.string() }).safeParse(raw);
  expect(readRecord(read, raw, '5010LIS', () => ({ kind: 'DELETE', key: '5010LIS' }))).toMatchObject({
    kind: 'UNREADABLE',
    key: '5010LIS',
    reason: expect.stringMatching(/^title: /),
  });
});
