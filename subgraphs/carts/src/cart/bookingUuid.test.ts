import { isUuid } from '@tripgraph/addressing/uuid';
import { expect, test } from 'vitest';
import { bookingUuidOf, uuidv5 } from './bookingUuid.js';

test('a UUIDv5 is that of RFC 9562, A.4', () => {
  expect(uuidv5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('an item has the same uuid each time, and no two items have the same', () => {
  expect(bookingUuidOf('crt_1', 3)).toBe(bookingUuidOf('crt_1', 3));
  const uuids = ['crt_1', 'crt_11'].flatMap((id) => [0, 1, 11, 2].map((position) => bookingUuidOf(id, position)));
  expect(new Set(uuids).size).toBe(8);
  expect(uuids.every(isUuid)).toBe(true);
});
