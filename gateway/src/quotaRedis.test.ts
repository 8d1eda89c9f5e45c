import { expect, test, vi } from 'vitest';
import { startMortalRedis } from './cache/testing/realRedis.js';
import type { RedisProcess } from './cache/testing/redisProcess.js';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';

const schema = 'type Query { list: [T] } type T { id: Int }';
const query = '{ list { id } }';
const cost = 10;
/** All of a minute's can be spent at once. */
const costPerMinute = 1_000;
const whole = costPerMinute / cost;
const quotaOf = (units: number) => ({ costPerMinute: units, maxRequestCost: undefined });
const partners = [
  partnerNamed('noisy', { quota: quotaOf(costPerMinute) }),
  partnerNamed('calm', { quota: quotaOf(1_000 * costPerMinute) }),
];
const environmentOf = ({ url }: RedisProcess) => ({
  GATEWAY_REDIS_URL: url,
  // Slow machines are not what is tried here.
  GATEWAY_REDIS_TIMEOUT_MS: '1000',
  GATEWAY_REDIS_WAIT_MS: '1000',
  GATEWAY_RATE_SHARES: '2',
  GATEWAY_RATE_BURST_SECONDS: '60',
});

/** Two gateways that share quotas over this Redis: asks each of them so often in turn, and says how many were let in. */
const startTwo = async (redis: RedisProcess) => {
  const start = () =>
    startSmallGateway(schema, answering({ data: { list: [] } }), { partners, environment: environmentOf(redis) });
  const urls = [(await start()).url, (await start()).url];
  return async (name: string, times: number): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${keyOf(name)}` };
    let sum = 0;
    for (let time = 0; time < times; time += 1)
      for (const url of urls) {
        const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
        expect([200, 429]).toContain(status);
        if (status === 200) sum += 1;
      }
    return sum;
  };
};

test('Redis is killed while partners ask, and comes back knowing nothing: no request fails for it, and quotas hold', async (context) => {
  const redis = await startMortalRedis(context);
  const letIn = await startTwo(redis);
  const beganAtMs = performance.now();
  // What comes back in the meantime, to all that is counted here.
  const returned = (): number => (whole * (performance.now() - beganAtMs)) / 60_000;

  const before = await letIn('noisy', whole);
  expect(before).toBeGreaterThan(0.9 * whole);
  expect(before).toBeLessThanOrEqual(1.1 * whole + returned());

  const calm = letIn('calm', 50);
  await redis.kill();
  expect(await calm).toBe(100);
  const without = await letIn('noisy', whole);
  expect(without).toBeLessThanOrEqual(0.1 * whole + returned());
  expect(await letIn('calm', 50)).toBe(100);

  await redis.start();
  await vi.waitFor(async () => expect(await letIn('noisy', 1)).toBeGreaterThan(0), { timeout: 60_000 });
  const after = await letIn('noisy', whole);
  expect(before + without + after).toBeLessThanOrEqual(2.2 * whole + returned());
}, 180_000);
