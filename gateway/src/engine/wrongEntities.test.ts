import fc from 'fast-check';
import { OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlanner, type Planner } from '../plan/planner.js';
import { schemasOf } from '../plan/schemas.js';
import type { Answered } from '../shards/answer.js';
import { compose } from '../supergraph/compose.js';
import { readRules } from '../supergraph/readRules.js';
import { activitiesRules, activityId, threeShards } from '../testing/activitiesGroup.js';
import { withNamedKeys } from '../testing/namedKeys.js';
import { isRightAt, wrongList, type AnsweredList, type ListItem } from '../testing/wrongLists.js';
import { compileOperation, type CompiledOperation } from './compileOperation.js';
import { possibleTypesOf } from './possibleTypes.js';
import type { SubgraphRequest } from './send.js';
import { prepareFetch, type Subgraph } from './subgraph.js';

type Data = Record<string, unknown>;
type Asked = { readonly query: string; readonly variables: Data };

const length = 100;
const places = Array.from({ length }, (_, place) => place);

/** A list of objects as a subgraph would give it, and what `list` makes of it; `extra` is of one that nobody asked for. */
const listed = (list: AnsweredList, right: readonly Data[], extra: Data): unknown => {
  const shown = ({ from, state }: ListItem): unknown => {
    const object = from < 0 ? extra : right[from];
    const keys = Object.keys(object ?? {}).filter((key) => key.startsWith('tripgraph_echo_'));
    const rest = Object.entries(object ?? {}).filter(([key]) => !keys.includes(key));
    if (state === 'null') return null;
    if (state === 'nonsense') return ['nonsense'];
    if (state === 'otherType') return { ...object, __typename: 'Nobody' };
    if (state === 'keyMissing') return Object.fromEntries(rest);
    if (state === 'keyNull') return Object.fromEntries([...rest, ...keys.map((key) => [key, null] as const)]);
    return object;
  };
  return list?.map(shown) ?? { length: right.length };
};

/** What is delivered: at each place its own title or none, and none without an error but where a subgraph says null. */
const expectOnlyRight = (list: AnsweredList, titles: readonly unknown[], errorsAt: ReadonlySet<unknown>): void => {
  const right = places.map((place) => isRightAt(list, length, place));
  expect(titles).toEqual(places.map((place) => (right[place] ? `title of ${place}` : null)));
  const isNull = (place: number): boolean => list?.length === length && list[place]?.state === 'null';
  expect([...errorsAt].sort()).toEqual(places.filter((place) => !right[place] && !isNull(place)).sort());
};

const schemas = {
  things: `type Query { all: [Any!]! } union Any = Cat | Dog | Desk
    type Cat @key(fields: "id") { id: ID! } type Dog @key(fields: "id") { id: ID! }
    type Desk @key(fields: "row office { code }") { row: Int! office: Office! } type Office @shareable { code: String! }`,
  reviews: `type Query { none: Int }
    type Cat @key(fields: "id") { id: ID! title: String } type Dog @key(fields: "id") { id: ID! title: String }
    type Desk @key(fields: "row office { code }") { row: Int! office: Office! @shareable title: String }
    type Office @shareable { code: String! }`,
};

/** Equal keys of two types, and numbers that tell keys of objects apart. */
const objectAt = (place: number): Data => {
  const number = Math.floor(place / 4);
  if (place % 2 === 1) return { __typename: 'Desk', row: number, office: { code: `${place % 4}` } };
  return { __typename: place % 4 === 0 ? 'Cat' : 'Dog', id: `${number}` };
};

let planner: Planner;
let run: CompiledOperation['run'];
let answered: AnsweredList;

