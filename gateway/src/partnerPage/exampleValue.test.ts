import { buildSchema, coerceInputValue, isInputType, parseType, typeFromAST } from 'graphql';
import { expect, test } from 'vitest';
import { exampleValue } from './exampleValue.js';

const schema = buildSchema(`
  scalar LocalDate scalar Other
  enum Color { OLD @deprecated(reason: "it is old") RED }
  enum Gone { OLD @deprecated(reason: "it is old") }
  input Filter { text: String!, n: Int! = 3, color: Color!, more: String, inner: Inner! }
  input Inner { ids: [ID!]! }
  input Loop { again: [Loop!]! }
  input One @oneOf { a: Int, b: Int }
  type Query { x(a: Int, f: Float, s: String, b: Boolean, id: ID): Int }
`);
const typeOf = (text: string) => {
  const type = typeFromAST(schema, parseType(text) as never);
  if (!isInputType(type)) throw new Error(`${text} is no type of a variable`);
  return type;
};

test.each([
  ['Int!', 10],
  ['Float', 1.5],
  ['Boolean', true],
  ['String!', '<name>'],
  ['ID', '<name>'],
  ['LocalDate!', '2027-06-01'],
  ['Other', '<name>'],
  ['[Int!]!', [10]],
  ['[[ID]]', [['<name>']]],
  ['Color', 'RED'],
  ['Gone', 'OLD'],
  ['Filter', { text: '<text>', color: 'RED', inner: { ids: ['<ids>'] } }],
  ['One', { a: 10 }],
])('of %s it is one that the type takes', (text, expected) => {
  const value = exampleValue(typeOf(text), 'name');
  expect(value).toEqual(expected);
  expect(() => coerceInputValue(value, typeOf(text))).not.toThrow();
});

test('an input object that contains itself is shown so deep and no deeper', () => {
  expect(JSON.stringify(exampleValue(typeOf('Loop'), 'loop')).length).toBeLessThan(200);
});
