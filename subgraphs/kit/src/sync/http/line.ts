import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { SourceClientOptions, SourcePorts } from './clientTypes.js';
import { openAgent } from './openAgent.js';
import { openPace, type Pace } from './pace.js';
import { sourceErrorOf } from './sourceError.js';
import { problemOfSourceUrl, type SourceRule } from './sourceRule.js';

/** All that requests to one source share. */
export type Line = {
  readonly rule: SourceRule;
  readonly dispatcher: Dispatcher;
  readonly pace: Pace;
  readonly ports: Omit<SourcePorts, 'resolve'>;
  readonly options: SourceClientOptions;
  readonly maximumWaitMs: number;
};

const defaultMaximumWaitMs = 120_000;
const defaultMaximumConnections = 8;

const realPorts: Line['ports'] = {
  nowMs: Date.now,
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  draw: Math.random,
};

/** Makes ready to ask a source. Throws a sentence when its base URL may not be asked. */
export const openLine = (options: SourceClientOptions): Line => {
  const { allowedHosts = [], privateHosts = [], maximumWaitMs = defaultMaximumWaitMs, ratePerSecond } = options;
  const rule: SourceRule = { base: new URL(options.baseUrl), allowedHosts, privateHosts };
  const name = rule.base.host;
  const wrong = problemOfSourceUrl(rule.base, rule);
  if (wrong !== null) throw new Error(`${name} cannot be a source: ${wrong}.`);
  const given = { ...realPorts, ...options.ports };
  const sleep: SourcePorts['sleep'] = (ms, signal) =>
    given.sleep(ms, signal).catch((error: unknown) => {
      throw sourceErrorOf(error, name, signal);
    });
  const ports = { ...given, sleep };
  const pace = openPace({ name, ratePerSecond, maximumWaitMs, ...ports });
  const limits = {
    silenceMs: options.totalTimeoutMs,
    maximumConnections: options.maximumConnections ?? defaultMaximumConnections,
  };
  const dispatcher = openAgent(rule, limits, options.ports?.resolve);
  return { rule, dispatcher, pace, ports, options, maximumWaitMs };
};
