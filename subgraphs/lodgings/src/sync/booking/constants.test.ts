import { expect, test } from 'vitest';
import { readConstants } from './constants.js';

test('names are plain text of a bounded length, and one that says nothing is none', async () => {
  const named = (id: number, name: string) => ({ id, name: { 'en-gb': name } });
  const data = {
    accommodation_facilities: [named(1, ' Free\u0000 WiFi '), named(2, '\ud83d'), named(3, 'x'.repeat(600))],
    accommodation_types: [named(204, 'Hotel')],
    room_types: [named(9, 'Dorm\tbed')],
  };
  const { facilities, kinds, rooms } = await readConstants(() => Promise.resolve({ data }), AbortSignal.timeout(1_000));
  expect([...facilities]).toEqual([
    [1, 'Free WiFi'],
    [3, 'x'.repeat(500)],
  ]);
  expect([[...kinds], [...rooms]]).toEqual([[[204, 'Hotel']], [[9, 'Dorm bed']]]);
});
