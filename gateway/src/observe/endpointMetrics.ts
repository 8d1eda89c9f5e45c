import { readGauge, type Labels, type Sample } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

const breakerStates = ['closed', 'half-open', 'open'] as const;

/** How an endpoint is, at the moment that it is asked for. */
type EndpointNow = {
  readonly subgraph: string;
  readonly shard?: string;
  readonly running: number;
  readonly maxRunning: number;
  /** The first, and its replicas. */
  readonly instances: ReadonlyArray<{
    readonly breaker: (typeof breakerStates)[number];
    readonly connections: { readonly open: number; readonly idle: number; readonly waiting: number };
  }>;
};

export type EndpointMetrics = {
  /** Says whom to ask how endpoints are, until what it gives is called. */
  readonly watchEndpointStates: (states: () => readonly EndpointNow[]) => () => void;
};

const labelsOf = ({ subgraph, shard = '' }: EndpointNow): Labels => ({ subgraph, shard });

type OfInstance = { readonly labels: Labels; readonly instance: EndpointNow['instances'][number] };

function* instancesOf(endpoints: Iterable<EndpointNow>): Generator<OfInstance> {
  for (const endpoint of endpoints)
    for (const [replica, instance] of endpoint.instances.entries())
      yield { labels: { ...labelsOf(endpoint), replica: String(replica) }, instance };
}

/** While one supergraph takes another's place there are two endpoints of a name; what is read is of the newer. */
const newestOf = (all: Iterable<() => readonly EndpointNow[]>): Iterable<EndpointNow> => {
  const newest = new Map<string, EndpointNow>();
  for (const states of all)
    for (const endpoint of states()) newest.set(JSON.stringify([endpoint.subgraph, endpoint.shard]), endpoint);
  return newest.values();
};

/** Metrics of how endpoints are: read when they are asked for, so that requests do not pay for it. */
export const endpointMetrics = (registry: Registry): EndpointMetrics => {
  const watched = new Set<() => readonly EndpointNow[]>();
  const perEndpoint = (name: string, help: string, valueOf: (endpoint: EndpointNow) => number): void =>
    readGauge(registry, {
      name,
      help,
      *read() {
        for (const endpoint of newestOf(watched)) yield { labels: labelsOf(endpoint), value: valueOf(endpoint) };
      },
    });
  const perInstance = (name: string, help: string, samplesOf: (of: OfInstance) => readonly Sample[]): void =>
    readGauge(registry, {
      name,
      help,
      *read() {
        for (const of of instancesOf(newestOf(watched))) yield* samplesOf(of);
      },
    });
  perEndpoint('gateway_endpoint_running_requests', 'Requests under way to an endpoint.', ({ running }) => running);
  perEndpoint(
    'gateway_endpoint_running_requests_limit',
    'So many may be under way to an endpoint; more are refused.',
    ({ maxRunning }) => maxRunning,
  );
  perInstance(
    'gateway_endpoint_breaker',
    'Whether an instance is asked (0), left alone while one request tries it (1), or left alone because it fails (2).',
    ({ labels, instance }) => [{ labels, value: breakerStates.indexOf(instance.breaker) }],
  );
  perInstance(
    'gateway_endpoint_connections',
    'Open connections to an instance, busy or idle.',
    ({ labels, instance: { connections } }) => [
      { labels: { ...labels, state: 'busy' }, value: connections.open - connections.idle },
      { labels: { ...labels, state: 'idle' }, value: connections.idle },
    ],
  );
  perInstance(
    'gateway_endpoint_waiting_requests',
    'Requests that wait for a connection to an instance.',
    ({ labels, instance: { connections } }) => [{ labels, value: connections.waiting }],
  );
  return {
    watchEndpointStates: (states) => {
      watched.add(states);
      return () => void watched.delete(states);
    },
  };
};
