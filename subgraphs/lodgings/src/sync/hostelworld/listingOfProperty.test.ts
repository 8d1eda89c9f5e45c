import { expect, test } from 'vitest';
import { listingOfProperty } from './listingOfProperty.js';
import { propertyShape } from './shapes.js';

test('names of rooms and facilities are plain text', () => {
  const property = propertyShape.parse({
    id: 7,
    name: 'House',
    facilities: [{ facilities: [{ name: ' Free\u0000 WiFi\ud83d' }, { name: '\ud83d' }] }],
    rooms: { dorms: [{ id: 1, name: '8 Bed\tDorm\u0007' }], privates: [{ id: 2, name: '\u0000' }] },
  });
  const { facilities, rooms } = listingOfProperty(property, { id: '1', name: 'Berlin', country: 'Germany' });
  expect(facilities).toEqual([{ code: 'WIFI', name: 'Free WiFi' }]);
  expect(rooms.map(({ name, kind }) => [name, kind])).toEqual([
    ['8 Bed Dorm', 'DORM'],
    ['Room', 'PRIVATE'],
  ]);
});
