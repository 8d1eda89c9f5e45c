import { Distribution, requestSteps } from '@tripgraph/telemetry/distribution';
import { readCounter, readHistogram, type Labels } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

/** Who answers: a subgraph, or one of its shards. */
type EndpointName = { readonly subgraph: string; readonly shard?: string };

const events = ['retried', 'failedOver', 'hedged', 'opened', 'closed', 'shared', 'repeated', 'refused'] as const;
type Event = (typeof events)[number];

const outcomes = ['answered', 'errors', 'unavailable', 'invalid', 'unknown', 'not_asked', 'refused', 'left'] as const;
type Outcome = (typeof outcomes)[number];

export type FetchMetrics = {
  /** Counts what happens at an endpoint. One that takes another's place is counted with it. */
  readonly watchEndpoint: (name: EndpointName) => {
    readonly onEvent: (event: Event, instance: number) => void;
    readonly onEnd: (outcome: Outcome, tookMs: number) => void;
  };
};

/** What has been done at an endpoint since the start: how long it took, and events by the number of the instance. */
type Counts = {
  readonly labels: Labels;
  readonly durations: Readonly<Record<Outcome, Distribution>>;
  readonly events: Readonly<Record<Event, number[]>>;
};

const recordOf = <Key extends string, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;

/** Metrics of what is asked of subgraphs: numbers while it happens, and text when somebody reads them. */
export const fetchMetrics = (registry: Registry): FetchMetrics => {
  const all = new Map<string, Counts>();
  const countsOf = (name: EndpointName): Counts => {
    const key = JSON.stringify([name.subgraph, name.shard]);
    let counts = all.get(key);
    if (!counts) {
      const durations = recordOf(outcomes, () => new Distribution(requestSteps));
      const { subgraph, shard = '' } = name;
      all.set(key, (counts = { labels: { subgraph, shard }, durations, events: recordOf(events, () => [0]) }));
    }
    return counts;
  };
  readHistogram(registry, {
    name: 'gateway_fetch_duration_seconds',
    help: 'Requests to subgraphs and shards, second attempts included, by what came of them: answered, errors, unavailable, invalid, unknown, not_asked, refused, left.',
    *read() {
      for (const { labels, durations } of all.values())
        for (const outcome of outcomes)
          if (outcome === 'answered' || durations[outcome].counts.some((count) => count > 0))
            yield { labels: { ...labels, outcome }, values: durations[outcome] };
    },
  });
  readCounter(registry, {
    name: 'gateway_endpoint_events_total',
    help: 'What happened at an endpoint besides requests and answers, by replica (0 is the first instance): opened, closed, refused, retried, failedOver, hedged, shared, repeated.',
    *read() {
      for (const { labels, events: counted } of all.values())
        for (const event of events)
          for (const [replica, value] of counted[event].entries())
            yield { labels: { ...labels, replica: String(replica), event }, value: value ?? 0 };
    },
  });
  return {
    watchEndpoint: (name) => {
      const { durations, events: counted } = countsOf(name);
      return {
        onEvent: (event, instance) => {
          const counts = counted[event];
          counts[instance] = (counts[instance] ?? 0) + 1;
        },
        onEnd: (outcome, tookMs) => durations[outcome].add(tookMs),
      };
    },
  };
};
