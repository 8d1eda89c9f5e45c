import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstQuery } from './firstQuery.js';
import { readOverrides } from './overrides.js';
import { startMockOfRepository } from './testing/mockOfRepository.js';

const folderOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-mock-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
};

test('a composed supergraph is enough, its first query is answered, and values that somebody wrote stand in for others', async () => {
  const mock = await startMockOfRepository({
    file: 'supergraph.graphql',
    overrides: (api) =>
      Promise.resolve(
        readOverrides('mock.yaml', 'Activity.title: Kayak\nActivity.rating: { average: 4.5, count: 3 }', api),
      ),
  });
  onTestFinished(() => mock.close());
  expect(mock.failures.names).toEqual([
    'activities-1',
    'activities-2',
    'activities-3',
    'articles',
    'books',
    'carts',
    'lodgings',
    'places',
    'tours',
  ]);
  const query = firstQuery(mock.api);
  expect(query).toBe('{ activities(first: 3) { edges { node { id title shortDescription } } } }');
  const { data } = JSON.parse(
    await mock.ask('{ activities(first: 3) { edges { node { title rating { average count } } } } }'),
  ) as {
    data: { activities: { edges: Array<{ node: unknown }> } };
  };
  expect(data.activities.edges.map(({ node }) => node)).toEqual(
    Array(3).fill({ title: 'Kayak', rating: { average: 4.5, count: 3 } }),
  );
});

test("operations of several manifests are asked by their ids, with somebody's key or without", async () => {
  const folder = await folderOf({
    'web.json': JSON.stringify({ page: 'query Page($id: ID!) { place(id: $id) { name } }' }),
    'acme.json': JSON.stringify({ one: 'query One($id: ID!) { activity(id: $id) { title } }' }),
  });
  const mock = await startMockOfRepository({ manifests: [join(folder, 'web.json'), join(folder, 'acme.json')] });
  onTestFinished(() => mock.close());
  const ask = async (id: string, variables: object): Promise<unknown> => {
    const response = await fetch(`${mock.url}/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer tpk_live_whatever' },
      body: JSON.stringify({ variables }),
    });
    return response.json();
  };
  expect(await ask('page', { id: 'plc_world' })).toEqual({ data: { place: { name: 'World' } } });
  expect(await ask('one', { id: 'act_5y01hfb0ygdgey7agnjbvwz0c5wj' })).toEqual({
    data: { activity: { title: expect.any(String) } },
  });
});

test('one id of two documents in different manifests is refused, and nothing is left running', async () => {
  const folder = await folderOf({ 'a.json': '{"x": "{ __typename }"}', 'b.json': '{"x": "query B { __typename }"}' });
  await expect(startMockOfRepository({ manifests: [join(folder, 'a.json'), join(folder, 'b.json')] })).rejects.toThrow(
    'b.json: the id "x" is that of another document in a manifest before it.',
  );
});

test('a name that nothing has cannot fail from the start', async () => {
  await expect(startMockOfRepository({ failing: ['activities-9'] })).rejects.toThrow(
    'Nothing here is called "activities-9". There are places, activities-1, activities-2, activities-3, carts, articles, books, tours, lodgings.',
  );
});
