import { expect, test } from 'vitest';
import { operationKind } from './operationKind.js';

const kindOf = (document: string, operationName?: string): string => operationKind(document, operationName, 100);

test.each([
  'mutation { hold }',
  'mutation Hold { hold }',
  'mutation Hold($input: In = { a: [1] }) @dir(a: { b: 1 }) { hold(input: $input) }',
  '# a comment\nmutation # another\n Hold { hold }',
  'fragment mutation on Booking { id }\nmutation { hold { ...mutation } }',
  'mutation { hold } query { a }',
])('%s books', (document) => {
  expect(kindOf(document)).toBe('booking');
});

test.each([
  '{ a }',
  'query { mutation }',
  'query mutation { a }',
  'query A @mutation { a }',
  '# mutation { hold }\n{ a }',
  '{ a(text: "mutation { hold }") }',
  '{ a(text: """ } mutation { hold } """) }',
  '{ __schema { mutationType { name } } }',
  'query A { a } fragment mutation on Query { b }',
  'subscription { mutation }',
  'mutation',
  'mutation "',
  '',
])('%s reads', (document) => {
  expect(kindOf(document)).toBe('read');
});

test('of several operations it is the one that is asked for by its name that counts', () => {
  const document = 'query Look { a } mutation Book { b } fragment Cancel on Booking { c }';
  expect(['Look', 'Book', 'Cancel', 'Other'].map((name) => kindOf(document, name))).toEqual([
    'read',
    'booking',
    'read',
    'read',
  ]);
});

test('a document is read no further than tokens may be', () => {
  const document = `query A { ${'a '.repeat(200)} } mutation Book { b }`;
  expect([operationKind(document, 'Book', 1_000), operationKind(document, 'Book', 100)]).toEqual(['booking', 'read']);
});
