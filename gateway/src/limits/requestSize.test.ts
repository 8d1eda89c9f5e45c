import { expect, test } from 'vitest';
import { readGatewaySettings } from '../config.js';
import { reasonAgainstRequest } from './requestSize.js';

const { limits } = readGatewaySettings({
  GATEWAY_MAX_DOCUMENT_BYTES: '1024',
  GATEWAY_MAX_VARIABLE_VALUES: '10',
  GATEWAY_MAX_VARIABLE_DEPTH: '3',
});
const reason = (document: string, variables: Record<string, unknown> = {}): string | undefined =>
  reasonAgainstRequest(limits, document, variables);

test('a document is measured in bytes, not in characters', () => {
  expect(reason('a'.repeat(1_024))).toBeUndefined();
  expect(reason('a'.repeat(1_025))).toBe('Its document is longer than 1024 bytes.');
  expect(reason('é'.repeat(512))).toBeUndefined();
  expect(reason('é'.repeat(513))).toBe('Its document is longer than 1024 bytes.');
  expect(reason('€'.repeat(342))).toBe('Its document is longer than 1024 bytes.');
});

test('every value of the variables counts, and so do the objects and lists that hold them', () => {
  expect(reason('', { a: 1, b: [2, 3, 4], c: { d: null, e: [5, 6] } })).toBeUndefined();
  expect(reason('', { a: 1, b: [2, 3, 4], c: { d: null, e: [5, 6, 7] } })).toBe(
    'Its variables have more than 10 values.',
  );
});

test('variables may be as deep as allowed, and no deeper', () => {
  expect(reason('', { a: { b: [{}] } })).toBeUndefined();
  expect(reason('', { a: { b: [{ c: [] }] } })).toBe('Its variables have values more than 3 levels deep.');
});

test('no more is looked at than is allowed, however much there is', () => {
  let looked = 0;
  const item = {
    get a() {
      looked += 1;
      return 1;
    },
  };
  expect(reason('', { list: Array.from({ length: 100_000 }, () => item) })).toMatch(/more than 10 values/);
  expect(looked).toBeLessThan(10);
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  expect(reason('', { deep })).toMatch(/more than 3 levels/);
});
