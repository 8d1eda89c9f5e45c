import { encodeCursor } from '@tripgraph/addressing/cursor';
import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { activitiesRules, activityId, threeShards } from '../testing/activitiesGroup.js';
import { withNamedKeys, withoutNamedKeys } from '../testing/namedKeys.js';
import type { Answer, CombinedAnswer } from './answer.js';
import { combine } from './combine.js';
import { inlineFragments } from './inlineFragments.js';
import { planCall, type Variables } from './planCall.js';
import { prepareOperation } from './prepare.js';

const answered = (
  data: Readonly<Record<string, unknown>> | null,
  errors: ReadonlyArray<ReadonlyArray<string | number>> = [],
): Answer => ({
  kind: 'answered',
  data,
  errors: errors.map((path) => ({ message: 'no', path, extensions: { code: 'INTERNAL_SERVER_ERROR' } })),
});
const down: Answer = { kind: 'failed', code: 'UNAVAILABLE', reason: 'refused' };

/** What shards can do instead of answering for `key`. */
const losses = {
  down: () => down,
  invalid: (): Answer => ({ kind: 'failed', code: 'INVALID', reason: 'HTML' }),
  nothing: () => answered(null),
  'its own error': (key: string) => answered({ [key]: null }, [[key]]),
  'another shape': (key: string) => answered({ [key]: 7 }),
} as const;
type Lost = keyof typeof losses;

/** Asks three shards with this operation; `strict` fields are strict beside those of the schema. */
const ask = (
  query: string,
  answers: readonly [Answer, Answer, Answer],
  { variables = {}, strict = [] }: { variables?: Variables; strict?: readonly string[] } = {},
): CombinedAnswer => {
  const rules = { ...activitiesRules, strict: new Set([...activitiesRules.strict, ...strict]) };
  const prepared = prepareOperation(rules, inlineFragments(parse(query)));
  const plan = planCall(rules, threeShards, prepared, variables);
  const byShard = new Map(threeShards.shards.map((shard, index) => [shard, answers[index] as Answer]));
  const given = plan.requests.map(({ shard, text, variables: asked }) => {
    const answer = byShard.get(shard) as Answer;
    if (answer.kind === 'failed' || !answer.data) return answer;
    return { ...answer, data: withNamedKeys(text, asked, answer.data) };
  });
  const { data, errors } = combine(threeShards, prepared, plan, variables, given);
  return { data: withoutNamedKeys(data), errors };
};

const cursorOf = (row: number): string => encodeCursor(1, [{ type: 'integer', descending: false }], [BigInt(row)]);
const connection = (rows: readonly number[], size: number) => {
  const shown = [...rows].sort((one, other) => one - other).slice(0, size);
  return {
    totalCount: rows.length,
    edges: shown.map((row) => ({ node: { id: String(row) } })),
    tripgraph_order: shown.map((row) => ({ cursor: cursorOf(row) })),
  };
};
const pageOf = (rows: readonly number[], size: number) => {
  const { totalCount, edges } = connection(rows, size);
  return { totalCount, edges };
};
const buckets = threeShards.shards.map((shard) => threeShards.rangesOf(shard));
const missing = (lost: ReadonlyArray<Lost | undefined>): string[] =>
  buckets.flatMap((ranges, index) => (lost[index] ? ranges : []));
const told = ({ errors }: CombinedAnswer): string[] =>
  errors.flatMap(({ extensions }) => (extensions['missingBuckets'] as string[] | undefined) ?? []).sort();

/** Rows of three shards, each row on one of them, and what became of each shard. */
const shardsWithLosses = fc.record({
  rows: fc
    .uniqueArray(fc.nat(1_000), { maxLength: 12 })
    .chain((all) =>
      fc
        .array(fc.nat(2), { minLength: all.length, maxLength: all.length })
        .map((owners) => [0, 1, 2].map((shard) => all.filter((_row, index) => owners[index] === shard))),
    ),
  lost: fc.array(fc.option(fc.constantFrom<Lost[]>(...(Object.keys(losses) as Lost[])), { nil: undefined }), {
    minLength: 3,
    maxLength: 3,
  }),
  size: fc.integer({ min: 1, max: 5 }),
});

