import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { curlLine, curlOfText } from './curlLine.js';
import { describeOperations, type DescribedOperation } from './describeOperations.js';

const schema = buildSchema('type Query { x(id: ID!, n: Int): Int y: Int }');
const url = 'https://api.example.com/graphql';
const described = (id: string, body: string): DescribedOperation => {
  const [operation] = describeOperations(schema, { id, body });
  if (!operation) throw new Error('no operation');
  return operation;
};

/** The words that a shell makes of a line, with this key. */
const wordsOf = (line: string): readonly string[] =>
  execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${line}`], {
    env: { TRIPGRAPH_KEY: 'tpk_test_1' },
    encoding: 'utf8',
  })
    .split('\0')
    .slice(0, -1);

test('a line asks for an operation by its id, with what it must have, and with the key of the environment', () => {
  const operation = described('one', 'query One($id: ID!, $n: Int, $m: Int! = 3) { x(id: $id, n: $n) }');
  const line = curlLine(url, operation);
  expect(line).not.toContain('tpk_');
  expect(wordsOf(line)).toEqual([
    '-s',
    url,
    '-H',
    'authorization: Bearer tpk_test_1',
    '-H',
    'content-type: application/json',
    '-d',
    '{"documentId":"one","variables":{"id":"<id>"}}',
  ]);
});

test('of several operations of a document the line says which', () => {
  const [, second] = describeOperations(schema, { id: 'both', body: 'query A { y } query B { y }' });
  expect(wordsOf(curlLine(url, second as DescribedOperation)).at(-1)).toBe('{"documentId":"both","operationName":"B"}');
});

test('an id with a colon is no id of GraphQL over HTTP: the document is asked for by its hash', () => {
  expect(wordsOf(curlLine(url, described('a:b', '{ y }'))).at(-1)).toMatch(/^\{"documentId":"sha256:[0-9a-f]{64}"\}$/);
});

test('whatever an id, a text or an address is, a shell runs nothing of it, and nothing in it cannot be seen', () => {
  const nasty = fc.stringMatching(/^[ -~\u202e\n'"`$(){};&|\\é]{1,30}$/);
  fc.assert(
    fc.property(nasty, nasty, (id, host) => {
      const address = `https://${host.replaceAll('\0', '')}/graphql`;
      const line = curlLine(address, described(id.replaceAll(':', ''), '{ y }'));
      const words = wordsOf(line);
      expect(words[1]).toBe(address);
      expect(JSON.parse(words.at(-1) ?? '')).toEqual({ documentId: id.replaceAll(':', '') });
      expect(words.length).toBe(8);
      expect(words.at(-1)).toMatch(/^[ -~]*$/);
      expect(JSON.parse(wordsOf(curlOfText(url, id)).at(-1) ?? '')).toEqual({ query: id });
    }),
    { numRuns: 40 },
  );
});
