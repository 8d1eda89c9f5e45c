import * as fc from 'fast-check';
import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import type { Answer, AnswerError } from '../shards/answer.js';
import { combine } from '../shards/combine.js';
import { activitiesRules, activityId, planFor, prepare, threeShards } from '../testing/activitiesGroup.js';
import { holdsFor } from '../testing/holdsFor.js';
import { withNamedKeys } from '../testing/namedKeys.js';
import { askShards } from './askShards.js';
import type { CombinedAnswer } from '../shards/answer.js';
import type { Data } from './run.js';
import { prepareFetch } from './subgraph.js';

type Asked = { readonly query: string; readonly variables: { readonly representations: Data[] } };

/** What becomes of an entity: it is there, is not, lacks a field, or cannot be made. */
const fates = ['there', 'there', 'there', 'null', 'no name', 'broken'] as const;

const error = (path: Array<string | number>, code = 'NOT_FOUND'): AnswerError => ({
  message: `about ${path.slice(2).join()}`,
  path,
  extensions: { code },
});

const respond = (representations: readonly Data[]): Answer & { kind: 'answered' } => {
  const errors: AnswerError[] = [];
  const entities = representations.map(({ id, fate }, index) => {
    if (fate === 'no name') errors.push(error(['_entities', index, 'name']));
    if (fate === 'broken') errors.push(error(['_entities', index], 'INTERNAL_SERVER_ERROR'));
    return fate === 'there' ? { name: `name of ${String(id)}` } : fate === 'no name' ? { name: null } : null;
  });
  return { kind: 'answered', data: { _entities: entities }, errors, cacheControl: 'max-age=60' };
};

const operation =
  'query ($representations: [_Any!]!, $l: String) { _entities(representations: $representations) { ... on Thing { name(l: $l) } } }';

/** Asks a subgraph for entities, and keeps what it was asked. */
const asking = (answer: (representations: readonly Data[], number: number) => Answer = respond) => {
  const bodies: string[] = [];
  const send = async ({ body }: { body: string }): Promise<Answer> => {
    bodies.push(body);
    return answer((JSON.parse(body) as Asked).variables.representations, bodies.length - 1);
  };
  const fetch = { operation, operationName: undefined, operationKind: OperationTypeNode.QUERY, requires: [] };
  const ask = prepareFetch({ kind: 'endpoint', send }, fetch);
  const counts = (): number[] => bodies.map((body) => (JSON.parse(body) as Asked).variables.representations.length);
  return { bodies, counts, ask: (representations: readonly Data[]) => ask({ l: 'en', representations }, undefined) };
};

const things = (count: number, more: Data = {}): Data[] =>
  Array.from({ length: count }, (_, id) => ({ __typename: 'Thing', id: `${id}`, fate: 'there', ...more }));

const anyThings = (pad: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...fates), fc.nat(pad)), { maxLength: 900, size: 'max' })
    .map((list) =>
      list.map(([fate, length], id): Data => ({ __typename: 'Thing', id: `${id}`, fate, pad: 'ü'.repeat(length) })),
    );

test.each([
  ['many', 0, 60],
  ['many and large', 12_000, 12],
])('%s entities that are asked for in parts are those that are asked for at once', async (_what, pad, numRuns) => {
  await holdsFor(
    fc.asyncProperty(anyThings(pad), async (representations) => {
      const { ask, bodies, counts } = asking();
      const { data, errors } = await ask(representations);
      const whole = respond(representations);
      expect(data).toEqual(whole.data);
      expect(errors).toEqual(whole.errors);
      for (const count of counts()) expect(count).toBeLessThanOrEqual(200);
      for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(2_000_000);
      const asked = bodies.flatMap((body) => (JSON.parse(body) as Asked).variables.representations);
      expect(asked).toEqual(representations);
    }),
    { numRuns },
  );
});

test('200 are asked for at once, 201 in two requests, with all other variables', async () => {
  const { ask, bodies, counts } = asking();
  await ask(things(200));
  expect(counts()).toEqual([200]);
  await ask(things(201));
  expect(counts()).toEqual([200, 200, 1]);
  for (const body of bodies) expect(JSON.parse(body)).toMatchObject({ query: operation, variables: { l: 'en' } });
});

test('all may be kept for the least of the times', async () => {
  const { ask } = asking((some, number) => ({ ...respond(some), cacheControl: `max-age=${number}` }));
  expect((await ask(things(401))).cacheControl).toBe('max-age=0, max-age=1, max-age=2');
});

test('a part that is lost costs its own entities, each with an error at its place', async () => {
  const { ask } = asking((some, number) =>
    number === 1 ? { kind: 'failed', code: 'UNAVAILABLE', reason: 'gone' } : respond(some),
  );
  const { data, errors } = await ask(things(500));
  const entities = data['_entities'] as unknown[];
  expect(entities).toHaveLength(500);
  expect(entities.flatMap((entity, place) => (entity === null ? [place] : []))).toEqual(
    Array.from({ length: 200 }, (_, place) => 200 + place),
  );
  expect(errors.map(({ path }) => path)).toEqual(Array.from({ length: 200 }, (_, place) => ['_entities', 200 + place]));
});

