import { expect, test } from 'vitest';
import { readAvailabilityId } from './availabilityId.js';

test('the two times of an hour that comes twice are two instants of one day', () => {
  expect(readAvailabilityId('2026-10-25T02:30:00+02:00')).toEqual({
    id: '2026-10-25T02:30:00+02:00',
    localDay: '2026-10-25',
    startsAt: new Date('2026-10-25T00:30:00Z'),
  });
  expect(readAvailabilityId('2026-10-25T02:30:00+01:00')?.startsAt).toEqual(new Date('2026-10-25T01:30:00Z'));
});

test.each([
  '',
  '2026-10-25',
  '2026-02-30T09:00:00+01:00',
  '0000-01-01T09:00:00+01:00',
  '2026-10-25T25:00:00+01:00',
  '2026-10-25T09:00:00Z',
  '2026-10-25T09:00:00+01:00 ',
])('"%s" is no id of an availability', (id) => {
  expect(readAvailabilityId(id)).toBeUndefined();
});