const answersOf = (
  key: string,
  { rows, lost, size }: { rows: number[][]; lost: Array<Lost | undefined>; size: number },
) =>
  rows.map((own, shard) => {
    const loss = lost[shard];
    return loss ? losses[loss](key) : answered({ [key]: connection(own, size) });
  }) as [Answer, Answer, Answer];

test('whatever shards are lost, a strict page is whole, or null with one error that names what is missing', () => {
  fc.assert(
    fc.property(shardsWithLosses, (drawn) => {
      const { rows, lost, size } = drawn;
      const result = ask(
        `{ bookings(first: ${size}) { totalCount edges { node { id } } } }`,
        answersOf('bookings', drawn),
      );
      if (lost.every((loss) => !loss)) {
        expect(result).toEqual({ data: { bookings: pageOf(rows.flat(), size) }, errors: [] });
        return;
      }
      expect(result.data).toEqual({ bookings: null });
      expect(result.errors).toMatchObject([{ path: ['bookings'], extensions: { missingBuckets: missing(lost) } }]);
    }),
  );
});

test('whatever shards are lost, a page that is not strict has exactly the rows of the others and names the rest', () => {
  fc.assert(
    fc.property(shardsWithLosses, (drawn) => {
      const { rows, lost, size } = drawn;
      const query = `{ activities(first: ${size}) { totalCount edges { node { id } } } }`;
      const result = ask(query, answersOf('activities', drawn));
      const left = rows.filter((_own, shard) => !lost[shard]);
      expect(result.data).toEqual({ activities: left.length === 0 ? null : pageOf(left.flat(), size) });
      if (left.length > 0) expect([...new Set(told(result))]).toEqual(missing(lost).sort());
    }),
  );
});

test('whatever shards are lost, a booking by reference is the one there is, or null with an error, or there is none', () => {
  const lost = shardsWithLosses.map((drawn) => drawn.lost);
  fc.assert(
    fc.property(lost, fc.option(fc.nat(2), { nil: undefined }), (losses3, owner) => {
      const answers = losses3.map((loss, shard) =>
        loss && loss !== 'another shape'
          ? losses[loss]('bookingByReference')
          : answered({ bookingByReference: shard === owner ? { id: 'bkg' } : null }),
      ) as [Answer, Answer, Answer];
      const isLost = (shard: number): boolean => losses3[shard] !== undefined && losses3[shard] !== 'another shape';
      const result = ask('{ bookingByReference(reference: "R") { id } }', answers);
      if (owner !== undefined && !isLost(owner))
        expect(result).toEqual({ data: { bookingByReference: { id: 'bkg' } }, errors: [] });
      else {
        expect(result.data).toEqual({ bookingByReference: null });
        expect(result.errors).toHaveLength([0, 1, 2].some(isLost) ? 1 : 0);
      }
    }),
  );
});

test('what one shard refuses is refused, and nothing is missing', () => {
  const refused: Answer = {
    kind: 'answered',
    data: { bookings: null },
    errors: [{ message: 'Who are you?', path: ['bookings'], extensions: { code: 'UNAUTHENTICATED' } }],
  };
  const { data, errors } = ask('{ bookings { totalCount } }', [refused, refused, refused]);
  expect([data, errors.map(({ extensions }) => extensions)]).toEqual([
    { bookings: null },
    [{ code: 'UNAUTHENTICATED' }],
  ]);
});

