import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { supergraphOf } from '../testing/smallGateway.js';
import { startPlanner, type Planner } from './planner.js';
import { plannerThreads } from './plannerThreads.js';

const ours = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
const small = supergraphOf('type Query { x: Int }', 'http://127.0.0.1:1/');

/** Threads that are kept for a minute, and each that a planner took. */
const start = () => {
  const threads = plannerThreads(60_000);
  onTestFinished(async () => void (await threads.close()));
  const taken: Worker[] = [];
  const take = (): Worker => {
    const thread = threads.take();
    taken.push(thread);
    return thread;
  };
  const planner = (supergraph: string, planningTimeoutMs = 10_000): Promise<Planner> =>
    startPlanner({
      supergraph,
      planningTimeoutMs,
      maxWaiting: 100,
      maxPlanCharacters: 100_000,
      threads: { ...threads, take },
    });
  return { taken, planner, threads };
};

test('the next planner gets the thread of one that is closed, and plans on its own supergraph', async () => {
  const { taken, planner } = start();
  const first = await planner(ours);
  await first.plan('{ place(id: "plc_1") { name } }', undefined);
  await first.close();
  const second = await planner(small);
  onTestFinished(second.close);
  expect(taken[1]).toBe(taken[0]);
  expect(second.schemas.api).not.toContain('Place');
  expect((await second.plan('{ x }', undefined)).node).toMatchObject({ kind: 'Fetch', serviceName: 'small' });
  await expect(second.plan('{ place(id: "plc_1") { name } }', undefined)).rejects.toThrow('place');
});

test('planners at the same time have threads of their own, of which two are kept', async () => {
  const { taken, planner } = start();
  const planners = [await planner(small), await planner(small), await planner(small)];
  expect(new Set(taken).size).toBe(3);
  const ended = once(taken[2] as Worker, 'exit');
  for (const { close } of planners) await close();
  await ended;
  const next = await planner(small);
  onTestFinished(next.close);
  expect(taken[3]).toBe(taken[0]);
});

test('the thread that could not read a supergraph reads the next one', async () => {
  const { taken, planner } = start();
  await expect(planner('type Query { x: Int }')).rejects.toThrow('cannot be planned on');
  const next = await planner(small);
  onTestFinished(next.close);
  expect(taken[1]).toBe(taken[0]);
});

test('a thread that still plans is not kept', async () => {
  const { taken, planner } = start();
  const busy = await planner(ours);
  const ended = once(taken[0] as Worker, 'exit');
  const planning = busy.plan('{ place(id: "plc_1") { name } }', undefined);
  const closed = busy.close();
  await expect(planning).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  await closed;
  await ended;
});

test('a thread that nobody takes for a while ends', async () => {
  const threads = plannerThreads(1);
  const thread = threads.take();
  const ended = once(thread, 'exit');
  await threads.giveBack(thread);
  await Promise.all([ended, once(thread, 'exit')]);
  const next = threads.take();
  onTestFinished(async () => void (await next.terminate()));
  expect(next).not.toBe(thread);
});
