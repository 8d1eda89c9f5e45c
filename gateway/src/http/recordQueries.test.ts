import Fastify from 'fastify';
import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { newUse } from './countUses.js';
import { recordQueries, type RanQuery } from './recordQueries.js';

/** Asks for as many queries as numbers are drawn, and says which of them were recorded. */
const recordedOf = async (percent: number, draws: readonly number[]): Promise<readonly unknown[]> => {
  const app = Fastify();
  onTestFinished(() => app.close());
  for (const name of ['use', 'client'] as const) app.decorateRequest(name, undefined);
  app.decorateRequest('arrivedAtMs', 0);
  app.decorateRequest('isById', false);
  const recorded: RanQuery[] = [];
  const left = [...draws];
  recordQueries(app, { percent, record: (query) => recorded.push(query) }, () => left.shift() ?? 1);
  app.post('/', async (request) => {
    const use = newUse(undefined);
    use.operation = { source: '{ x }', operationName: undefined };
    [use.definition] = parse('{ x }').definitions as [OperationDefinitionNode];
    request.use = use;
    return {};
  });
  for (const n of draws.keys())
    await app.inject({ method: 'POST', url: '/', payload: { query: '{ x }', variables: { n } } });
  return recorded.map(({ variables }) => variables['n']);
};

test('as many of a hundred are recorded as is said', async () => {
  expect(await recordedOf(10, [0.05, 0.1, 0.5, 0.099])).toEqual([0, 3]);
  expect(await recordedOf(100, [0, 0.999])).toEqual([0, 1]);
});
