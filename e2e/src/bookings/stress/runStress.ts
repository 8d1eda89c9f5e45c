import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type Database } from '@tripgraph/kit/database';
import { repeatedly } from '@tripgraph/kit/repeatedly';
import { randomOf } from '../../differential/random.js';
import type { Attempt } from '../history/attempt.js';
import { checkAll, type Verdict } from '../check/invariants.js';
import { ledgerOf } from '../check/ledger.js';
import { readShard } from '../check/readShard.js';
import { createNemesis, type Nemesis } from './nemesis.js';
import type { Offers } from './offers.js';
import type { StressOptions } from './options.js';
import { runClients } from './runClients.js';
import { scenarioPlans } from './scenarios.js';
import type { Stack } from './stack.js';
import { answerPending } from './supplier.js';
import type { RunFigures } from './summary.js';
import { stealTime } from './timeThief.js';

export type StressRun = {
  readonly figures: RunFigures;
  readonly verdicts: readonly Verdict[];
  /** What the scenario finds wrong with what was sold. */
  readonly fault: string | undefined;
};

export type StressContext = {
  readonly options: StressOptions;
  readonly stack: Stack;
  readonly offers: Offers;
  readonly history: Attempt[];
  readonly record: (attempt: Attempt) => void;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

const strikePauseMs = 200;
const thiefPauseMs = 150;
const supplierPauseMs = 200;
const progressPauseMs = 5_000;

/** Around the proxies and as the owner of the data, whatever befalls the shards. */
const openDirectly = (url: string): Database =>
  openDatabase({ url, maxConnections: 3, acquireTimeoutMs: 10_000, statementTimeoutMs: 10_000 });

/** At which numbers of ended attempts somebody is killed. */
const killsAt = (attempts: number, kills: number): number[] =>
  Array.from({ length: kills }, (_, index) => Math.floor(((index + 0.5) * attempts) / kills));

const startHarm = ({ options, stack, record }: StressContext, nemesis: Nemesis): (() => Promise<void>) => {
  const random = randomOf(`${options.seed}/outside`);
  const databases = stack.shards.map(({ databaseUrl }) => openDirectly(databaseUrl));
  // What goes wrong here is seen by the checker, or was nothing: the next round tries again.
  const ignore = (): void => undefined;
  const stops = [
    repeatedly(strikePauseMs, nemesis.strikeOne, ignore),
    ...databases.flatMap((database) => [
      repeatedly(thiefPauseMs, () => stealTime(database, random, record), ignore),
      repeatedly(supplierPauseMs, () => answerPending(database, random), ignore),
    ]),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await Promise.all(databases.map((database) => database.close()));
  };
};

/** Runs the clients of a scenario against a stack while it is harmed, and checks what came of it. */
export const runStress = async (context: StressContext): Promise<StressRun> => {
  const { options, stack, offers, history, record, say, signal } = context;
  const plan = scenarioPlans[options.scenario];
  const broken = new AbortController();
  const nemesis = createNemesis(stack, randomOf(`${options.seed}/nemesis`), (error) => broken.abort(error));
  const stopHarm = options.scenario === 'mixed' ? startHarm(context, nemesis) : async () => undefined;
  const limit = AbortSignal.any([signal, broken.signal, AbortSignal.timeout(options.secondsLimit * 1_000)]);
  const kills = killsAt(options.attempts, options.kills);
  const gatewayKills = killsAt(options.attempts, options.gatewayKills);
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1_000;
  let made = 0;
  const onAttempt = (ended: number): void => {
    made = ended;
    if ((kills[0] ?? Infinity) <= ended && nemesis.killOne()) kills.shift();
    if ((gatewayKills[0] ?? Infinity) <= ended && nemesis.killGateway()) gatewayKills.shift();
  };
  const progress = setInterval(() => {
    const rate = (made / seconds()).toFixed(0);
    say(
      `${seconds().toFixed(0)} s: ${made} of ${options.attempts} attempts (${rate}/s), ${nemesis.harm.kills + nemesis.harm.gatewayKills} kills`,
    );
  }, progressPauseMs);
  try {
    const { gatewayUrl, partners } = stack;
    const { attempts, clients, seed } = options;
    const adapt = plan.adapt && { adapt: plan.adapt };
    const giveUp = AbortSignal.any([signal, broken.signal]);
    await runClients(
      { gatewayUrl, partners, offers, attempts, clients, seed, giveUp, record, onAttempt, ...adapt },
      limit,
    );
    // Those that were due after the last attempts: nobody asks any more, and everything has to come up again.
    while (kills.length + gatewayKills.length > 0 && !limit.aborted) {
      if (kills.length > 0 && nemesis.killOne()) kills.shift();
      if (gatewayKills.length > 0 && nemesis.killGateway()) gatewayKills.shift();
      await wait(progressPauseMs / 100);
    }
  } finally {
    clearInterval(progress);
    await stopHarm();
    await nemesis.rest();
  }
  if (broken.signal.aborted) throw broken.signal.reason as Error;
  const took = seconds();
  // Transactions of shards that were killed end with their connections.
  const shards = await Promise.all(stack.shards.map(readShard));
  const cuts = new Map<string, number>();
  for (const { proxies } of stack.shards)
    for (const proxy of Object.values(proxies))
      for (const [kind, count] of proxy.cuts()) cuts.set(kind, (cuts.get(kind) ?? 0) + count);
  return {
    figures: { attempts: made, seconds: took, harm: nemesis.harm, cuts },
    verdicts: checkAll(ledgerOf(history, shards)),
    fault: plan.judge(shards),
  };
};
