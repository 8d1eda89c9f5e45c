import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@tripgraph/dev/freePort';
import { keyOf } from '@tripgraph/gateway/testing/partnerKeys';
import { p99 } from '../figures.js';
import { count, ms, row } from '../goals/goal.js';
import type { Asked, FromQuotas, ToQuotas } from '../quotas/messages.js';
import { minuteSeconds, query, queryCost, quotaOf, startQuotaGateway } from '../quotas/quotaGateway.js';
import { startRedisProcess, type RedisProcess } from '@tripgraph/gateway/cache/testing/redisProcess';
import { statusesOf } from '../quotas/statuses.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';
import { startTold } from '../toldProcess.js';

const times = 20;
const processes = 2;
const warmMs = 4_000;
/** Before it is killed, until it is back, and after. */
const partMs = 20_000;
const noisyRate = 20;
const calmRate = 30;
const mostTimes = 2;
const mostMoreMs = 2;

/** Of nobody in particular: its quota is that of an address. */
const calm = { name: 'calm', rate: calmRate, key: undefined };
const noisy = { name: 'noisy', rate: times * noisyRate, key: keyOf('noisy') };

/** What each process has let partners spend, and how often it went by its share. */
type Counted = { readonly spent: number; readonly insured: number };

const read = async (metricsUrl: string): Promise<Counted> => {
  const text = await (await fetch(metricsUrl)).text();
  const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? NaN);
  return {
    spent: valueOf('gateway_rate_cost_total\\{kind="partner"\\}'),
    insured: valueOf('gateway_rate_insured_total'),
  };
};

type Seen = {
  readonly asked: readonly Asked[];
  /** By process: when Redis was killed, and when another one was there. */
  readonly killed: readonly Counted[];
  readonly back: readonly Counted[];
};

const during = (asked: readonly Asked[], name: string, fromMs: number, toMs = Infinity): readonly Asked[] =>
  asked.filter((each) => each.name === name && each.atMs >= fromMs && each.atMs < toMs);
const letIn = (asked: readonly Asked[]): number => asked.filter(({ status }) => status === 200).length;

const resultOf = ({ asked, killed, back }: Seen): ScenarioResult => {
  const quiet = during(asked, 'calm', 0);
  const loud = during(asked, 'noisy', 0);
  const errors = quiet.length - letIn(quiet);
  const [before, after] = [p99(during(asked, 'calm', 0, partMs)), p99(during(asked, 'calm', partMs))];
  const minute = letIn(loud) / (noisyRate * minuteSeconds);
  const share = (noisyRate * queryCost * partMs) / 1_000 / processes;
  const byProcess = back.map(({ spent }, index) => (spent - (killed[index]?.spent ?? 0)) / share);
  const neither = loud.filter(({ status }) => status !== 200 && status !== 429).length;
  const insured = back.reduce((sum, each, index) => sum + each.insured - (killed[index]?.insured ?? 0), 0);
  const shown = byProcess.map((part) => `×${part.toFixed(2)}`).join(', ');
  const rows = [
    row('others: 0 errors', `${count(errors)} of ${count(quiet.length)}`, errors === 0),
    row(`others: p99 +${mostMoreMs} ms`, `${ms(before)} → ${ms(after)}`, after <= before + mostMoreMs),
    row(
      `while it is away each process: at most ×${mostTimes} of its share`,
      shown,
      byProcess.every((part) => part <= mostTimes),
    ),
    row(
      'nor is it shut out: at least ×0.50',
      shown,
      byProcess.every((part) => part >= 0.5),
    ),
    row(`in the minute of both: at most ×${mostTimes} of the quota`, `×${minute.toFixed(2)}`, minute <= mostTimes),
    row('neither answered nor told 429: 0', String(neither), neither === 0),
  ];
  return {
    rows: insured > 0 ? rows : rows.map((each) => ({ ...each, verdict: 'void' })),
    unaffected: { requests: quiet.length, errors },
    notes: [statusesOf(asked), `seen: ${count(insured)} requests were let in by a share while Redis was away`],
  };
};

const measure = async (
  { say, signal }: Context,
  redis: RedisProcess,
  metricsUrls: readonly string[],
  send: (lastMs: number) => Promise<readonly Asked[]>,
): Promise<ScenarioResult> => {
  const countAll = (): Promise<readonly Counted[]> => Promise.all(metricsUrls.map(read));
  await send(warmMs);
  // What was spent is back.
  await wait(partMs, undefined, { signal });
  say(`${partMs / 1_000} s with it, ${partMs / 1_000} s without, ${partMs / 1_000} s with another one`);
  const sending = send(3 * partMs);
  await wait(partMs, undefined, { signal });
  await redis.kill();
  const killed = await countAll();
  await wait(partMs, undefined, { signal });
  const back = await countAll();
  await redis.start();
  return resultOf({ asked: await sending, killed, back });
};

export const quotaRedis: Scenario = {
  id: 'QUOTA',
  name: 'the Redis of quotas is killed',
  what: `It is killed and started again while a partner asks ${times} times its quota of ${processes} processes, and others half of theirs.`,
  run: async (context) => {
    const redis = await startRedisProcess();
    const metricsPort = await freePort();
    const clients = startTold<ToQuotas, FromQuotas>('quotas/main.js');
    try {
      const gateway = await startQuotaGateway(
        { noisy: quotaOf(noisyRate) },
        {
          GATEWAY_PROCESSES: String(processes),
          GATEWAY_REDIS_URL: redis.url,
          GATEWAY_METRICS_PORT: String(metricsPort),
          GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: String(quotaOf(2 * calmRate)),
        },
      );
      const plan = { kind: 'send', url: gateway.url, query, streams: [calm, noisy] } as const;
      const metricsUrls = Array.from(
        { length: processes },
        (_none, n) => `http://127.0.0.1:${metricsPort + n}/metrics`,
      );
      try {
        return await measure(
          context,
          redis,
          metricsUrls,
          async (lastMs) => (await clients.ask({ ...plan, lastMs }, 'sent')).asked,
        );
      } finally {
        await gateway.close();
      }
    } finally {
      clients.kill();
      await redis.kill();
    }
  },
};
