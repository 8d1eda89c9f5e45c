import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@tripgraph/dev/freePort';
import { percentile } from '../figures.js';
import { row } from '../goals.js';
import type { Sample } from '../load/plan.js';
import { startLoad } from '../load/startLoad.js';
import { classesOf } from '../rig/classes.js';
import type { RigGateway } from '../rig/gateway.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

const restarts = 20;
const gatewayCount = 2;
/** Load balancers of the rig look every 50 ms. */
const environment = { GATEWAY_DRAIN_GRACE_MS: '1500' };
const endLimitMs = 10_000;
const rateTimes = 2;
/** A new process is given so long to become warm before the other one goes. */
const settleMs = 1_000;

type Instance = { readonly port: number; gateway: RigGateway };
type Ended = { readonly code: number | string; readonly tookMs: number };

/** Asks one to end, and starts it anew at the same address when it has. */
const restart = async (instance: Instance, start: (port: number) => Promise<RigGateway>): Promise<Ended> => {
  const began = performance.now();
  instance.gateway.child.kill('SIGTERM');
  const code = await instance.gateway.ended;
  const tookMs = performance.now() - began;
  instance.gateway = await start(instance.port);
  return { code, tookMs };
};

const resultOf = (samples: readonly Sample[], ends: readonly Ended[]): ScenarioResult => {
  const since = samples.filter(({ phase }) => phase === 'broken');
  const lost = since.filter(({ outcome }) => outcome !== 'right').length;
  const slowest = Math.max(...ends.map(({ tookMs }) => tookMs));
  const clean = ends.filter(({ code }) => code === 0).length;
  const took = percentile(
    since.map(({ tookMs }) => tookMs),
    0.99,
  );
  const rows = [
    row(
      `${restarts} SIGTERMs: 0 requests lost`,
      `${lost} of ${since.length.toLocaleString('en-US')}`,
      lost === 0 && since.length > 0,
    ),
    row(
      `each ends in ${endLimitMs / 1_000} s, exit code 0`,
      `${clean} of ${ends.length}, in ${(slowest / 1_000).toFixed(1)} s at most`,
      clean === restarts && slowest <= endLimitMs,
    ),
  ];
  return {
    rows,
    unaffected: { requests: since.length, errors: lost },
    notes: [`seen: ${ends.length} processes ended and were replaced; p99 ${took.toFixed(0)} ms`],
  };
};

export const f33RollingRestart: Scenario = {
  id: 'F33',
  name: 'rolling restart',
  what: `${gatewayCount} gateways behind a load balancer get ${restarts} SIGTERMs in turns, each when the other one is ready.`,
  run: async ({ rigs, rate, say, signal }: Context): Promise<ScenarioResult> => {
    const rig = await rigs.memory();
    const start = (port: number): Promise<RigGateway> => rig.startGateway(environment, port);
    const instances: Instance[] = [];
    try {
      for (let number = 0; number < gatewayCount; number += 1) {
        const port = await freePort();
        instances.push({ port, gateway: await start(port) });
      }
      const urls = instances.map(({ gateway }) => gateway.url);
      const classes = await classesOf(rig, urls[0] ?? '', rate * rateTimes);
      const load = await startLoad({ urls, classes: classes.all });
      try {
        await wait(settleMs * 3, undefined, { signal });
        load.phase('broken');
        const ends: Ended[] = [];
        for (let number = 0; number < restarts; number += 1) {
          ends.push(await restart(instances[number % gatewayCount] as Instance, start));
          if (number % 5 === 4) say(`${number + 1} of ${restarts} restarts`);
          await wait(settleMs, undefined, { signal });
        }
        const { samples, complaints } = await load.stop();
        const result = resultOf(samples, ends);
        const lines = complaints.map(({ name, outcome, text }) => `${name}: ${outcome}: ${text}`);
        return { ...result, notes: [...result.notes, ...lines] };
      } finally {
        load.kill();
      }
    } finally {
      for (const { gateway } of instances) await gateway.stop();
    }
  },
};
