import { toldLog } from '@tripgraph/telemetry/testing/toldLog';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepProcesses, restartDelayMs, type Child } from './keepProcesses.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Processes that become ready and end when the test says so, and what they were told, by the order of their start. */
const scripted = (count: number, obeys = true) => {
  const children: Array<{ number: number; told: string[]; ready: () => void; end: (cause: string) => void }> = [];
  const { log, told: logged } = toldLog();
  const startProcess = (number: number): Child => {
    let ready: () => void = () => undefined;
    let end: (cause: string) => void = () => undefined;
    const child = {
      ready: new Promise<void>((resolve) => (ready = resolve)),
      ended: new Promise<string>((resolve) => (end = resolve)),
      tell: (order: string) => {
        told.push(order);
        if (order === 'drain' && obeys) end('exit code 0');
      },
      kill: () => {
        told.push('kill');
        end('SIGKILL');
      },
    };
    const told: string[] = [];
    children.push({ number, told, ready, end });
    return child;
  };
  const processes = keepProcesses({ count, startProcess, stopLimitMs: 5_000, log });
  return { children, logged, processes };
};

const startAll = async (count: number, obeys = true) => {
  const all = scripted(count, obeys);
  for (const child of all.children) child.ready();
  await all.processes.ready;
  return all;
};

test('one that ends unasked is started again under its number, the others stay', async () => {
  const { children, logged } = await startAll(2);
  children[1]?.end('SIGSEGV');
  await vi.advanceTimersByTimeAsync(99);
  expect(children.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(children.map(({ number }) => number)).toEqual([1, 2, 2]);
  expect(logged).toMatchObject([['process ended', { process: 2, cause: 'SIGSEGV' }]]);
});

test('one that ends again and again is started later each time, and at once after it has lived for a minute', async () => {
  const { children } = await startAll(1);
  for (const delayMs of [100, 200, 400]) {
    const before = children.length;
    children.at(-1)?.end('exit code 1');
    await vi.advanceTimersByTimeAsync(delayMs - 1);
    expect(children.length).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(children.length).toBe(before + 1);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  children.at(-1)?.end('exit code 1');
  await vi.advanceTimersByTimeAsync(0);
  expect(children.length).toBe(5);
});

test('however often one is started again, nothing of the waits before is left', async () => {
  const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
  const removed = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
  onTestFinished(() => {
    added.mockRestore();
    removed.mockRestore();
  });
  const { children } = await startAll(1);
  for (let times = 0; times < 20; times += 1) {
    children.at(-1)?.end('exit code 1');
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(children.length).toBe(21);
  expect(added).toHaveBeenCalledTimes(20);
  expect(removed).toHaveBeenCalledTimes(20);
});

test('the wait before a new start has a bound', () => {
  expect([0, 1, 2, 7, 8, 1_000].map(restartDelayMs)).toEqual([0, 100, 200, 6_400, 10_000, 10_000]);
});

test('when one ends before it ever took requests, nothing is started again', async () => {
  const { children, processes } = scripted(2);
  children[0]?.end('exit code 1');
  await expect(processes.ready).rejects.toThrow('Process 1 of the gateway could not start: exit code 1.');
  await processes.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children.map(({ told }) => told)).toEqual([[], ['drain']]);
});

test('to reload is passed on to all', async () => {
  const { children, processes } = await startAll(3);
  processes.reload();
  expect(children.map(({ told }) => told)).toEqual([['reload'], ['reload'], ['reload']]);
});

test('to roll, each drains when its successor takes requests, one after the other', async () => {
  const { children, processes } = await startAll(2);
  const rolled = processes.roll();
  expect(processes.roll()).toBe(rolled);
  await vi.advanceTimersByTimeAsync(0);
  expect(children.map(({ number, told }) => [number, told])).toEqual([
    [1, []],
    [2, []],
    [1, []],
  ]);
  children[2]?.ready();
  await vi.advanceTimersByTimeAsync(0);
  expect(children.map(({ number, told }) => [number, told])).toEqual([
    [1, ['drain']],
    [2, []],
    [1, []],
    [2, []],
  ]);
  children[3]?.ready();
  await rolled;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children.map(({ told }) => told)).toEqual([['drain'], ['drain'], [], []]);
});

test('when a successor cannot start, the old ones stay', async () => {
  const { children, processes } = await startAll(2);
  const rolled = processes.roll();
  await vi.advanceTimersByTimeAsync(0);
  children[2]?.end('exit code 1');
  await rolled;
  expect(children.map(({ told }) => told)).toEqual([[], [], []]);
});

test('to stop, all drain, and those that do not in time are killed', async () => {
  const { children, processes } = await startAll(2, false);
  const stopped = processes.stop();
  children[0]?.end('exit code 0');
  await vi.advanceTimersByTimeAsync(4_999);
  expect(children.map(({ told }) => told)).toEqual([['drain'], ['drain']]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await stopped).toBe(1);
  expect(children.map(({ told }) => told)).toEqual([['drain'], ['drain', 'kill']]);
});

test('one that waits to be started again is not when all stop', async () => {
  const { children, processes } = await startAll(1);
  children[0]?.end('exit code 1');
  await vi.advanceTimersByTimeAsync(50);
  expect(await processes.stop()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children.length).toBe(1);
});
