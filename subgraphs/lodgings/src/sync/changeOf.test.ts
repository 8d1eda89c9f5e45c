import { expect, test } from 'vitest';
import { z } from 'zod';
import { changeOf } from './changeOf.js';

const nested = (fields: string): unknown =>
  JSON.parse(`{${fields}"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);

const read = (record: unknown): null => {
  z.object({ name: z.string() }).parse(record);
  return null;
};

test.each([
  ['with an id', '"id":5,', /^5$/],
  ['without one', '', /^no-id-[0-9a-f]{16}$/],
])('a record that is nested without end is unreadable as any other, %s', (_what, fields, key) => {
  expect(changeOf(nested(fields), read)).toMatchObject({
    kind: 'UNREADABLE',
    key: expect.stringMatching(key),
    reason: expect.stringMatching(/^name: /),
  });
});
