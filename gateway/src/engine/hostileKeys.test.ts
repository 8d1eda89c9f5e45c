import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGatewaySettings } from '../config.js';
import { startFederatedGateway, type Asked, type FederatedGateway } from '../testing/federatedGateway.js';

type Data = Record<string, unknown>;

const things = `
  type Query { things: [Thing!] nodes: [Node!] desks: [Desk!] }
  interface Node @key(fields: "id") { id: ID! }
  type Thing implements Node @key(fields: "id") { id: ID! }
  type Other implements Node @key(fields: "id") { id: ID! }
  type Desk @key(fields: "row office { code }") { row: Int! office: Office! }
  type Office @shareable { code: String! }
`;
const reviews = `
  type Query { newest: Int }
  type Thing @key(fields: "id") { id: ID! stars: Int }
  type Other @key(fields: "id") { id: ID! stars: Int }
  type Desk @key(fields: "row office { code }") { row: Int! office: Office! stars: Int }
  type Office @shareable { code: String! }
`;
const marks = 'type Query { none: Int } type Node @key(fields: "id") @interfaceObject { id: ID! marks: Int }';
const roots = {
  things: ['a', 'b', 'c'].map((id) => ({ __typename: 'Thing', id })),
  nodes: [
    { __typename: 'Thing', id: '1' },
    { __typename: 'Other', id: '1' },
  ],
  desks: [1, 2].map((row) => ({ __typename: 'Desk', row, office: { code: 'x' } })),
};

let entities: readonly unknown[];
let errors: readonly unknown[];
let asked: Asked[];
let gateway: FederatedGateway;

const answer = (request: Asked): string => {
  asked.push(request);
  return JSON.stringify({ data: { _entities: entities }, errors });
};
const subgraphs = {
  things: { schema: things, answer: () => JSON.stringify({ data: roots }) },
  reviews: { schema: reviews, answer },
  marks: { schema: marks, answer },
};

beforeAll(async () => {
  gateway = await startFederatedGateway(subgraphs);
});
afterAll(() => gateway.close());

