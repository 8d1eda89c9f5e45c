import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  flagshipQueries,
  partnerQueries,
  startMockOfRepository,
  type MockOfRepository,
} from './testing/mockOfRepository.js';
import { untruthsOf } from './testing/trueToSchema.js';
import { variablesFor } from './testing/variablesFor.js';

let mock: MockOfRepository;
let again: MockOfRepository;
let other: MockOfRepository;

beforeAll(async () => {
  mock = await startMockOfRepository();
  again = await startMockOfRepository();
  other = await startMockOfRepository({ seed: 'b' });
});

afterAll(() => Promise.all([mock, again, other].map((each) => each.close())));

type Answer = { readonly data: Record<string, never>; readonly errors?: ReadonlyArray<{ readonly message: string }> };

const cases = [
  ...flagshipQueries,
  ...partnerQueries.map(({ name, query }) => ({ name, query, variables: undefined })),
].map((each) => ({ ...each, given: () => each.variables ?? variablesFor(mock.api, each.query) }));

describe.each(cases)('$name', ({ query, given }) => {
  test('is answered whole and true to the schema', async () => {
    const { data, errors } = JSON.parse(await mock.ask(query, given())) as Answer;
    expect(errors).toBeUndefined();
    expect(untruthsOf(mock.api, query, data, given())).toEqual([]);
  });

  test('is answered byte by byte the same by another start with the seed, and otherwise by another seed', async () => {
    const answer = await mock.ask(query, given());
    expect(await again.ask(query, given())).toBe(answer);
    expect(await other.ask(query, given())).not.toBe(answer);
  });
});

type Page = { readonly totalCount: number; readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> };
type PageAnswer = {
  readonly data: { readonly place: { readonly activities: Page } };
  readonly errors?: readonly unknown[];
};

const page = `{ place(id: "plc_continent_eu") { activities(first: 100) { totalCount edges { node { id } } } } }`;

const press = async (what: 'fail' | 'heal', shard: string): Promise<number> =>
  (await fetch(`${other.switchUrl}mock/${what}/${shard}`, { method: 'POST' })).status;

test('a shard that is made to fail is missing from pages with an error, and is back when it is healed', async () => {
  expect(await press('fail', 'activities-2')).toBe(200);
  const part = JSON.parse(await other.ask(page)) as PageAnswer;
  expect(part.errors).toEqual([expect.objectContaining({ path: ['place', 'activities'] })]);
  expect(await press('heal', 'activities-2')).toBe(200);
  const whole = JSON.parse(await other.ask(page)) as PageAnswer;
  expect(whole.errors).toBeUndefined();
  const idsOf = ({ data }: PageAnswer) => data.place.activities.edges.map(({ node }) => node.id);
  expect(idsOf(part).length).toBeGreaterThan(0);
  expect(idsOf(whole).filter((id) => idsOf(part).includes(id)).length).toBeGreaterThan(0);
  expect(part.data.place.activities.totalCount).toBeLessThan(whole.data.place.activities.totalCount);
});

test('what is not there cannot be made to fail, and web pages may not do it', async () => {
  expect(await press('fail', 'activities-9')).toBe(404);
  const fromPage = { method: 'POST', headers: { origin: 'http://localhost:3000' } };
  expect((await fetch(`${other.switchUrl}mock/fail/activities-1`, fromPage)).status).toBe(403);
  expect(other.failures.fails('activities-1')).toBe(false);
});

test('pages follow on each other by their cursors until there are no more, each activity once', async () => {
  const query = `query ($after: String) { place(id: "plc_continent_eu") { activities(first: 40, after: $after, orderBy: { field: PRICE, direction: DESC }) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id fromPrice { amount } place { path } } } } } }`;
  const ids: string[] = [];
  const prices: number[] = [];
  let after: string | null = null;
  let total: number;
  do {
    const { data } = JSON.parse(await mock.ask(query, { after })) as {
      data: {
        place: {
          activities: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            edges: Array<{ node: { id: string; fromPrice: { amount: number } | null; place: { path: string } } }>;
          };
        };
      };
    };
    const { edges, pageInfo, totalCount } = data.place.activities;
    for (const { node } of edges) {
      ids.push(node.id);
      prices.push(node.fromPrice?.amount ?? -1);
      expect(node.place.path).toMatch(/^europe/);
    }
    total = totalCount;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
  expect(prices).toEqual([...prices].sort((one, next) => next - one));
});

test('an entity is the same wherever it is come by', async () => {
  const { data } = JSON.parse(
    await mock.ask('{ activities(first: 5) { edges { node { id title supplier { id name } place { id name } } } } }'),
  ) as {
    data: {
      activities: {
        edges: Array<{ node: { id: string; supplier: { id: string; name: string }; place: { id: string } } }>;
      };
    };
  };
  for (const { node } of data.activities.edges) {
    const alone = JSON.parse(
      await mock.ask(
        'query ($a: ID!, $s: ID!, $p: ID!) { activity(id: $a) { id title supplier { id name } place { id name } } supplier(id: $s) { id name } place(id: $p) { id name } }',
        { a: node.id, s: node.supplier.id, p: node.place.id },
      ),
    ) as { data: object };
    expect(alone.data).toEqual({ activity: node, supplier: node.supplier, place: node.place });
  }
});
