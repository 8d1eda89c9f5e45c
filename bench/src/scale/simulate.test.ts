import { expect, test } from 'vitest';
import type { Kind, ScaleModel } from './model.js';
import { simulate } from './simulate.js';
import { meanOfLongest, meanWaitMs, quantileMs } from './testing/queueFormulas.js';

const kindOf = (changes: Partial<Kind>): Kind => ({
  name: 'it',
  share: 1,
  target: 'one',
  gatewayMs: 0,
  shardMs: 1,
  ...changes,
});

/** Unbounded, and without a network: what formulas speak of. */
const modelOf = (changes: Partial<ScaleModel>): ScaleModel => ({
  requestsPerSecond: 700,
  warmUpSeconds: 5,
  seconds: 150,
  kinds: [kindOf({})],
  gatewayCores: 1,
  gatewayQueues: 'one',
  shards: 1,
  coresPerShard: 1,
  networkMs: 0,
  spread: 'exponential',
  queueMs: Infinity,
  shardTimeoutMs: Infinity,
  maxRunning: Infinity,
  breaker: { failures: Infinity, silentAfterMs: Infinity, probeAfterMs: 1 },
  slowness: 1,
  ...changes,
});

/** How far it is from what was foretold, as a share of that. */
const awayFrom = (foretold: number, found: number): number => Math.abs(found / foretold - 1);
const onlyOutcome = (model: ScaleModel, seed = 1) => {
  const result = simulate(model, seed);
  const [outcome, ...others] = result.outcomes;
  if (!outcome || others.length > 0) throw new Error('one kind came, and has one outcome');
  return { ...result, outcome };
};

test.each([
  [1, 0.5],
  [1, 0.8],
  [2, 0.7],
  [4, 0.9],
  [8, 0.6],
])('%i servers at a load of %d wait as Erlang says, and are as busy as that', (servers, utilisation) => {
  const perMs = servers * utilisation;
  const model = modelOf({ requestsPerSecond: perMs * 1_000, coresPerShard: servers, seconds: 120 / perMs });
  const { outcome, firstShard } = onlyOutcome(model);
  const foretold = meanWaitMs(servers, perMs, 1);
  expect(awayFrom(foretold, firstShard.meanWaitMs)).toBeLessThan(0.07);
  expect(awayFrom(1 + foretold, outcome.meanMs)).toBeLessThan(0.05);
  expect(awayFrom(utilisation, firstShard.utilisation)).toBeLessThan(0.01);
});

test('of a single server the time that a hundredth exceeds is as the formula says', () => {
  const { outcome } = onlyOutcome(modelOf({}));
  expect(awayFrom(quantileMs(0.5, 0.7, 1), outcome.p50Ms)).toBeLessThan(0.03);
  expect(awayFrom(quantileMs(0.99, 0.7, 1), outcome.p99Ms)).toBeLessThan(0.08);
});

test('work that always takes as long waits half as long as work that takes as long on average', () => {
  const { firstShard } = onlyOutcome(modelOf({ spread: 'none' }));
  expect(awayFrom(meanWaitMs(1, 0.7, 1) / 2, firstShard.meanWaitMs)).toBeLessThan(0.03);
});

test('as many wait as come while one waits (Little)', () => {
  const { firstShard } = onlyOutcome(modelOf({ requestsPerSecond: 1_500, coresPerShard: 2, seconds: 60 }));
  expect(awayFrom(1.5 * firstShard.meanWaitMs, firstShard.meanWaiting)).toBeLessThan(0.01);
});

test('requests that are spread over shards by chance find as many queues of their own', () => {
  const { shards } = onlyOutcome(modelOf({ requestsPerSecond: 5_600, shards: 8, seconds: 15 }));
  expect(awayFrom(meanWaitMs(1, 0.7, 1), shards.meanWaitMs)).toBeLessThan(0.05);
});

test('where each core of the gateway has a queue they wait longer than in front of one queue', () => {
  const kinds = [kindOf({ target: 'none', gatewayMs: 1 })];
  const model = modelOf({ kinds, requestsPerSecond: 2_800, gatewayCores: 4, seconds: 15 });
  const together = onlyOutcome(model);
  const apart = onlyOutcome({ ...model, gatewayQueues: 'apart' });
  expect(awayFrom(0.7, together.gateway.utilisation)).toBeLessThan(0.02);
  expect(awayFrom(0.7, apart.gateway.utilisation)).toBeLessThan(0.02);
  expect(apart.outcome.meanMs).toBeGreaterThan(together.outcome.meanMs * 1.5);
});

