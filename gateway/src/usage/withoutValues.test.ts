import fc from 'fast-check';
import { buildSchema, parse, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import { withoutValues } from './withoutValues.js';

const schema = buildSchema(`
  scalar Json
  enum Color { RED BLUE }
  input Filter { text: String, number: Float, colors: [Color!], ids: [ID!], inner: Filter, all: [Filter!], meta: Json }
  directive @note(text: String) on FIELD
  type Query { x(id: ID, n: Int, f: Float, s: String, is: Boolean, color: Color, filter: Filter, meta: Json, metas: [Json!]): Int }
`);
const hidden = (text: string): string => print(withoutValues(parse(text), schema));

test.each([
  ['{ x(s: "a secret") }', '{ x(s: "") }'],
  ['{ x(s: """a secret""") }', '{ x(s: "") }'],
  ['{ x(n: 42, f: 4.2e1) }', '{ x(n: 0, f: 0) }'],
  ['{ x(n: -42) }', '{ x(n: 0) }'],
  ['{ a: x(id: 7) b: x(id: "seven") }', '{ a: x(id: 0) b: x(id: "") }'],
  ['{ x(is: true, color: RED, s: null) }', '{ x(is: true, color: RED, s: null) }'],
  [
    '{ x(filter: {text: "a", number: 1, colors: [RED, BLUE, RED]}) }',
    '{ x(filter: {text: "", number: 0, colors: [RED, BLUE]}) }',
  ],
  [
    '{ x(filter: {ids: ["a", "b", 1], all: [{text: "a"}, {text: "b"}]}) }',
    '{ x(filter: {ids: ["", 0], all: [{text: ""}]}) }',
  ],
  ['{ x(meta: {secretKey: "a"}) }', '{ x(meta: "") }'],
  ['{ x(meta: [SECRET, {a: 1}], metas: [1, 2]) }', '{ x(meta: [""], metas: [0]) }'],
  ['{ x(filter: {meta: {deep: {secret: true}}}) }', '{ x(filter: {meta: ""}) }'],
  [
    'query ($s: String = "a secret", $f: Filter = {text: "b"}) { x(s: $s, filter: $f) }',
    'query ($s: String = "", $f: Filter = {text: ""}) { x(s: $s, filter: $f) }',
  ],
  ['{ x @note(text: "a secret") @include(if: true) }', '{ x @note(text: "") @include(if: true) }'],
  ['{ ...F } fragment F on Query { x(s: "a secret") }', '{ ...F } fragment F on Query { x(s: "") }'],
  ['{ x(unknown: {a: SECRET, b: ["c"]}) }', '{ x(unknown: "") }'],
])('of %s is left %s', (text, expected) => {
  expect(hidden(text)).toBe(print(parse(expected)));
});

test('comments are left out', () => {
  expect(hidden('# for somebody@example.com\n{ x }')).not.toContain('@example.com');
});

/** A text or number that can be told from all others. */
const secret = fc.stringMatching(/^[a-z]{8}$/).map((text) => `secret${text}`);
const value = fc.letrec<{ filter: string; field: string }>((tie) => ({
  filter: fc.array(tie('field'), { maxLength: 4 }).map((fields) => `{${[...new Set(fields)].join(', ')}}`),
  field: fc.oneof(
    { maxDepth: 3 },
    secret.map((text) => `text: "${text}"`),
    secret.map((text) => `ids: ["${text}", 987654]`),
    fc.constant('number: 987654.5'),
    secret.map((text) => `meta: {${text}: ${text}}`),
    tie('filter').map((filter) => `inner: ${filter}`),
    tie('filter').map((filter) => `all: [${filter}, ${filter}]`),
  ),
})).filter;

test('whatever is written: no value is left of it, and what is valid stays it', () => {
  fc.assert(
    fc.property(value, secret, (filter, text) => {
      const document = parse(`query Q($d: String = "${text}") { x(filter: ${filter}, s: "${text}") y: x(s: $d) }`);
      const before = validate(schema, document);
      const without = withoutValues(document, schema);
      expect(print(without)).not.toMatch(/secret|987654/);
      expect(validate(schema, without).length).toBeLessThanOrEqual(before.length);
    }),
  );
});
