import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { startPlanner, type Planner, type PlannerOptions } from './planner.js';

const supergraph = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
let planner: Planner | undefined;

const start = async (options: Partial<PlannerOptions> = {}): Promise<Planner> => {
  planner = await startPlanner({
    supergraph,
    planningTimeoutMs: 10_000,
    maxWaiting: 100,
    maxPlanCharacters: 100_000,
    ...options,
  });
  return planner;
};

afterEach(() => planner?.close());

/** Fragments that each use the one before twice: what they stand for doubles with every one. */
const doubling = (depth: number): string => {
  const fragments = Array.from({ length: depth }, (_, level) => {
    const inner = level === 0 ? 'id name' : `...f${level - 1}`;
    return `fragment f${level} on Place { a: parent { ${inner} } b: parent { ${inner} } }`;
  });
  return `{ place(id: "plc_1") { ...f${depth - 1} } } ${fragments.join(' ')}`;
};

test('an operation is planned: who is asked, and what next', async () => {
  const { plan } = await start();
  const { node } = await plan('query ($id: ID!) { activity(id: $id) { title place { name } } }', undefined);
  expect(node).toMatchObject({
    kind: 'Sequence',
    nodes: [
      { kind: 'Fetch', serviceName: 'activities', variableUsages: ['id'] },
      { kind: 'Flatten', path: ['activity', 'place'], node: { kind: 'Fetch', serviceName: 'places' } },
    ],
  });
});

test('how long planning takes is measured where it is done, and what cannot be planned is refused alike', async () => {
  const { planningMs, plan } = await start({ maxPlanCharacters: 500 });
  expect(await planningMs('{ place(id: "plc_1") { name } }', undefined)).toBeGreaterThan(0);
  await expect(planningMs('{ nothing }', undefined)).rejects.toThrow('nothing');
  const long = `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: place(id: "plc_1") { name }`).join(' ')} }`;
  await expect(planningMs(long, undefined)).rejects.toMatchObject({ extensions: { code: 'OPERATION_TOO_COMPLEX' } });
  expect((await plan('{ place(id: "plc_1") { name } }', undefined)).node).toMatchObject({ kind: 'Fetch' });
});

test('the operation of the name asked for is planned', async () => {
  const { plan } = await start();
  const document = 'query a { place(id: "plc_1") { name } } query b { supplier(id: "x") { name } }';
  expect((await plan(document, 'b')).node).toMatchObject({ kind: 'Fetch', serviceName: 'activities' });
});

test('what cannot be planned is refused with the reason, and the next is planned', async () => {
  const { plan } = await start();
  await expect(plan('{ nothing }', undefined)).rejects.toThrow('nothing');
  expect((await plan('{ place(id: "plc_1") { name } }', undefined)).node).toMatchObject({ kind: 'Fetch' });
});

test('planning that takes too long is ended, the loop never waits for it, and the next operation is planned', async () => {
  const { plan } = await start({ planningTimeoutMs: 300 });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const hostile = doubling(18);
  expect(hostile.length).toBeLessThan(16_000);
  await expect(plan(hostile, undefined)).rejects.toMatchObject({ extensions: { code: 'OPERATION_TOO_COMPLEX' } });
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(250);
  expect((await plan('{ place(id: "plc_1") { name } }', undefined)).node).toMatchObject({ kind: 'Fetch' });
});

test('a plan that is too long is not handed over, and the next operation is planned', async () => {
  const { plan } = await start({ maxPlanCharacters: 500 });
  const operation = `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: place(id: "plc_1") { name }`).join(' ')} }`;
  await expect(plan(operation, undefined)).rejects.toMatchObject({ extensions: { code: 'OPERATION_TOO_COMPLEX' } });
  expect((await plan('{ place(id: "plc_1") { name } }', undefined)).node).toMatchObject({ kind: 'Fetch' });
});

test('more operations than may wait are refused at once', async () => {
  const { plan } = await start({ maxWaiting: 2 });
  const operation = (number: number) => plan(`{ place(id: "plc_${number}") { name } }`, undefined);
  const asked = await Promise.allSettled([operation(1), operation(2), operation(3), operation(4)]);
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect(asked[3]).toMatchObject({ reason: { extensions: { code: 'OVERLOADED' } } });
});

test('who waits when the planner closes is told', async () => {
  const { plan, close } = await start();
  const waiting = plan('{ place(id: "plc_1") { name } }', undefined);
  const closed = close();
  await expect(waiting).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  await closed;
  await expect(plan('{ place(id: "plc_1") { name } }', undefined)).rejects.toMatchObject({
    extensions: { code: 'OVERLOADED' },
  });
});

test('a supergraph that is none is refused when the planner starts', async () => {
  await expect(start({ supergraph: 'type Query { a: Int }' })).rejects.toThrow('cannot be planned on');
});