test('who asks all shards waits for the slowest: of n it takes 1 + 1/2 + … + 1/n times as long', () => {
  const kinds = [kindOf({ target: 'all' })];
  const { outcome } = onlyOutcome(modelOf({ kinds, requestsPerSecond: 10, shards: 64, seconds: 150 }));
  expect(awayFrom(meanOfLongest(64, 1), outcome.meanMs)).toBeLessThan(0.03);
});

test('the network is crossed twice, and shards that are asked at once cost it once', () => {
  const kinds = [kindOf({ target: 'all', gatewayMs: 2 })];
  const { outcome } = onlyOutcome(
    modelOf({ kinds, requestsPerSecond: 1, networkMs: 10, spread: 'none', shards: 3, seconds: 20 }),
  );
  expect(outcome.p50Ms).toBeCloseTo(2 + 2 * 10 + 1, 6);
});

test('the same seed gives the same result, another one another', () => {
  const model = modelOf({ seconds: 5 });
  expect(simulate(model, 7)).toEqual(simulate(model, 7));
  expect(simulate(model, 8)).not.toEqual(simulate(model, 7));
});

test('more than the gateway can do is shed, and what is let in waits no longer than it may', () => {
  const kinds = [kindOf({ target: 'none', gatewayMs: 1 })];
  const model = modelOf({ kinds, requestsPerSecond: 2_000, queueMs: 100, seconds: 20, spread: 'none' });
  const { outcome, gateway } = onlyOutcome(model);
  expect(awayFrom(0.5, outcome.shed / outcome.came)).toBeLessThan(0.05);
  expect(gateway.utilisation).toBeGreaterThan(0.99);
  // The queue that it may find at most, for each of its two turns.
  expect(outcome.p99Ms).toBeLessThan(2 * (100 + 1));
});

const guarded = {
  kinds: [
    kindOf({ name: 'one', share: 0.8, gatewayMs: 0.1 }),
    kindOf({ name: 'all', share: 0.2, target: 'all', gatewayMs: 0.1 }),
  ],
  gatewayCores: 2,
  gatewayQueues: 'apart' as const,
  shards: 4,
  requestsPerSecond: 500,
  shardTimeoutMs: 400,
  maxRunning: 50,
  breaker: { failures: 5, silentAfterMs: 750, probeAfterMs: 500 },
  seconds: 30,
};

test('a shard that is a thousand times slower costs the others nothing, and who needs it a part of the answer', () => {
  const well = simulate(modelOf(guarded), 3);
  const ill = simulate(modelOf({ ...guarded, slowness: 1_000 }), 3);
  const find = (result: typeof ill, name: string) => result.outcomes.find((outcome) => outcome.name === name);
  expect(find(well, 'one')?.partial).toBe(0);
  expect(find(well, 'all')?.partial).toBe(0);
  expect(find(ill, 'one')?.partial).toBe(0);
  expect(find(ill, 'one')?.p99Ms).toBeLessThan((find(well, 'one')?.p99Ms ?? 0) * 1.1);
  const all = find(ill, 'all');
  expect((all?.partial ?? 0) / (all?.came ?? 1)).toBeGreaterThan(0.95);
  // As long as it takes to see that it is to be left alone: then half of a hundred do not wait for it any more.
  expect(all?.p50Ms).toBeLessThan((find(well, 'all')?.p50Ms ?? 0) * 1.1);
  expect(find(ill, 'one (slow shard)')?.p50Ms).toBeLessThan(1);
});

test('without a breaker who needs the slow shard waits until its time is up', () => {
  const breaker = { failures: Infinity, silentAfterMs: Infinity, probeAfterMs: 500 };
  const { outcomes } = simulate(modelOf({ ...guarded, slowness: 1_000, breaker, maxRunning: Infinity }), 3);
  expect(outcomes.find(({ name }) => name === 'all')?.p50Ms).toBeGreaterThan(400);
});
