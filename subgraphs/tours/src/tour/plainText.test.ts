import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plainText.js';

test.each([
  ['Fish &amp; chips', 'Fish & chips'],
  ['One<br/>two<br>three', 'One\ntwo\nthree'],
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['One\ntwo <b>three</b>', 'One\ntwo three'],
  ['Seen<script>alert(1)</script> and<style>b{}</style> done', 'Seen and done'],
  ['<svg><script>alert(1)</script></svg>x', 'x'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ['<img src=x onerror=alert(1)>Tour', 'Tour'],
  ['<scr<script>ipt>alert(1)</script>Tour', 'ipt>alert(1)Tour'],
  ['a\u0000b\u001b[31mc', 'ab[31mc'],
  ['  many   blanks\n\n\n\nand lines ', 'many blanks\n\nand lines'],
  ['half \ud83d', 'half'],
])('%j reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test.each([[''], ['   '], ['<p></p>'], [null], [undefined]])('%j says nothing', (html) => {
  expect(plainText(html)).toBeNull();
});

test('a text is cut where a character ends', () => {
  expect(plainText('ab😀', 3)).toBe('ab');
  expect(plainText('ab😀', 4)).toBe('ab😀');
});

test('no element is left of any HTML, and no text is longer than it may be', () => {
  const pieces = fc.constantFrom(
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<br>',
    'x',
    '&',
    '<',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '<!--',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = plainText(parts.join(''), 40) ?? '';
      expect(text.length).toBeLessThanOrEqual(40);
      expect(text).not.toMatch(/<(b|script|br)>/);
    }),
  );
});
