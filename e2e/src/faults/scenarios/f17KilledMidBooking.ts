import { violationsOf } from '../../bookings/check/invariants.js';
import { readStressOptions } from '../../bookings/stress/options.js';
import { runOnNewStack } from '../../bookings/stress/runOnNewStack.js';
import { row } from '../goals/goal.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

const attempts = 1_500;
const shardKills = 20;
const gatewayKills = 10;
const clients = 100;
const shownViolations = 3;

export const f17KilledMidBooking: Scenario = {
  id: 'F17',
  name: 'kills in the middle of bookings',
  what: `${shardKills} SIGKILLs of shards and ${gatewayKills} of the gateway, and cuts at COMMITs, while ${clients} clients book and ask again with the same uuid.`,
  run: async ({ seed, say, signal }: Context): Promise<ScenarioResult> => {
    const options = readStressOptions([
      ...['--attempts', String(attempts)],
      ...['--kills', String(shardKills)],
      ...['--gateway-kills', String(gatewayKills)],
      ...['--clients', String(clients)],
      ...['--seed', seed],
    ]);
    const { figures, verdicts, history } = await runOnNewStack(options, say, signal);
    const { kills, gatewayKills: ofGateway } = figures.harm;
    const made = history.filter(({ operation, outcome }) => operation === 'hold' && outcome.kind === 'ok');
    const lost = violationsOf(verdicts, ['I1', 'I2', 'I3']);
    const count = (value: number): string => value.toLocaleString('en-US');
    return {
      rows: [
        row('0 lost, doubled or oversold', `${lost} in ${count(figures.attempts)} attempts`, lost === 0),
        row(`${verdicts.length} invariants hold`, `${violationsOf(verdicts)} violations`, violationsOf(verdicts) === 0),
        row(
          'all attempts are made',
          `${count(figures.attempts)} of ${count(attempts)} in ${figures.seconds.toFixed(0)} s`,
          figures.attempts >= attempts && made.length > 0,
        ),
      ].map((each) => (kills === shardKills && ofGateway === gatewayKills ? each : { ...each, verdict: 'void' })),
      unaffected: { requests: 0, errors: 0 },
      notes: [
        `seen: ${kills} kills of shards, ${ofGateway} of the gateway; ${count(made.length)} holds were answered`,
        ...verdicts.flatMap(({ invariant, finding }) =>
          finding.violations.slice(0, shownViolations).map((text) => `${invariant.id}: ${text}`),
        ),
      ],
    };
  },
};
