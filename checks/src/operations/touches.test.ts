import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { apiChanges } from '../api/apiChanges.js';
import { analyseOperations } from './analyse.js';
import { touches } from './touches.js';

const schema = `
type Query {
  place(id: ID!, language: String = "en"): Place
  search(filter: Filter!, sort: Sort, first: Int): [Thing!]!
  things: [Union!]!
}
interface Thing { id: ID! }
type Place implements Thing { id: ID! name: String kind: Kind }
type Book implements Thing { id: ID! pages: Int }
union Union = Place | Book
input Filter { text: String limit: Int = 10 near: Near }
input Near { id: ID kind: Kind }
enum Kind { CITY REGION }
enum Sort { NAME DATE }
`;

/** The rules of the changes that touch an operation when a part of the schema is replaced. */
const touched = async (operation: string, part: string, by: string): Promise<readonly string[]> => {
  expect(schema).toContain(part);
  const [before, after] = [buildSchema(schema), buildSchema(schema.replace(part, by))];
  const unknown = { client: 'acme', name: undefined, id: '1', count: undefined, lastDay: undefined };
  const [analysed] = await analyseOperations({ before, after }, [{ ...unknown, document: operation }], () => undefined);
  if (!analysed) throw new Error('It was not analysed.');
  expect(analysed.invalidBefore).toBeUndefined();
  return (await apiChanges(before, after)).filter((change) => touches(change, analysed)).map(({ rule }) => rule);
};

const byVariable = 'query ($filter: Filter!) { search(filter: $filter) { id } }';
const byValue = '{ search(filter: { text: "x" }, sort: NAME) { id } }';

test.each([
  ['a field that is asked for', '{ place(id: "1") { name } }', 'name: String', '', ['field-removed']],
  ['a field that is not asked for', '{ place(id: "1") { id } }', 'name: String', '', []],
  ['an input field, where variables may hold it', byVariable, 'text: String ', '', ['input-field-removed']],
  ['an input field, deep in what variables may hold', byVariable, 'id: ID kind', 'kind', ['input-field-removed']],
  ['an input field that is written', byValue, 'text: String ', '', ['input-field-removed']],
  ['an input field that is not written', byValue, 'limit: Int = 10', '', []],
  ['a default that is relied on', byValue, 'limit: Int = 10', 'limit: Int = 20', ['input-field-default-value-changed']],
  ['a default of an argument that is given', '{ place(id: "1", language: "de") { id } }', '"en"', '"fr"', []],
  [
    'a default of an argument that is left out',
    '{ place(id: "1") { id } }',
    '"en"',
    '"fr"',
    ['field-argument-default-changed'],
  ],
  [
    'an argument that must be given now, and is',
    '{ search(filter: {}, first: 1) { id } }',
    'first: Int',
    'first: Int!',
    [],
  ],
  [
    'an argument that must be given now, and is not',
    byValue,
    'first: Int',
    'first: Int!',
    ['field-argument-type-changed'],
  ],
  ['a value that is sent', byValue, 'NAME DATE', 'DATE', ['enum-value-removed']],
  ['another value than is sent', byValue, 'NAME DATE', 'NAME', []],
  ['a value that variables may hold', byVariable, 'CITY REGION', 'REGION', ['enum-value-removed']],
  ['a new value of what is received', '{ place(id: "1") { kind } }', 'REGION }', 'REGION SEA }', ['enum-value-added']],
  ['a new value of what is sent alone', byVariable, 'REGION }', 'REGION SEA }', []],
  [
    'a member that is selected',
    '{ things { ... on Book { pages } } }',
    'Place | Book',
    'Place',
    ['union-member-removed'],
  ],
  ['a member that is not selected', '{ things { __typename } }', 'Place | Book', 'Place', []],
  [
    'an interface by which a type is selected',
    '{ search(filter: {}) { ... on Book { pages } } }',
    'Book implements Thing',
    'Book',
    ['object-type-interface-removed'],
  ],
])('%s', async (_what, operation, part, by, rules) => {
  expect(await touched(operation, part, by)).toEqual(rules);
});