beforeAll(async () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
  const subgraphs = Object.keys(schemas).map((name) => ({
    name,
    url: `http://${name}/`,
    schemaFile: name,
    shards: undefined,
  }));
  const composition = compose(
    { federationVersion: '2.14.4', subgraphs },
    new Map(Object.entries(schemas).map(([name, schema]) => [name, link + schema])),
  );
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  const { supergraph } = composition;
  planner = await startPlanner({ supergraph, planningTimeoutMs: 10_000, maxWaiting: 1, maxPlanCharacters: 100_000 });
  const { api, whole } = schemasOf(supergraph);
  const send = async ({ body, isSound }: SubgraphRequest): Promise<Answered> => {
    const { query, variables } = JSON.parse(body) as Asked;
    const data = variables['representations'] ? reviews(query, variables) : { all: places.map(objectAt) };
    const answer: Answered = { kind: 'answered', data: JSON.parse(JSON.stringify(data)) as Data, errors: [] };
    // As the room fetch does it.
    return isSound ? { ...answer, isSound: isSound(answer) } : answer;
  };
  const subgraph: Subgraph = { kind: 'endpoint', send, keyRules: readRules(parse(supergraph), 'reviews') };
  const query = '{ all { ... on Cat { title } ... on Dog { title } ... on Desk { title } } }';
  const document = parse(query);
  ({ run } = compileOperation(
    {
      apiSchema: api,
      possibleTypes: possibleTypesOf(whole),
      prepare: (fetch) => prepareFetch(subgraph, fetch),
      selectionsOf: () => 10,
      turnToWrite: () => undefined,
    },
    document,
    document.definitions[0] as OperationDefinitionNode,
    await planner.plan(query, undefined),
  ));
});

afterAll(() => planner.close());

const titled = (count: number): Data[] => Array.from({ length: count }, (_, place) => ({ title: `title of ${place}` }));

const reviews = (query: string, variables: Data): Data => {
  const representations = variables['representations'] as Data[];
  const [extra = {}] = withNamedKeys(
    query,
    { representations: [{ __typename: 'Cat', id: 'other' }] },
    { _entities: [{ title: 'title of another' }] },
  )['_entities'] as Data[];
  const right = withNamedKeys(query, variables, { _entities: titled(representations.length) });
  return { _entities: listed(answered, right['_entities'] as Data[], extra) };
};

test('whatever entities a subgraph answers with, 60,000 times none is shown that is another one, and none is lost', async () => {
  const runs = 600;
  await fc.assert(
    fc.asyncProperty(wrongList(length), async (list) => {
      answered = list;
      const { data, errors } = await run({}, undefined);
      const { all } = JSON.parse(data) as { all: ReadonlyArray<{ title: string | null }> };
      expectOnlyRight(
        list,
        all.map(({ title }) => title),
        new Set(errors.map(({ path }) => path?.[1])),
      );
      for (const { extensions } of errors) expect(extensions['code']).toBe('SUBGRAPH_INVALID_ANSWER');
    }),
    { numRuns: runs },
  );
});

const ids = places.map((place) => activityId(2, place));

test.each([
  [
    'activitiesByIds',
    'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }',
    { ids },
    { ids: [activityId(2, 999)] },
  ],
  [
    '_entities',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { title } } }',
    { representations: ids.map((id) => ({ __typename: 'Activity', id })) },
    { representations: [{ __typename: 'Activity', id: activityId(2, 999) }] },
  ],
])('nor of the objects that a shard answers %s with, 30,000 times', async (key, operation, given, other) => {
  let list: AnsweredList;
  const named = (query: string, variables: Data, objects: readonly Data[]): Data[] =>
    withNamedKeys(query, variables, { [key]: objects })[key] as Data[];
  const sendTo =
    () =>
    async ({ body }: SubgraphRequest): Promise<Answered> => {
      const { query, variables } = JSON.parse(body) as Asked;
      const asking = 'ids' in other ? { tripgraph_ids_0: other.ids } : other;
      const [extra = {}] = named(query, asking, [{ title: 'title of another' }]);
      const data = { [key]: listed(list, named(query, variables, titled(length)), extra) };
      return { kind: 'answered', data: JSON.parse(JSON.stringify(data)) as Data, errors: [] };
    };
  const ask = prepareFetch(
    { kind: 'shards', group: { rules: activitiesRules, map: threeShards, sendTo } },
    { operation, operationName: undefined, operationKind: OperationTypeNode.QUERY },
  );
  // That a type is another one, or no object at all, is seen when what was asked for is put together.
  const seenHere = wrongList(length).filter(
    (drawn) => !drawn?.some(({ state }) => state === 'otherType' || state === 'nonsense'),
  );
  await fc.assert(
    fc.asyncProperty(seenHere, async (drawn) => {
      list = drawn;
      const { data, errors } = await ask(given, undefined);
      const items = data[key] as ReadonlyArray<Data | null>;
      expectOnlyRight(
        list,
        items.map((item) => item?.['title'] ?? null),
        new Set(errors.map(({ path }) => path?.[1])),
      );
      expect(items.every((item) => item === null || Object.keys(item).join() === 'title')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
