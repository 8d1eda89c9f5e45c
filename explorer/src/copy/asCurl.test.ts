import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asCurl } from './asCurl.js';
import type { Asked } from './asked.js';
import { readVariables } from './readVariables.js';

/** What a shell gives to curl, one argument a line. */
const argumentsOf = (line: string, key = 'the-key'): readonly string[] =>
  execFileSync('sh', ['-c', line.replace(/^curl/, "printf '%s\\n'")], { env: { TRIPGRAPH_KEY: key }, encoding: 'utf8' })
    .trim()
    .split('\n');

const asked: Asked = { document: '{ me }', operationName: undefined, variables: {}, headers: {} };

test('a shell sends what stands in the editors, whatever signs are in it', () => {
  const variables = { text: `it's "$HOME" \`id\` \\ \u202e é` };
  const line = asCurl('http://127.0.0.1:4000/graphql', { ...asked, operationName: 'Q', variables });
  const sent = argumentsOf(line);
  expect(sent).toContain('http://127.0.0.1:4000/graphql');
  expect(JSON.parse(sent.at(-1) ?? '')).toEqual({ query: '{ me }', operationName: 'Q', variables });
  // What turns the direction of writing around can be seen.
  expect(line).toMatch(/^[ -~\n]*$/);
});

test('the key is not in the line but taken from the environment, other headers are in it', () => {
  const line = asCurl('http://x/', { ...asked, headers: { Authorization: 'Bearer tpk_secret', 'x-odd': "it's" } });
  expect(line).not.toContain('tpk_secret');
  expect(argumentsOf(line)).toEqual(expect.arrayContaining(['authorization: Bearer the-key', "x-odd: it's"]));
});

test('variables may have comments, and are an object', () => {
  expect(readVariables('{ "a": 1, // one\n }')).toEqual({ a: 1 });
  expect(readVariables(' ')).toEqual({});
  for (const wrong of ['[1]', '{ a: 1 }', '1']) expect(() => readVariables(wrong)).toThrow('not a JSON object');
});