test('a total that one shard cannot count takes a strict page with it', () => {
  const page = { totalCount: 3, edges: [], tripgraph_order: [] };
  const uncounted = answered({ bookings: { ...page, totalCount: null } }, [['bookings', 'totalCount']]);
  const whole = answered({ bookings: page });
  const { data, errors } = ask('{ bookings { totalCount edges { node { id } } } }', [whole, uncounted, whole]);
  expect(data).toEqual({ bookings: null });
  expect(errors).toMatchObject([{ path: ['bookings'], extensions: { missingBuckets: ['342-682'] } }]);
});

test('a row that lacks a value of its own stays in a strict page', () => {
  const answer = answered(
    { bookings: { edges: [{ node: { id: '1', notes: null } }], tripgraph_order: [{ cursor: cursorOf(1) }] } },
    [['bookings', 'edges', 0, 'node', 'notes']],
  );
  const none = answered({ bookings: { edges: [], tripgraph_order: [] } });
  const { data, errors } = ask('{ bookings { edges { node { id notes } } } }', [none, answer, none]);
  expect(data).toEqual({ bookings: { edges: [{ node: { id: '1', notes: null } }] } });
  expect(errors.map(({ path }) => path)).toEqual([['bookings', 'edges', 0, 'node', 'notes']]);
});

test('a strict list of ids is null when the owner of one of them is lost', () => {
  const query = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }';
  const ids = [activityId(1, 1), activityId(2, 1), activityId(3, 1), activityId(3, 2)];
  const title = (...titles: string[]): Answer => answered({ activitiesByIds: titles.map((text) => ({ title: text })) });
  const options = { variables: { ids }, strict: ['Query.activitiesByIds'] };
  expect(ask(query, [title('A'), title('B'), title('C', 'D')], options)).toEqual({
    data: { activitiesByIds: ['A', 'B', 'C', 'D'].map((text) => ({ title: text })) },
    errors: [],
  });
  const { data, errors } = ask(query, [title('A'), down, title('C')], options);
  expect(data).toEqual({ activitiesByIds: null });
  expect(errors).toMatchObject([
    { path: ['activitiesByIds'], extensions: { missingBuckets: ['342-682', '683-1023'] } },
  ]);
});

const places = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Place { id all: activities(first: 2) { totalCount } } }
}`;
const representations = ['plc_a', 'plc_b'].map((id) => ({ __typename: 'Place', id }));
const entity = (count: number | null) => ({
  id: 'plc',
  all: count === null ? null : { totalCount: count, tripgraph_order: [] },
});

test('a strict field of an entity is null under its alias, in the places where a part is lost; the entity stays', () => {
  const answers = [
    answered({ _entities: [entity(1), entity(2)] }),
    answered({ _entities: [entity(3), entity(null)] }, [['_entities', 1, 'all']]),
    answered({ _entities: [entity(5), entity(6)] }),
  ] as [Answer, Answer, Answer];
  const { data, errors } = ask(places, answers, { variables: { representations }, strict: ['Place.activities'] });
  expect(data).toEqual({
    _entities: [
      { id: 'plc', all: { totalCount: 9 } },
      { id: 'plc', all: null },
    ],
  });
  expect(errors.filter(({ extensions }) => extensions['missingBuckets'])).toMatchObject([
    { path: ['_entities', 1, 'all'], extensions: { missingBuckets: ['342-682'] } },
  ]);
});

test('with a shard down, a strict field of entities is null in every place with one error each', () => {
  const up = answered({ _entities: [entity(1), entity(2)] });
  const { data, errors } = ask(places, [up, down, down], {
    variables: { representations },
    strict: ['Place.activities'],
  });
  expect(data).toEqual({
    _entities: [
      { id: 'plc', all: null },
      { id: 'plc', all: null },
    ],
  });
  expect(errors.map(({ path, extensions }) => [path, extensions['missingBuckets']])).toEqual([
    [
      ['_entities', 0, 'all'],
      ['342-682', '683-1023'],
    ],
    [
      ['_entities', 1, 'all'],
      ['342-682', '683-1023'],
    ],
  ]);
});
