import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import type { Answered } from '../shards/answer.js';
import type { Requirement } from './representation.js';
import { prepareFetch } from './subgraph.js';

type Data = Record<string, unknown>;
type Said = { readonly data: Data | null; readonly errors?: Answered['errors'] };

/** The data that is handed on of what a subgraph says, the places and codes of errors, and whether it was found sound. */
const ask = async (operation: string, { data, errors = [] }: Said, variables: Data = {}, requires?: Requirement[]) => {
  let sound: boolean | undefined;
  const send = async ({ isSound }: { isSound?: ((answered: Answered) => boolean) | undefined }): Promise<Answered> => {
    const answer: Answered = { kind: 'answered', data: data && (JSON.parse(JSON.stringify(data)) as Data), errors };
    sound = isSound?.(answer);
    return answer;
  };
  const operationKind = operation.startsWith('mutation') ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
  const fetch = { operation, operationName: undefined, operationKind, ...(requires && { requires }) };
  const answer = await prepareFetch({ kind: 'endpoint', send }, fetch)(variables, undefined);
  return [answer.data, answer.errors.map(({ path, extensions }) => [path, extensions['code']]), sound];
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';

test('root fields that an answer does not have are errors, and it is not sound', async () => {
  const query = 'query ($x: Boolean!) { a { b } c: d e @include(if: $x) }';
  expect(await ask(query, { data: {} })).toEqual([
    {},
    [
      [['a'], invalid],
      [['c'], invalid],
    ],
    false,
  ]);
  expect(await ask(query, { data: { a: null, c: 1 } })).toEqual([{ a: null, c: 1 }, [], true]);
});

test('fields of objects that an answer does not have are errors, wherever they are asked for of every object', async () => {
  const query = '{ a { b c { d ... on T { e } f @skip(if: $x) ... { g } } } }';
  const data = { a: [{ b: 1, c: { d: 1, g: 1 } }, { c: [{ d: 1 }, null, { g: null }] }, null] };
  expect((await ask(query, { data }))[1]).toEqual([
    [['a', 1, 'b'], invalid],
    [['a', 1, 'c', 0, 'g'], invalid],
    [['a', 1, 'c', 2, 'd'], invalid],
  ]);
});

test('a field that is asked for twice is missed where both ask for it', async () => {
  expect((await ask('{ a { b c } ... on Query { a { c d } } }', { data: { a: {} } }))[1]).toEqual([
    [['a', 'c'], invalid],
  ]);
});

test('what an error explains is not missed: one there, above, below, or without a place', async () => {
  const at = (path?: Array<string | number>): Answered['errors'] => [
    { message: 'm', extensions: { code: 'NOT_FOUND' }, ...(path && { path }) },
  ];
  for (const path of [['a'], ['a', 'b'], ['a', 'b', 0], undefined])
    expect((await ask('{ a { b } }', { data: { a: {} }, errors: at(path) }))[1]).toEqual([[path, 'NOT_FOUND']]);
  expect((await ask('{ a { b } c }', { data: { c: 1 }, errors: at(['c']) }))[1]).toEqual([
    [['c'], 'NOT_FOUND'],
    [['a'], invalid],
  ]);
  expect(await ask('{ a { b } c }', { data: null, errors: at(['c']) })).toEqual([
    { a: null, c: null },
    [[['c'], 'NOT_FOUND']],
    true,
  ]);
});

test('a mutation whose answer does not have it may have been carried out', async () => {
  expect((await ask('mutation { a { b } }', { data: {} }))[1]).toEqual([[['a'], 'OUTCOME_UNKNOWN']]);
  expect((await ask('mutation { a { b } }', { data: { a: {} } }))[1]).toEqual([[['a', 'b'], invalid]]);
});

const required = (typeCondition: string): Requirement => ({
  kind: 'InlineFragment',
  typeCondition,
  selections: [{ kind: 'Field', name: 'id' }],
});
const entities = (fields: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;
const representations = [{ __typename: 'T', id: '1' }];

test('fields of entities are missed where all are of the type that is asked about', async () => {
  const said = { data: { _entities: [{ b: 1 }] } };
  const query = entities('... on T { a b }');
  expect((await ask(query, said, { representations }, [required('T')]))[1]).toEqual([[['_entities', 0, 'a'], invalid]]);
  expect((await ask(query, said, { representations }, [required('T'), required('U')]))[1]).toEqual([]);
  expect((await ask(query, said, { representations }, [required('Wider')]))[1]).toEqual([]);
  const two = entities('... on T { a } ... on U { a }');
  expect((await ask(two, said, { representations }, [required('T')]))[1]).toEqual([]);
});

test('of tens of thousands of missing fields the first 500 are told', async () => {
  const data = { a: Array.from({ length: 20_000 }, () => ({})) };
  expect((await ask('{ a { b } }', { data }))[1]).toHaveLength(500);
});
