import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { reasonAgainstPages } from './pageSizes.js';

const isAllowed = (text: string, variables: Record<string, unknown> = {}): boolean => {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return reasonAgainstPages(document, operation, 100)(variables) === undefined;
};

test.each<[string, boolean, string, Record<string, unknown>?]>([
  ['pages inside each other are multiplied', true, '{ a(first: 10) { b(last: 10) { c } } }'],
  ['and refused when they come to more', false, '{ a(first: 10) { b { c(limit: 11) { d } } } }'],
  ['pages beside each other are not multiplied', true, '{ a(first: 100) { x } b(first: 100) { x } }'],
  ['one of several that is too much is enough', false, '{ a(first: 1) { x } b(first: 101) { x } }'],
  ['pages in fragments count', false, '{ a(first: 20) { ...f } } fragment f on T { ... { b(first: 20) { c } } }'],
  ['variables count with their values', false, 'query ($n: Int) { a(first: $n) { b(first: $n) { c } } }', { n: 11 }],
  ['and with their defaults', false, 'query ($n: Int = 11) { a(first: $n) { b(first: $n) { c } } }'],
  ['which a value takes the place of', true, 'query ($n: Int = 11) { a(first: $n) { b(first: $n) { c } } }', { n: 10 }],
  ['a page of nothing makes nothing of what is around it', false, '{ a(first: 101) { b(first: 0) { c } } }'],
  ['negative numbers do not make up for others', false, '{ a(first: 101) { b(first: -1) { c(last: -1) } } }'],
  ['null and what is no number say nothing', true, 'query ($n: Int) { a(first: $n, last: null) { x } }', { n: null }],
  ['numbers beyond all measure are too many', false, `{ a(first: 1${'0'.repeat(400)}) { b(first: 0) { c } } }`],
  ['a variable of an inherited name has no value', true, 'query ($constructor: Int) { a(first: $constructor) { x } }'],
  ['fragments in a circle end', true, '{ a { ...f } } fragment f on T { b(first: 2) { ...f } }'],
])('%s: %s', (_, allowed, text, variables) => {
  expect(isAllowed(text, variables)).toBe(allowed);
});
