import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import type { Answer } from '../shards/answer.js';
import { prepareFetch } from './subgraph.js';

const fetchOf = (operation: string, answer: Answer) => {
  const bodies: unknown[] = [];
  const send = async ({ body }: { body: string }): Promise<Answer> => {
    bodies.push(JSON.parse(body));
    return answer;
  };
  const fetch = { operation, operationName: undefined, operationKind: OperationTypeNode.QUERY };
  return { ask: prepareFetch({ kind: 'endpoint', send }, fetch), bodies };
};

const down: Answer = { kind: 'failed', code: 'UNAVAILABLE', reason: 'connect ECONNREFUSED' };

test('a request carries the text and the variables', async () => {
  const { ask, bodies } = fetchOf('query ($id: ID!) { place(id: $id) { name } }', {
    kind: 'answered',
    data: { place: null },
    errors: [],
  });
  expect(await ask({ id: 'plc_1' }, undefined)).toEqual({ data: { place: null }, errors: [] });
  expect(bodies).toEqual([{ query: 'query ($id: ID!) { place(id: $id) { name } }', variables: { id: 'plc_1' } }]);
});

test('what nobody asked for is taken out of an answer, whatever it is named', async () => {
  const data = JSON.parse(
    '{"place":{"name":"Berlin","price":1,"__proto__":{"admin":true},"parent":{"name":"x","id":"y"}},"other":1}',
  ) as Record<string, unknown>;
  const { ask } = fetchOf('{ place { name parent { ... on Place { name } } } }', {
    kind: 'answered',
    data,
    errors: [],
  });
  expect((await ask({}, undefined)).data).toEqual({ place: { name: 'Berlin', parent: { name: 'x' } } });
});

test('a source that is down leaves a hole, with an error, for each field that was to be answered and for no other', async () => {
  const { ask } = fetchOf(
    'query ($s: Boolean!, $t: Boolean = true) { a: place { name } ... @include(if: $s) { b: place { name } } c: place @skip(if: $t) { name } }',
    down,
  );
  const { data, errors } = await ask({ s: true }, undefined);
  expect(data).toEqual({ a: null, b: null });
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['a'], 'SUBGRAPH_UNAVAILABLE'],
    [['b'], 'SUBGRAPH_UNAVAILABLE'],
  ]);
});

test('a source of entities that is down leaves a hole for each of them', async () => {
  const { ask } = fetchOf(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Place { name } } }',
    down,
  );
  const { data, errors } = await ask(
    {
      representations: [
        { __typename: 'Place', id: '1' },
        { __typename: 'Place', id: '2' },
      ],
    },
    undefined,
  );
  expect(data).toEqual({ _entities: [null, null] });
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0],
    ['_entities', 1],
  ]);
});
