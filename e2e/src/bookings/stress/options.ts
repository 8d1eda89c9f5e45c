import { parseArgs } from 'node:util';

export const scenarios = ['mixed', 'one-seat', 'fifty-places'] as const;
export type Scenario = (typeof scenarios)[number];

export type StressOptions = {
  readonly scenario: Scenario;
  readonly attempts: number;
  readonly kills: number;
  /** Kills of the gateway, beside those of shards. */
  readonly gatewayKills: number;
  readonly clients: number;
  readonly shards: number;
  readonly secondsLimit: number;
  readonly seed: string;
  /** Where the history is kept; undefined: it goes with everything else. */
  readonly history: string | undefined;
};

export const usage = `npm run stress:bookings -- [--scenario ${scenarios.join('|')}] [--attempts N] [--kills N] [--gateway-kills N]
  [--clients N] [--shards N] [--seconds-limit N] [--seed S] [--history FILE]`;

const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is "${text}", no whole number from ${least} to ${most}\n${usage}`);
};

const defaults: Readonly<Record<Scenario, { attempts: string; kills: string; clients: string; shards: string }>> = {
  mixed: { attempts: '20000', kills: '50', clients: '200', shards: '3' },
  'one-seat': { attempts: '1000', kills: '0', clients: '1000', shards: '1' },
  'fifty-places': { attempts: '400', kills: '0', clients: '200', shards: '1' },
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readStressOptions = (args: readonly string[]): StressOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'mixed' },
      attempts: { type: 'string' },
      kills: { type: 'string' },
      'gateway-kills': { type: 'string', default: '0' },
      clients: { type: 'string' },
      shards: { type: 'string' },
      'seconds-limit': { type: 'string', default: '900' },
      seed: { type: 'string', default: String(Date.now()) },
      history: { type: 'string' },
    },
  });
  const scenario = scenarios.find((name) => name === values.scenario);
  if (!scenario) throw new Error(`--scenario is "${values.scenario}", none of ${scenarios.join(', ')}\n${usage}`);
  const { attempts, kills, clients, shards } = { ...defaults[scenario], ...values };
  return {
    scenario,
    attempts: wholeNumber('attempts', attempts, 1, 10_000_000),
    kills: wholeNumber('kills', kills, 0, 100_000),
    gatewayKills: wholeNumber('gateway-kills', values['gateway-kills'], 0, 100_000),
    clients: wholeNumber('clients', clients, 1, 5_000),
    shards: wholeNumber('shards', shards, 1, 16),
    secondsLimit: wholeNumber('seconds-limit', values['seconds-limit'], 1, 86_400),
    seed: values.seed,
    history: values.history,
  };
};
