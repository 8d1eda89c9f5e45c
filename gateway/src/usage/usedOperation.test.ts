import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { operationOf } from './testing/counted.js';
import { maximumDocumentCharacters, usedOperation, usedOperations } from './usedOperation.js';

const schema = buildSchema('type Query { x(s: String): Int y: Int }');

test('an operation is its document without values, spaces and comments, and its hash is that of the document', () => {
  const used = usedOperation(operationOf('# one\nquery   One { x(s: "a") }'), schema);
  const document = 'query One {\n  x(s: "")\n}';
  expect(used).toEqual({ hash: createHash('sha256').update(document).digest('hex'), name: 'One', document });
  expect(usedOperation(operationOf('query One{x(s:"another")}'), schema)?.hash).toBe(used?.hash);
});

test('of several operations in a document it is the one that was run, with the fragments that it spreads', () => {
  const source = `query A { ...Ax } query B { ...By } fragment Ax on Query { x } fragment By on Query { y }`;
  expect(usedOperation(operationOf(source, 'B'), schema)).toMatchObject({
    name: 'B',
    document: 'query B {\n  ...By\n}\n\nfragment By on Query {\n  y\n}',
  });
});

test('one without a name has none', () => {
  expect(usedOperation(operationOf('{ x }'), schema)?.name).toBeUndefined();
});

test('a document that is longer than may be written is none, and neither is what cannot be read', () => {
  const long = `{ ${'y '.repeat(maximumDocumentCharacters / 4)} }`;
  const fits = `{ ${'y '.repeat(maximumDocumentCharacters / 4 - 2)} }`;
  expect(usedOperation(operationOf(long), schema)).toBeUndefined();
  expect(usedOperation(operationOf(fits), schema)?.document.length).toBeLessThanOrEqual(maximumDocumentCharacters);
  for (const source of ['{', 'fragment F on Query { x }', ''])
    expect(usedOperation(operationOf(source), schema)).toBeUndefined();
});

test('an operation is read once, and one that is none is not read again either', () => {
  let asked = 0;
  const find = usedOperations(() => {
    asked += 1;
    return schema;
  });
  const [one, none] = [operationOf('{ x }'), operationOf('{')];
  expect([find(one), find(none)]).toEqual([usedOperation(one, schema), undefined]);
  expect([find(one), find(none)]).toEqual([usedOperation(one, schema), undefined]);
  expect(asked).toBe(2);
  find(operationOf('{ x }'));
  expect(asked).toBe(3);
});
