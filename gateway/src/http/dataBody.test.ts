import { expect, test } from 'vitest';
import { dataBody } from './dataBody.js';

const bodyOf = (data: string): string => `{"data":${data}}\n`;

test.each(['x', 'ü', '語', '😀'])('texts of %s have the same bytes at any length', (character) => {
  for (const length of [0, 1, 20_000, 131_070, 131_072, 131_074, 300_000]) {
    const data = `"${character.repeat(length / character.length)}"`;
    expect(dataBody(data).equals(Buffer.from(bodyOf(data)))).toBe(true);
  }
});

test('a body stays as it is while others are made', () => {
  const first = dataBody('"first"');
  dataBody('"second, and longer"');
  expect(first.toString()).toBe(bodyOf('"first"'));
});
