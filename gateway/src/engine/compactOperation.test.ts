import { parse, print, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { compactOperation } from './compactOperation.js';

const operationOf = (text: string): OperationDefinitionNode => parse(text).definitions[0] as OperationDefinitionNode;

const linesOf = (text: string): string[] => {
  const lines = compactOperation(operationOf(text));
  expect(print(operationOf(lines.join('\n')))).toBe(print(operationOf(text)));
  return lines;
};

const names = (count: number): string => Array.from({ length: count }, (_, number) => `name${number}`).join(' ');

test('what fits on a line stands on one', () => {
  expect(linesOf('{ a { b { c } } }')).toEqual(['query { a { b { c } } }']);
  expect(linesOf('query q($a: Int = 1) @live { a(n: $a, s: "two  spaces\\n") @skip(if: true) }')).toEqual([
    'query q($a: Int = 1) @live { a(n: $a, s: "two  spaces\\n") @skip(if: true) }',
  ]);
  expect(linesOf('mutation ($a: ID!) { x: book(id: $a) { ... @include(if: true) { id } ... on B { c } } }')).toEqual([
    'mutation ($a: ID!) { x: book(id: $a) { ... @include(if: true) { id } ... on B { c } } }',
  ]);
});

test('what does not fit is broken, and leaves share the lines that they need', () => {
  const lines = linesOf(`{ a { ${names(30)} b { c } d e } }`);
  expect(lines.slice(0, 2)).toEqual(['query {', '  a {']);
  expect(lines.slice(-5)).toEqual(['    name29', '    b { c }', '    d e', '  }', '}']);
  expect(lines).toHaveLength(9);
});

test('a selection is not joined with one that was broken', () => {
  expect(linesOf(`{ a { b { ${names(16)} } } }`).slice(0, 3)).toEqual(['query {', '  a {', '    b {']);
});
