import { drainUnderLoad } from '../../drain/drainUnderLoad.js';
import { row } from '../goals/goal.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

const times = 20;
const endLimitMs = 10_000;
/** The gateways answer one small query. */
const rateTimes = 2;
const tellEvery = 5;

export const f33RollingRestart: Scenario = {
  id: 'F33',
  name: 'rolling restart',
  what: `Two gateways behind a load balancer get ${times} SIGTERMs in turns, and are started anew.`,
  run: async ({ rate, say, signal }: Context): Promise<ScenarioResult> => {
    const { drains, requests, lost } = await drainUnderLoad({
      times,
      rate: rate * rateTimes,
      onDrain: (number) => {
        signal.throwIfAborted();
        if (number % tellEvery === 0) say(`${number} of ${times} restarts`);
      },
    });
    const slowestMs = Math.max(...drains.map(({ tookMs }) => tookMs));
    const clean = drains.filter(({ ended }) => ended === 0).length;
    const running = drains.reduce((sum, drain) => sum + drain.running, 0);
    const rows = [
      row(
        `${times} SIGTERMs: 0 requests lost`,
        `${lost.length} of ${requests.toLocaleString('en-US')}`,
        lost.length === 0,
      ),
      row(
        `each ends in ${endLimitMs / 1_000} s, exit code 0`,
        `${clean} of ${drains.length}, in ${(slowestMs / 1_000).toFixed(1)} s at most`,
        clean === times && slowestMs <= endLimitMs,
      ),
    ];
    return {
      rows: running > 0 ? rows : rows.map((each) => ({ ...each, verdict: 'void' })),
      unaffected: { requests, errors: lost.length },
      notes: [`seen: ${running} requests ran when ${drains.length} processes were asked to end`, ...lost],
    };
  },
};
