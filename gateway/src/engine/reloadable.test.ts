import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from './engine.js';
import type { AskedOperation } from './executable.js';
import { reloadableEngine } from './reloadable.js';

const waits = { warmingMs: 1_000, graceMs: 5_000 };

/** An engine that answers with its name when the test says so, and notes what happens to it. */
const scriptedEngine = (name: string, hottest: readonly AskedOperation[] = []) => {
  const answers: Array<() => void> = [];
  const log: string[] = [];
  const apiSchema = buildSchema(`type Query { ${name}: Int }`);
  const engine: Engine = {
    apiSchema,
    supergraph: name,
    executor: () => new Promise((resolve) => answers.push(() => resolve({ data: { by: name } }))),
    runKnown: () => undefined,
    hottest: () => hottest,
    warm: async (operations) => {
      log.push(`warmed with ${operations.map(({ source }) => source).join()}`);
      return operations.length;
    },
    load: async () => ({ executor: engine.executor }),
    onSchemaLoadOrUpdate: () => () => undefined,
    stop: async () => void log.push('stopped'),
  };
  return { engine, answers, log };
};

const request = (schema: GraphQLSchema) => ({ schema }) as GatewayGraphQLRequestContext;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a request that runs while the supergraph changes is answered by the engine it began with', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const { executor } = await gateway.load({ apollo: {} });
  const running = executor?.(request(old.engine.apiSchema));
  await gateway.replace(next.engine, waits);
  await vi.advanceTimersByTimeAsync(waits.graceMs);
  expect(old.log).toEqual([]);
  old.answers[0]?.();
  expect(await running).toEqual({ data: { by: 'old' } });
  expect(old.log).toEqual(['stopped']);
});

test('a request validated just before the change still finds its engine, and one after it the new one', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const { executor } = await gateway.load({ apollo: {} });
  await gateway.replace(next.engine, waits);
  const late = executor?.(request(old.engine.apiSchema));
  const fresh = executor?.(request(next.engine.apiSchema));
  old.answers[0]?.();
  next.answers[0]?.();
  expect([await late, await fresh]).toEqual([{ data: { by: 'old' } }, { data: { by: 'next' } }]);
});

test('the new engine is warm before it takes over, and everybody who follows the schema is told', async () => {
  const known = [
    { source: 'hot', operationName: undefined },
    { source: 'cold', operationName: undefined },
  ];
  const [old, next] = [scriptedEngine('old', known), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const told: string[] = [];
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    told.push(coreSupergraphSdl);
    next.log.push('took over');
  });
  expect(await gateway.replace(next.engine, waits)).toEqual({ warmed: 2 });
  expect(told).toEqual(['old', 'next']);
  expect(next.log).toEqual(['took over', 'warmed with hot,cold', 'took over']);
});

test('stopping stops the engine that serves and the one that it replaced', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  await gateway.replace(next.engine, waits);
  await gateway.stop();
  expect([old.log, next.log.slice(-1)]).toEqual([['stopped'], ['stopped']]);
});
