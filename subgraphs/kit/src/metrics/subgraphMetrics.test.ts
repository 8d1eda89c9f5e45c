import { problem } from '@tripgraph/errors/problem';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../database.js';
import { serveSubgraph } from '../serve.js';
import type { Statement } from '../statement.js';
import { subgraphMetrics } from './subgraphMetrics.js';

const one = (name: string): Statement<unknown> => ({ name, text: 'select 1 as one', values: [] });

const start = async () => {
  const settings = { host: '127.0.0.1', metricsPort: 0, shardName: 'activities-2' };
  const metrics = subgraphMetrics(settings, 'activities');
  const database = openDatabase({
    url: inject('postgresUrl'),
    maxConnections: 1,
    acquireTimeoutMs: 100,
    statementTimeoutMs: 5_000,
    watch: metrics?.watchDatabase('requests'),
  });
  const running = await serveSubgraph<{ readonly database: Database }>({
    name: 'test',
    host: '127.0.0.1',
    port: 0,
    schema: 'type Query { one: Boolean, wrong: Boolean, broken: Boolean }',
    resolvers: {
      Query: {
        one: (_parent: unknown, _args: unknown, context: { readonly database: Database }) =>
          context.database.query(one('activity_page_0123456789ab')).then(() => true),
        wrong: () => Promise.reject(problem('INVALID_ID', 'no such id')),
        broken: () => Promise.reject(new Error('a secret')),
      },
    },
    createContext: () => ({ database }),
    checkReady: async () => ({}),
    logLevel: 'silent',
    metrics,
  });
  onTestFinished(() => running.close().finally(database.close));
  const ask = (query: string) =>
    fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  const lines = async (name: string): Promise<string[]> => {
    const text = await (await fetch(running.metricsUrl ?? '')).text();
    return text.split('\n').filter((line) => line.startsWith(name) && !line.endsWith(' 0'));
  };
  return { ask, lines, database };
};

const shard = 'subgraph="activities",shard="activities-2"';

test('requests are counted by what came of them, each with the shard that answered', async () => {
  const { ask, lines } = await start();
  for (const query of ['{ one }', '{ one wrong }', '{ wrong broken }', '{ none }']) await ask(query);
  expect(await lines('subgraph_request_duration_seconds_count')).toEqual([
    `subgraph_request_duration_seconds_count{result="ok",${shard}} 1`,
    `subgraph_request_duration_seconds_count{result="client_error",${shard}} 2`,
    `subgraph_request_duration_seconds_count{result="server_error",${shard}} 1`,
  ]);
  expect(await lines('subgraph_requests_running')).toEqual([]);
  expect(await lines('subgraph_http_answers_total{status="400"')).toEqual([
    `subgraph_http_answers_total{status="400",${shard}} 1`,
  ]);
});

test('statements are counted by name, without the digest of those that have one', async () => {
  const { ask, lines } = await start();
  for (let time = 0; time < 3; time += 1) await ask('{ one }');
  expect(await lines('subgraph_statement_duration_seconds_count')).toEqual([
    `subgraph_statement_duration_seconds_count{statement="activity_page",${shard}} 3`,
  ]);
});

test('a pool that has no connection left is seen, and who got none in time', async () => {
  const { lines, database } = await start();
  await database.transaction(async (query) => {
    await query(one('first'));
    const second = database.query(one('second'));
    second.catch(() => undefined);
    expect(await lines('subgraph_pool_waiting')).toEqual([`subgraph_pool_waiting{pool="requests",${shard}} 1`]);
    await expect(second).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
    expect(await lines('subgraph_pool_connections')).toEqual([
      `subgraph_pool_connections{pool="requests",state="busy",${shard}} 1`,
      `subgraph_pool_connections_limit{pool="requests",${shard}} 1`,
    ]);
    return { keep: false, result: undefined };
  });
  expect(await lines('subgraph_pool_refused_total')).toEqual([
    `subgraph_pool_refused_total{pool="requests",${shard}} 1`,
  ]);
  expect(await lines('subgraph_pool_wait_seconds_count')).toEqual([
    `subgraph_pool_wait_seconds_count{pool="requests",${shard}} 1`,
  ]);
});

test('without a port nothing is counted', () => {
  expect(subgraphMetrics({ host: '127.0.0.1' }, 'places')).toBeUndefined();
});
