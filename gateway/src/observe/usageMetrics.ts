import { Counter, type Registry } from 'prom-client';

/** What one client has done since the start; operations are those that are known beforehand, and `other`. */
export type ClientUse = {
  readonly client: 'partner' | 'frontend' | 'nobody';
  /** Undefined for who is no partner. */
  readonly partner: string | undefined;
  readonly refused: number;
  readonly operations: ReadonlyArray<{
    readonly operation: string;
    readonly requests: number;
    readonly errors: number;
    readonly cost: number;
    readonly seconds: number;
  }>;
  /** How many took at most so long, of rising ends; the last is of all. */
  readonly durations: ReadonlyArray<{ readonly atMostSeconds: number; readonly count: number }>;
};

const dropReasons = ['memory', 'document', 'file'] as const;
export type UsesDropped = Readonly<Record<(typeof dropReasons)[number], number>>;

export type UsageMetrics = {
  /** Says whom to ask what was used. */
  readonly watchUsage: (uses: () => readonly ClientUse[], dropped: () => UsesDropped) => void;
};

/** The first of them is what the registry reads first: before it does, `collect` fills all. */
const countersOf = (registry: Registry, collect: () => void) => {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers });
  const perOperation = (name: string, help: string) => counter(name, help, 'client', 'partner', 'operation');
  return {
    requests: new Counter({
      name: 'gateway_usage_requests_total',
      help: 'Operations that were run, by who asked for them.',
      labelNames: ['client', 'partner', 'operation'],
      registers,
      collect,
    }),
    errors: perOperation('gateway_usage_errors_total', 'Operations that were run and have an error in their answers.'),
    cost: perOperation('gateway_usage_cost_total', 'What operations were expected to cost.'),
    seconds: perOperation('gateway_usage_seconds_total', 'How long operations took, all together.'),
    durations: counter(
      'gateway_usage_duration_seconds_bucket',
      'Operations that took at most so long: for histogram_quantile.',
      'client',
      'partner',
      'le',
    ),
    refused: counter(
      'gateway_usage_refused_total',
      'Requests that came to no operation: not valid, not allowed, or too expensive.',
      'client',
      'partner',
    ),
    dropped: counter(
      'gateway_usage_dropped_total',
      'Uses that are not in the usage file: of too many operations (memory), of one that is too long (document), or it cannot be written (file).',
      'reason',
    ),
  };
};

type Counters = ReturnType<typeof countersOf>;

const fill = (counters: Counters, { client, partner = '', refused, operations, durations }: ClientUse): void => {
  const who = { client, partner };
  for (const { operation, requests, errors, cost, seconds } of operations) {
    counters.requests.inc({ ...who, operation }, requests);
    counters.errors.inc({ ...who, operation }, errors);
    counters.cost.inc({ ...who, operation }, cost);
    counters.seconds.inc({ ...who, operation }, seconds);
  }
  for (const { atMostSeconds, count } of durations)
    counters.durations.inc({ ...who, le: atMostSeconds === Infinity ? '+Inf' : String(atMostSeconds) }, count);
  counters.refused.inc(who, refused);
};

/** What is used, and by whom: put together when it is asked for, so that requests do not pay for it. */
export const usageMetrics = (registry: Registry): UsageMetrics => ({
  watchUsage: (uses, dropped) => {
    const counters = countersOf(registry, () => {
      for (const counter of Object.values(counters)) counter.reset();
      for (const use of uses()) fill(counters, use);
      const counts = dropped();
      for (const reason of dropReasons) counters.dropped.inc({ reason }, counts[reason]);
    });
  },
});
