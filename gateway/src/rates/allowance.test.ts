import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Allowance, type Outcome } from './allowance.js';
import { quotaOf, type Quota } from './quota.js';
import { modelPool, type ModelPool } from './testing/modelPool.js';
import { mostInWindow, type Spent } from './testing/mostInWindow.js';

const minuteMs = 60_000;
const quota = quotaOf(6_000, 15);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nowMs = (): number => Date.now();
const start = (shares: number, pool?: ModelPool, limit: Quota = quota): Allowance =>
  new Allowance('north', limit, { pool: pool?.pool, shares, waitMs: 2, nowMs });
const flush = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const isSpent = ({ kind }: Outcome): boolean => kind !== 'empty';

/** Spends as long as it may, each time this much; how much that was. */
const drain = async (allowance: Allowance, units: number): Promise<number> => {
  let sum = 0;
  for (;;) {
    await flush();
    if (!isSpent(allowance.spendNow(units))) return sum;
    sum += units;
  }
};

test('without a pool one of four processes lets a quarter be spent, and says when there is more', async () => {
  const allowance = start(4);
  expect(await drain(allowance, 1)).toBe(375);
  const refused = allowance.spendNow(1);
  expect(refused).toMatchObject({ kind: 'empty' });
  await vi.advanceTimersByTimeAsync(Math.ceil((refused as { retryAfterMs: number }).retryAfterMs));
  expect(allowance.spendNow(1)).toEqual({ kind: 'spent' });
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(await drain(allowance, 1)).toBe(375);
});

test('with a pool one of four processes may spend the whole, when the others spend nothing', async () => {
  const allowance = start(4, modelPool(nowMs));
  expect(await drain(allowance, 1)).toBe(1_500);
  expect(allowance.left().units).toBe(0);
  expect(allowance.left().fullInMs).toBeGreaterThan(14_900);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await drain(allowance, 1)).toBeGreaterThanOrEqual(99);
});

test('the pool is asked once in a while, never for each request, and not at all while it is known to be empty', async () => {
  const pool = modelPool(nowMs);
  const allowance = start(4, pool);
  await drain(allowance, 1);
  expect(pool.asked.length).toBeLessThan(60);
  const before = pool.asked.length;
  for (let request = 0; request < 1_000; request += 1) allowance.spendNow(1);
  await flush();
  expect(pool.asked.length).toBe(before);
});

test('a process that others have left nothing learns it with its first answer, and what it has spent is owed', async () => {
  const pool = modelPool(nowMs);
  await drain(start(2, pool), 10);
  const late = start(2, pool);
  expect(late.spendNow(100)).toEqual({ kind: 'spent' });
  await flush();
  await flush();
  const refused = late.spendNow(1) as { kind: string; retryAfterMs: number };
  expect(refused.kind).toBe('empty');
  expect(refused.retryAfterMs).toBeGreaterThan(900);
});

test('while the pool has not answered a process goes on up to its share, then waits 2 ms, then has its share', async () => {
  const pool = modelPool(nowMs);
  pool.answerWhen(new Promise(() => undefined));
  const allowance = start(2, pool);
  for (let request = 0; request < 75; request += 1) expect(allowance.spendNow(10)).toEqual({ kind: 'spent' });
  const waiting = allowance.spend(10, 0);
  expect(waiting).toBeInstanceOf(Promise);
  await vi.advanceTimersByTimeAsync(2);
  expect(await waiting).toMatchObject({ kind: 'empty' });
  await vi.advanceTimersByTimeAsync(1_000);
  const later = allowance.spend(10, 0);
  await vi.advanceTimersByTimeAsync(2);
  expect(await later).toEqual({ kind: 'insured' });
});

test('a request that overdraws its share shuts nobody out who asks before the pool has answered', async () => {
  const allowance = start(4, modelPool(nowMs));
  expect(allowance.spend(1_000, 0)).toEqual({ kind: 'spent' });
  const next = allowance.spend(1, 0);
  expect(next).toBeInstanceOf(Promise);
  await flush();
  expect(await next).toEqual({ kind: 'spent' });
});

test('an answer that comes while it is waited for is taken', async () => {
  const pool = modelPool(nowMs);
  let answer: () => void = () => undefined;
  pool.answerWhen(new Promise<void>((resolve) => (answer = resolve)));
  const allowance = start(2, pool);
  for (let request = 0; request < 75; request += 1) allowance.spendNow(10);
  const waiting = allowance.spend(10, 0);
  answer();
  await flush();
  expect(await waiting).toEqual({ kind: 'spent' });
});