/** Data, and of each error its place and code, when these are the entities that they are asked for. */
const ask = async (
  query: string,
  given: readonly unknown[],
  itsErrors: readonly unknown[] = [],
  at: Pick<FederatedGateway, 'ask'> = gateway,
): Promise<unknown[]> => {
  entities = given;
  errors = itsErrors;
  asked = [];
  const { status, text, body } = await at.ask(query);
  expect(status).toBe(200);
  expect(text).not.toContain('tripgraph_');
  const said = (body['errors'] ?? []) as Array<{ path?: unknown; extensions: { code: string } }>;
  return [body['data'], ...said.map(({ path, extensions }) => [path, extensions.code])];
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';
/** What reviews says of a thing: its stars are those of its id, 1 for a and so on. */
const entity = (id: string, more: Data = {}): Data => ({
  stars: id.charCodeAt(0) - 96,
  tripgraph_echo_0_id: id,
  ...more,
});
const starred = (...stars: Array<number | null>): Data => ({
  things: stars.map((each, index) => ({ id: 'abc'[index], stars: each })),
});
const [a, b, c] = [entity('a'), entity('b'), entity('c')];
const { tripgraph_echo_0_id: _, ...nameless } = b;

describe('an entity that is not the one asked for is null, with an error; the others stay', () => {
  test.each<[string, unknown[], Array<number | null>]>([
    ['none is', [a, b, c], [1, 2, 3]],
    ['two are swapped', [b, a, c], [null, null, 3]],
    ['all are one place too early', [b, c, a], [null, null, null]],
    ['one in the middle is missing, and another is at the end', [a, c, entity('d')], [1, null, null]],
    ['one is of a thing that nobody asked for', [a, entity('z'), c], [1, null, 3]],
    ['one stands twice', [a, a, c], [1, null, 3]],
    ['one names no key', [a, nameless, c], [1, null, 3]],
    ['one names null', [a, { ...b, tripgraph_echo_0_id: null }, c], [1, null, 3]],
    ['one names a list', [a, { ...b, tripgraph_echo_0_id: ['b'] }, c], [1, null, 3]],
    ['one names its key without being asked that way', [a, { ...nameless, id: 'b' }, c], [1, null, 3]],
    ['one is of another type', [a, { ...b, __typename: 'Other' }, c], [1, null, 3]],
    ['one is empty', [a, {}, c], [1, null, 3]],
  ])('%s', async (_case, given, stars) => {
    const places = stars.flatMap((each, index) => (each === null ? [[['things', index], invalid]] : []));
    expect(await ask('{ things { id stars } }', given)).toEqual([starred(...stars), ...places]);
    expect(asked[0]?.query).toContain('...on Thing{stars tripgraph_echo_0_id:id}');
  });
});

test('equal keys of two types are told apart', async () => {
  const query = '{ nodes { id ... on Thing { stars } ... on Other { stars } } }';
  const [thing, other] = [
    { stars: 1, tripgraph_echo_0_id: '1' },
    { stars: 2, tripgraph_echo_1_id: '1' },
  ];
  expect(await ask(query, [thing, other])).toEqual([
    {
      nodes: [
        { id: '1', stars: 1 },
        { id: '1', stars: 2 },
      ],
    },
  ]);
  expect(await ask(query, [other, thing])).toEqual([
    {
      nodes: [
        { id: '1', stars: null },
        { id: '1', stars: null },
      ],
    },
    [['nodes', 0], invalid],
    [['nodes', 1], invalid],
  ]);
});

test('keys of several fields and of objects are compared as a whole', async () => {
  const desk = (row: number, code: string): Data => ({
    stars: row,
    tripgraph_echo_0_row: row,
    tripgraph_echo_0_office: { code },
  });
  const shown = (...stars: Array<number | null>): Data => ({
    desks: stars.map((each, index) => ({ row: index + 1, stars: each })),
  });
  const query = '{ desks { row stars } }';
  expect(await ask(query, [desk(1, 'x'), desk(2, 'x')])).toEqual([shown(1, 2)]);
  expect(await ask(query, [desk(2, 'x'), desk(2, 'y')])).toEqual([
    shown(null, null),
    [['desks', 0], invalid],
    [['desks', 1], invalid],
  ]);
});

test('an interface that a subgraph knows as an object names its keys, too', async () => {
  const node = (id: string): Data => ({ __typename: 'Node', marks: 5, tripgraph_echo_0_id: id });
  expect(await ask('{ nodes { id marks } }', [node('1')])).toMatchObject([{ nodes: [{ marks: 5 }, { marks: 5 }] }]);
  const [data, ...others] = await ask('{ nodes { id marks } }', [node('2')]);
  expect(data).toEqual({
    nodes: [
      { id: '1', marks: null },
      { id: '1', marks: null },
    ],
  });
  expect(others).toEqual([
    [['nodes', 0], invalid],
    [['nodes', 1], invalid],
  ]);
});

test('an error at a key that only the gateway asked for is one of the entity', async () => {
  const error = { message: 'm', path: ['_entities', 1, 'tripgraph_echo_0_id'], extensions: { code: 'NOT_FOUND' } };
  expect(await ask('{ things { id stars } }', [a, null, c], [error])).toEqual([
    starred(1, null, 3),
    [['things', 1], 'NOT_FOUND'],
  ]);
});

test('a subgraph that gives wrong entities again and again is left alone for a while', async () => {
  const careful = await startFederatedGateway(subgraphs, {
    settings: readGatewaySettings({ GATEWAY_BREAKER_FAILURES: '3' }),
  });
  try {
    for (let time = 0; time < 3; time += 1)
      expect(await ask('{ things { id stars } }', [b, a, c], [], careful)).toHaveLength(3);
    expect(await ask('{ things { id stars } }', [a, b, c], [], careful)).toEqual([
      starred(null, null, null),
      ...[0, 1, 2].map((index) => [['things', index], 'SUBGRAPH_UNAVAILABLE']),
    ]);
    expect(asked).toEqual([]);
  } finally {
    await careful.close();
  }
});
