import { expect, test } from 'vitest';
import { addressOf } from './addressOf.js';

const at = (address: string | null | undefined): string | null =>
  addressOf(address, 'https://a.example/b/c', ['https:', 'mailto:']);

test.each([
  ['d?e=1', 'https://a.example/b/d?e=1'],
  ['//f.example', 'https://f.example/'],
  ['mailto:x@y.example', 'mailto:x@y.example'],
  ['http://a.example/', null],
  ['javascript:alert(1)', null],
  ['https://user@a.example/', null],
  ['https://:password@a.example/', null],
  ['https://', null],
  ['', null],
  [null, null],
  [undefined, null],
  [`https://a.example/${'x'.repeat(2_048)}`, null],
])('%j leads to %j', (address, expected) => {
  expect(at(address)).toBe(expected);
});