test('when the pool goes, a process that has spent its share gets no second one', async () => {
  const pool = modelPool(nowMs);
  const allowance = start(2, pool);
  await drain(allowance, 10);
  pool.become('down');
  await vi.advanceTimersByTimeAsync(1_000);
  // What comes back in a second at half the rate.
  expect(await drain(allowance, 1)).toBeLessThanOrEqual(51);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(allowance.spendNow(1)).toEqual({ kind: 'insured' });
});

test('whoever came first may spend what it costs, and its first unit is not asked for twice', () => {
  const allowance = start(1, undefined, quotaOf(60, 1));
  expect(allowance.spendNow(1)).toEqual({ kind: 'spent' });
  expect(allowance.spendNow(1)).toMatchObject({ kind: 'empty' });
  expect(allowance.spend(500, 1)).toEqual({ kind: 'spent' });
  expect(allowance.spendNow(1)).toMatchObject({ kind: 'empty', retryAfterMs: 500_000 });
});

test('another quota holds from the next request on', async () => {
  const allowance = start(1, modelPool(nowMs));
  await drain(allowance, 100);
  allowance.follow(quotaOf(60_000, 15));
  vi.setSystemTime(nowMs() + 5_000);
  expect(await drain(allowance, 100)).toBeGreaterThan(4_500);
});

const mostUnits = 400;
const step = fc.record({
  process: fc.nat({ max: 3 }),
  afterMs: fc.nat({ max: 400 }),
  units: fc.integer({ min: 1, max: mostUnits }),
  flushes: fc.boolean(),
});

/** Runs requests on several processes; what each of them lets spend. */
const run = async (
  steps: readonly { process: number; afterMs: number; units: number; flushes: boolean }[],
  processes: readonly Allowance[],
  at: (step: number) => void = () => undefined,
): Promise<ReadonlyArray<Spent & { readonly process: number }>> => {
  const spent: Array<Spent & { process: number }> = [];
  for (const [index, { process: number, afterMs, units, flushes }] of steps.entries()) {
    at(index);
    vi.setSystemTime(nowMs() + afterMs);
    if (flushes) await flush();
    const process = number % processes.length;
    const outcome = processes[process]?.spendNow(units);
    if (outcome && isSpent(outcome)) spent.push({ atMs: nowMs(), units, process });
  }
  return spent;
};

test('over a pool all processes together spend in any window what it allows, and no more than each can be ahead', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 50, maxLength: 400 }),
      fc.integer({ min: 1, max: 4 }),
      async (steps, shares) => {
        const pool = modelPool(nowMs);
        const spent = await run(
          steps,
          Array.from({ length: shares }, () => start(shares, pool)),
        );
        const ahead = quota.capacity * (1 + 1 / 8) + shares * (2 * mostUnits + 1);
        for (const windowMs of [1_000, 15_000, minuteMs])
          expect(mostInWindow(spent, windowMs)).toBeLessThanOrEqual(
            quota.capacity + quota.unitsPerMs * windowMs + ahead,
          );
      },
    ),
  );
});

test('asked for 20 times the quota, four processes let through the quota to within 2 % in the long run', async () => {
  const pool = modelPool(nowMs);
  const processes = Array.from({ length: 4 }, () => start(4, pool));
  const steps = Array.from({ length: 60_000 }, (_none, index) => ({
    process: index % 4,
    afterMs: index % 2 === 0 ? 10 : 0,
    units: 10,
    flushes: true,
  }));
  const spent = await run(steps, processes);
  const settled = spent.filter(({ atMs }) => atMs > (spent[0]?.atMs ?? 0) + minuteMs);
  const minutes = ((spent.at(-1)?.atMs ?? 0) - (settled[0]?.atMs ?? 0)) / minuteMs;
  const perMinute = settled.reduce((sum, { units }) => sum + units, 0) / minutes;
  expect(perMinute / 6_000).toBeGreaterThan(0.98);
  expect(perMinute / 6_000).toBeLessThan(1.02);
});

test('a pool that dies and comes back having forgotten all: at most twice the quota in any minute, together and each', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 7 }),
      async (diesAt, lastsSteps, shares, order) => {
        const pool = modelPool(nowMs);
        const processes = Array.from({ length: shares }, () => start(shares, pool));
        const steps = Array.from({ length: 6_000 }, (_none, index) => ({
          process: order[index % order.length] ?? 0,
          afterMs: 20,
          units: 40,
          flushes: index % 3 > 0,
        }));
        const spent = await run(steps, processes, (index) => {
          if (index === diesAt) pool.become('down');
          if (index === diesAt + lastsSteps) pool.become('up');
        });
        expect(mostInWindow(spent, minuteMs)).toBeLessThanOrEqual(2 * 6_000);
        // Not closed either: each second of the last minute lets something through.
        expect(spent.filter(({ atMs }) => atMs > nowMs() - minuteMs).length).toBeGreaterThan(20);
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);
