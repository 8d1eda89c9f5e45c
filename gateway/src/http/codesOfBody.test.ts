import { expect, test } from 'vitest';
import { codesOfBody } from './codesOfBody.js';

const withCodes = (...codes: unknown[]): string =>
  JSON.stringify({ errors: codes.map((code) => ({ message: 'm', extensions: { code } })) });

test.each([
  ['one error', withCodes('UNAUTHENTICATED'), ['UNAUTHENTICATED']],
  ['several, each once', withCodes('A', 'B', 'A'), ['A', 'B']],
  ["OCTO's", '{"error":"INVALID_UNIT_ID","errorMessage":"m"}', ['INVALID_UNIT_ID']],
  ['an error without a code', '{"errors":[{"message":"m"},null,3]}', []],
  ['a code that is none', withCodes(1, null), []],
  ['no JSON', '<!doctype html>', []],
  ['no object', '[]', []],
  ['null', 'null', []],
  ['bytes', Buffer.from(withCodes('A')), []],
  ['nothing', undefined, []],
])('%s', (_what, payload, codes) => {
  expect(codesOfBody(payload)).toEqual(codes);
});

test('a long body is not read, and of many codes ten are told', () => {
  expect(codesOfBody(`${withCodes('A')}${' '.repeat(10_000)}`)).toEqual([]);
  expect(codesOfBody(withCodes(...Array.from({ length: 50 }, (_, index) => `C${index}`)))).toHaveLength(10);
});
