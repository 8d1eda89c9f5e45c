import { keyOf } from '@tripgraph/gateway/testing/partnerKeys';
import { p99, percentile } from '../figures.js';
import { count, ms, mostTimes, row } from '../goals/goal.js';
import type { Asked, FromQuotas, Stream, ToQuotas } from '../quotas/messages.js';
import { query, quotaOf, startQuotaGateway } from '../quotas/quotaGateway.js';
import { statusesOf } from '../quotas/statuses.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';
import { startTold } from '../toldProcess.js';

const times = 20;
const rounds = 4;
const warmMs = 4_000;
const sliceMs = 8_000;
/** Requests a second that the noisy one may ask for, and that each other one does: half of what it may. */
const noisyRate = 20;
const otherRate = 30;
const burstSeconds = 15;

const quotas = {
  noisy: quotaOf(noisyRate),
  north: quotaOf(2 * otherRate),
  south: quotaOf(2 * otherRate),
  west: quotaOf(2 * otherRate),
};
const stream = (name: string, rate: number): Stream => ({ name, rate, key: keyOf(name) });
const others = ['north', 'south', 'west'].map((name) => stream(name, otherRate));
const noisy = stream('noisy', times * noisyRate);

const isOther = ({ name }: Asked): boolean => name !== noisy.name;

const resultOf = (alone: readonly Asked[], beside: readonly Asked[], seconds: number): ScenarioResult => {
  const seen = [...alone, ...beside].filter(isOther);
  const errors = seen.filter(({ status }) => status !== 200).length;
  const [before, after] = [p99(alone.filter(isOther)), p99(beside.filter(isOther))];
  const loud = beside.filter((asked) => !isOther(asked));
  const letIn = loud.filter(({ status }) => status === 200).length;
  const neither = loud.filter(({ status }) => status !== 200 && status !== 429).length;
  const most = Math.ceil(noisyRate * (seconds + burstSeconds)) + 1;
  const refusedMs = loud.filter(({ status }) => status === 429).map(({ tookMs }) => tookMs);
  return {
    rows: [
      row('others: 0 errors', `${count(errors)} of ${count(seen.length)}`, errors === 0),
      row(`others: p99 ×${mostTimes.toFixed(2)}`, `${ms(before)} → ${ms(after)}`, after <= before * mostTimes),
      row(
        `it is let in: at most ${count(most)}`,
        `${count(letIn)} of ${count(loud.length)} in ${seconds.toFixed(0)} s`,
        letIn <= most,
      ),
      row('neither answered nor told 429: 0', String(neither), neither === 0),
    ],
    unaffected: { requests: seen.length, errors },
    notes: [
      statusesOf([...alone, ...beside]),
      `told 429 in ${ms(percentile(refusedMs, 0.5))} (p50), ${ms(percentile(refusedMs, 0.99))} (p99)`,
    ],
  };
};

/** Others alone and beside it in turns, so that a machine that gets slower does so for both. */
const measure = async (
  { say, signal }: Context,
  send: (streams: readonly Stream[], lastMs: number) => Promise<readonly Asked[]>,
) => {
  say('others alone, and beside it, in turns');
  await send(others, warmMs);
  const alone: Asked[] = [];
  const beside: Asked[] = [];
  const startedAtMs = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    alone.push(...(await send(others, sliceMs)));
    beside.push(...(await send([...others, noisy], sliceMs)));
  }
  return resultOf(alone, beside, (performance.now() - startedAtMs) / 1_000);
};

export const noisyPartner: Scenario = {
  id: 'NOISY',
  name: 'a partner asks too much',
  what: `One partner asks ${times} times what its quota allows, beside three who ask half of theirs.`,
  run: async (context) => {
    const gateway = await startQuotaGateway(quotas, {});
    const clients = startTold<ToQuotas, FromQuotas>('quotas/main.js');
    try {
      const ask = { kind: 'send', url: gateway.url, query } as const;
      return await measure(
        context,
        async (streams, lastMs) => (await clients.ask({ ...ask, streams, lastMs }, 'sent')).asked,
      );
    } finally {
      clients.kill();
      await gateway.close();
    }
  },
};
