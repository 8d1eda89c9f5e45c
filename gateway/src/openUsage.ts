import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { GatewayOptions } from './app.js';
import type { ClientUse, UsageMetrics } from './observe/usageMetrics.js';
import type { Operations } from './openOperations.js';
import type { Partner } from './trust/partner.js';
import { operationNames } from './operationNames.js';
import { openUsageWriter } from './openUsageWriter.js';
import { usageCounter, type Counter, type User } from './usage/counter.js';
import { dayOf, flushRegularly } from './usage/flushRegularly.js';
import { bucketsOf } from './usage/latencies.js';
import { addTally, newTally } from './usage/tally.js';
import { Totals, type UserTotals } from './usage/totals.js';
import { usedOperations } from './usage/usedOperation.js';

/** What the texts may have in all of operations that are told apart. */
const maximumCharacters = 16_000_000;
/** A gateway that stops waits so long for its usage to be written. */
const stopLimitMs = 2_000;

export type Usage = {
  readonly countUse: Counter['count'];
  /** What a partner has done with this process today (in UTC); undefined when nothing. */
  readonly today: (partner: string) => { readonly day: string; readonly totals: UserTotals | undefined };
  /** Partners that are not among these are forgotten. */
  readonly follow: (partners: readonly Partner[]) => void;
  /** Writes what is not written yet. */
  readonly stop: () => Promise<void>;
};

export type UsagePorts = {
  readonly metrics: UsageMetrics;
  readonly operations: Pick<Operations, 'listOf'>;
  readonly engine: Pick<GatewayInterface, 'onSchemaLoadOrUpdate'>;
};

const clientUseOf = ({ user, operations, refused }: UserTotals): ClientUse => {
  const all = newTally();
  for (const tally of operations.values()) addTally(all, tally);
  return {
    client: user.kind,
    partner: user.name,
    refused,
    operations: [...operations].map(([operation, { count, errors, cost, totalMs }]) => ({
      operation,
      requests: count,
      errors,
      cost,
      seconds: totalMs / 1_000,
    })),
    durations: bucketsOf(all.latencies),
  };
};

/** Counts what is used: as metrics, for the pages of partners, and in the usage file. */
export const openUsage = (
  options: Pick<GatewayOptions, 'settings' | 'log' | 'partners'>,
  { metrics, operations, engine }: UsagePorts,
): Usage => {
  const { usage } = options.settings;
  let schema: GraphQLSchema | undefined;
  const unsubscribe = engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  let partners = new Map<string, Partner>();
  const manifestOf = ({ name }: User): string | undefined => (name === undefined ? name : partners.get(name)?.manifest);
  const { idOf, labelOf } = operationNames(operations, manifestOf);
  const counter = usageCounter({
    maxOperations: usage.operations,
    maxCharacters: maximumCharacters,
    nowMs: () => performance.now(),
  });
  const writer = openUsageWriter(options, { usedOperation: usedOperations(() => schema as GraphQLSchema), idOf });
  const sinceStart = new Totals(labelOf);
  let today = new Totals(labelOf);
  let day = dayOf(Date.now());
  const isThere = ({ kind, name = '' }: User): boolean => kind !== 'partner' || partners.has(name);
  const forget = (): void => {
    for (const totals of [sinceStart, today]) totals.keepOnly(isThere);
  };
  const follow = (next: readonly Partner[]): void => {
    partners = new Map(next.map((partner) => [partner.name, partner]));
    forget();
  };
  const flush = async (): Promise<void> => {
    const counts = counter.take();
    for (const totals of [sinceStart, today]) totals.add(counts);
    forget();
    const countedOn = day;
    day = dayOf(Date.now());
    if (day !== countedOn) today = new Totals(labelOf);
    await writer?.write(counts, countedOn);
  };
  follow(options.partners ?? []);
  metrics.watchUsage(
    () =>
      sinceStart
        .with(counter.seen())
        .filter(({ user }) => isThere(user))
        .map(clientUseOf),
    () => writer?.dropped() ?? { memory: 0, document: 0, file: 0 },
  );
  const flushing = flushRegularly({ flush, everyMs: usage.flushMs, stopLimitMs, nowMs: () => Date.now() });
  return {
    countUse: counter.count,
    today: (partner) => ({ day, totals: today.with(counter.seen()).find(({ user }) => user.name === partner) }),
    follow,
    stop: async () => {
      await flushing.stop();
      unsubscribe();
    },
  };
};
