import { percentile } from '../figures.js';
import { row } from '../goals/goal.js';
import { badSupergraphs } from '../../reload/badSupergraphs.js';
import { runReloads } from '../../reload/runReloads.js';
import type { Context, Row, Scenario, ScenarioResult } from '../scenario.js';

const goodReloads = 200;
/** Every tenth is a bad one. */
const reloads = Math.ceil((goodReloads * 10) / 9);
const fewestKinds = 12;
/** A gateway answers this small query alone. */
const rateTimes = 2;
const baselineMs = 5_000;
const pauseMs = 100;
const mostTimesP99 = 1.5;

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const errorsIn = (errors: number, sent: number): Row =>
  row(`${goodReloads} reloads: 0 errors`, `${errors} of ${sent.toLocaleString('en-US')}`, errors === 0);

export const f22Reloads: Scenario = {
  id: 'F22',
  also: ['F23'],
  name: 'reloads under load',
  what: `The supergraph is replaced ${goodReloads} times while requests run, and now and then by a bad one.`,
  run: async ({ rate, rigs, say, signal }: Context): Promise<ScenarioResult> => {
    say(`${reloads} reloads`);
    const result = await runReloads({
      reloads,
      rate: rate * rateTimes,
      baselineMs,
      pauseMs,
      onStart: (pid) => rigs.pinning?.pinGateway(pid),
      signal,
    });
    const { swapped, refused, kinds, unexpected, sent, errors, latencies, seconds, exitCode } = result;
    const [before, during] = ['baseline', 'reloading'].map((phase) => percentile(latencies.get(phase) ?? [], 0.99));
    const taken = unexpected.length;
    const rows = [
      errorsIn(errors.length, sent),
      row(
        `p99 ×${mostTimesP99}`,
        `${ms(before ?? NaN)} → ${ms(during ?? NaN)}`,
        (during ?? NaN) <= (before ?? NaN) * mostTimesP99,
      ),
      row('all of them taken', `${swapped} in ${seconds.toFixed(0)} s`, swapped >= goodReloads && exitCode === 0),
      row(
        `F23: ${fewestKinds} kinds of bad ones refused`,
        `${kinds.size - taken} of ${kinds.size} kinds`,
        kinds.size >= fewestKinds && taken === 0,
      ),
    ];
    const requests = latencies.get('reloading')?.length ?? 0;
    const known = badSupergraphs('http://127.0.0.1/').length;
    return {
      rows,
      unaffected: { requests, errors: errors.length },
      notes: [
        `seen: ${swapped} taken, ${refused} refused of ${kinds.size} of ${known} kinds`,
        ...unexpected,
        ...errors,
      ],
    };
  },
};