test('a part with an entity too few costs its own entities, and blames no others', async () => {
  const { ask } = asking((some, number) => respond(number === 0 ? some.slice(1) : some));
  const { data, errors } = await ask(things(201));
  expect((data['_entities'] as unknown[]).map((entity) => entity !== null)).toEqual([...Array(200).fill(false), true]);
  expect(errors).toHaveLength(200);
  expect(errors[199]).toMatchObject({ path: ['_entities', 199], extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } });
});

test('what is said of no entity is said once, and of one that was not asked for is said of none', async () => {
  const { ask } = asking((some, number) => ({
    ...respond(some),
    errors: [{ message: 'slow', extensions: {} }, ...(number === 0 ? [error(['_entities', 200])] : [])],
  }));
  expect((await ask(things(201))).errors).toEqual([
    { message: 'slow', extensions: {} },
    { message: 'about ', extensions: { code: 'NOT_FOUND' } },
  ]);
});

test('an entity that is too large to be asked for costs nobody else anything', async () => {
  const { ask, bodies } = asking();
  const [large] = things(1, { pad: 'x'.repeat(2_000_000) });
  const { data, errors } = await ask([...things(2), large as Data, ...things(1)]);
  expect((data['_entities'] as unknown[]).map((entity) => entity === null)).toEqual([false, false, true, false]);
  expect(errors).toMatchObject([{ path: ['_entities', 2], extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } }]);
  for (const body of bodies) expect(body.length).toBeLessThan(2_000_000);
});

test('a few parts are under way at a time', async () => {
  let underWay = 0;
  let most = 0;
  const send = async ({ body }: { body: string }): Promise<Answer> => {
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return respond((JSON.parse(body) as Asked).variables.representations);
  };
  const fetch = { operation, operationName: undefined, operationKind: OperationTypeNode.QUERY, requires: [] };
  const { data } = await prepareFetch({ kind: 'endpoint', send }, fetch)({ representations: things(4_000) }, {});
  expect([most, (data['_entities'] as unknown[]).length]).toEqual([4, 4_000]);
});

const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { title } ... on Place { activities { totalCount } } } }';

/** What a shard says: a count of each place, the title of each activity, and errors about some. */
const shardAnswer = (shard: string, { query: text, variables }: Asked): Answer => {
  const errors: AnswerError[] = [];
  const entities = variables.representations.map(({ __typename, id }, index) => {
    const number = Number(/\d+$/.exec(String(id))?.[0] ?? 0);
    if (__typename === 'Place') return { activities: { totalCount: (number % 7) + shard.length } };
    if (number % 5 !== 0) return { title: `title of ${String(id)}` };
    errors.push(error(['_entities', index], 'NOT_FOUND'));
    return null;
  });
  return { kind: 'answered', data: withNamedKeys(text, variables, { _entities: entities }), errors };
};

const askedOf = ({ text, variables }: { text: string; variables: unknown }): Asked =>
  ({ query: text, variables }) as unknown as Asked;

const anyRepresentation = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom<1 | 2 | 3>(1, 1, 1, 2, 3), fc.nat(5_000)) },
  { weight: 1, arbitrary: fc.nat(5_000) },
);

const representationOf = (value: number | readonly [1 | 2 | 3, number]): Data =>
  typeof value === 'number'
    ? { __typename: 'Place', id: `plc_${value}` }
    : { __typename: 'Activity', id: activityId(...value) };

const sorted = ({ data, errors }: CombinedAnswer) => ({
  data,
  errors: errors.map((one) => JSON.stringify(one)).sort(),
});

test('of shards, too: what each is asked in parts is what each is asked at once', async () => {
  await holdsFor(
    fc.asyncProperty(fc.array(anyRepresentation, { maxLength: 900, size: 'max' }), async (list) => {
      const variables = { representations: list.map(representationOf) };
      const counts: number[] = [];
      const sendTo = (shard: string) => async (request: { body: string }) => {
        const asked = JSON.parse(request.body) as Asked;
        counts.push(asked.variables.representations.length);
        return shardAnswer(shard, asked);
      };
      const group = { rules: activitiesRules, map: threeShards, sendTo };
      const inParts = await askShards(group, prepare(query), variables);
      const { prepared, plan } = planFor(query, variables);
      const answers = plan.requests.map((request) => shardAnswer(request.shard, askedOf(request)));
      expect(sorted(inParts)).toEqual(sorted(combine(threeShards, prepared, plan, variables, answers)));
      for (const count of counts) expect(count).toBeLessThanOrEqual(200);
    }),
    { numRuns: 40 },
  );
});

test('a shard that fails for one of its parts loses that part', async () => {
  const representations = Array.from({ length: 450 }, (_, number) => ({
    __typename: 'Activity',
    id: activityId(1, number + 1),
  }));
  let calls = 0;
  const sendTo = (shard: string) => async (request: { body: string }) => {
    calls += 1;
    const lost: Answer = { kind: 'failed', code: 'UNAVAILABLE', reason: 'gone' };
    return calls === 2 ? lost : shardAnswer(shard, JSON.parse(request.body) as Asked);
  };
  const group = { rules: activitiesRules, map: threeShards, sendTo };
  const { errors } = await askShards(group, prepare(query), { representations });
  const lost = errors.filter(({ extensions: { code } }) => code === 'SHARD_UNAVAILABLE');
  expect([calls, lost.map(({ path }) => path?.[1])]).toEqual([
    3,
    Array.from({ length: 200 }, (_, place) => 200 + place),
  ]);
});
