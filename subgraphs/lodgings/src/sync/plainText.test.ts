import { expect, test } from 'vitest';
import { plainText } from './plainText.js';

test.each([
  ['  Zum\tBären ', 'Zum Bären'],
  ['one\r\ntwo', 'one \ntwo'],
  ['a\u0000b\u001b[31mc', 'ab[31mc'],
  ['half \ud83d', 'half'],
  ['the other half \ude00!', 'the other half !'],
  ['\u0000 ', null],
  [null, null],
  [undefined, null],
])('%j reads %j', (given, text) => {
  expect(plainText(given, 20)).toBe(text);
});

test('a text is cut where a character ends', () => {
  expect(plainText('ab😀', 3)).toBe('ab');
});
