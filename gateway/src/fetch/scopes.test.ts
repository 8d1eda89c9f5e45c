import { expect, test } from 'vitest';
import { scopesText } from './scopes.js';

test('scopes have a blank between them; none are no text', () => {
  expect(scopesText(['bookings:read', 'bookings:write'])).toBe('bookings:read bookings:write');
  expect([scopesText([]), scopesText(undefined)]).toEqual(['', '']);
});

test.each([
  ['a blank', 'read admin'],
  ['a line break', 'read\nadmin'],
  ['a line break at its end', 'admin\n'],
  ['a quotation mark', 'read"'],
  ['a letter that headers do not have', 'réad'],
  ['nothing', ''],
])('a scope with %s in it is left out, and makes no other', (_what, scope) => {
  expect(scopesText(['first', scope, 'last'])).toBe('first last');
});
