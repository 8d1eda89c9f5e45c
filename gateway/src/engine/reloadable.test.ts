import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from './engine.js';
import { reloadableEngine } from './reloadable.js';

const waits = { graceMs: 5_000, admit: async () => undefined };

/** An engine that answers with its name when the test says so, and notes what happens to it. */
const scriptedEngine = (name: string) => {
  const answers: Array<() => void> = [];
  const log: string[] = [];
  const apiSchema = buildSchema(`type Query { ${name}: Int }`);
  const engine: Engine = {
    apiSchema,
    supergraph: name,
    executor: () => new Promise((resolve) => answers.push(() => resolve({ data: { by: name } }))),
    runKnown: () => undefined,
    hottest: () => [],
    warm: async () => 0,
    tryPlan: async () => ({ kind: 'planned', tookMs: 1 }),
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

test('the new engine is tried against the one that serves before it takes over, and everybody who follows the schema is told', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const told: string[] = [];
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => told.push(coreSupergraphSdl));
  const admit = async (before: Engine): Promise<void> => void told.push(`against ${before.supergraph}`);
  await gateway.replace(next.engine, { ...waits, admit });
  expect(told).toEqual(['old', 'against old', 'next']);
});

test('stopping stops the engine that serves and the one that it replaced', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  await gateway.replace(next.engine, waits);
  await gateway.stop();
  expect([old.log, next.log]).toEqual([['stopped'], ['stopped']]);
});

test('an engine that is not admitted does not take over, and nobody is told of it', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const told: string[] = [];
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => told.push(coreSupergraphSdl));
  const asked: unknown[] = [];
  const admit = async (before: Engine): Promise<void> => {
    asked.push(before.supergraph);
    throw new Error('not this one');
  };
  await expect(gateway.replace(next.engine, { ...waits, admit })).rejects.toThrow('not this one');
  await vi.advanceTimersByTimeAsync(waits.graceMs);
  expect(asked).toEqual(['old']);
  expect([told, old.log]).toEqual([['old'], []]);
});

test('the fourth change at once waits until an engine has stopped', async () => {
  const engines = ['one', 'two', 'three', 'four', 'five'].map((name) => scriptedEngine(name));
  const gateway = reloadableEngine((engines[0] as (typeof engines)[0]).engine);
  for (const { engine } of engines.slice(1, 4)) await gateway.replace(engine, waits);
  const admitted: string[] = [];
  const admit = async (before: Engine): Promise<void> => void admitted.push(before.supergraph);
  const replaced = gateway.replace((engines[4] as (typeof engines)[0]).engine, { ...waits, admit });
  await vi.advanceTimersByTimeAsync(waits.graceMs - 1);
  expect(admitted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await replaced;
  expect([engines[0]?.log, admitted]).toEqual([['stopped'], ['four']]);
});

test('an engine that is not there yet when all stop never takes over', async () => {
  const [old, next] = [scriptedEngine('old'), scriptedEngine('next')];
  const gateway = reloadableEngine(old.engine);
  const admit = (): Promise<void> => gateway.stop?.() ?? Promise.resolve();
  await expect(gateway.replace(next.engine, { ...waits, admit })).rejects.toThrow('the gateway is stopping');
  await vi.advanceTimersByTimeAsync(waits.graceMs);
  expect(old.log).toEqual(['stopped']);
});
