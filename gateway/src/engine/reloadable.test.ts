import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from './engine.js';
import type { HotOperation } from './executable.js';
import { reloadableEngine } from './reloadable.js';

const waits = { warmingMs: 1_000, graceMs: 5_000, admit: async () => undefined };

/** An engine that answers with its name when the test says so, and notes what happens to it. */
const scriptedEngine = (name: string, hottest: readonly HotOperation[] = []) => {
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
    tryOut: async () => [],
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
    { source: 'hot', operationName: undefined, hits: 2, sample: undefined },
    { source: 'cold', operationName: undefined, hits: 1, sample: undefined },
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

test('an engine that is not admitted does not take over, and nobody is told of it', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const told: string[] = [];
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => told.push(coreSupergraphSdl));
  const asked: unknown[] = [];
  const admit = async (before: Engine): Promise<void> => {
    asked.push(before.supergraph, next.log.length);
    throw new Error('not this one');
  };
  await expect(gateway.replace(next.engine, { ...waits, admit })).rejects.toThrow('not this one');
  await vi.advanceTimersByTimeAsync(waits.graceMs);
  expect(asked).toEqual(['old', 1]);
  expect([told, old.log]).toEqual([['old'], []]);
});

test('the fourth change at once waits until an engine has stopped', async () => {
  const engines = ['one', 'two', 'three', 'four', 'five'].map((name) => scriptedEngine(name));
  const gateway = reloadableEngine((engines[0] as (typeof engines)[0]).engine);
  for (const { engine } of engines.slice(1, 4)) await gateway.replace(engine, waits);
  const last = engines[4] as (typeof engines)[0];
  const replaced = gateway.replace(last.engine, waits);
  await vi.advanceTimersByTimeAsync(waits.graceMs - 1);
  expect(last.log).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await replaced;
  expect([engines[0]?.log.slice(-1), last.log]).toEqual([['stopped'], ['warmed with ']]);
});

test('an engine that is not there yet when all stop never takes over', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const admit = (): Promise<void> => gateway.stop?.() ?? Promise.resolve();
  await expect(gateway.replace(next.engine, { ...waits, admit })).rejects.toThrow('the gateway is stopping');
  await vi.advanceTimersByTimeAsync(waits.graceMs);
  expect(old.log).toEqual(['stopped']);
});
