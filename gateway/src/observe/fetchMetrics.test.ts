import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { endpointMetrics } from './endpointMetrics.js';
import { fetchMetrics } from './fetchMetrics.js';

const linesOf = async (registry: Registry, name: string): Promise<string[]> =>
  (await registry.metrics()).split('\n').filter((line) => line.startsWith(name));

test('requests are counted by who answers and by what came of them, also when an endpoint takes another’s place', async () => {
  const registry = new Registry();
  const { watchEndpoint } = fetchMetrics(registry);
  const first = watchEndpoint({ subgraph: 'activities', shard: 'activities-1' });
  first.onEnd('answered', 5);
  first.onEnd('unavailable', 30);
  watchEndpoint({ subgraph: 'activities', shard: 'activities-1' }).onEnd('answered', 5);
  watchEndpoint({ subgraph: 'places' });
  expect(await linesOf(registry, 'gateway_fetch_duration_seconds_count')).toEqual([
    'gateway_fetch_duration_seconds_count{subgraph="activities",shard="activities-1",outcome="answered"} 2',
    'gateway_fetch_duration_seconds_count{subgraph="activities",shard="activities-1",outcome="unavailable"} 1',
    'gateway_fetch_duration_seconds_count{subgraph="places",shard="",outcome="answered"} 0',
  ]);
});

test('events of the first instance are there before they happen, those of replicas when they do', async () => {
  const registry = new Registry();
  const { onEvent } = fetchMetrics(registry).watchEndpoint({ subgraph: 'places' });
  onEvent('opened', 2);
  onEvent('shared', 0);
  onEvent('shared', 0);
  const lines = await linesOf(registry, 'gateway_endpoint_events_total');
  expect(lines.filter((line) => !line.endsWith(' 0'))).toEqual([
    'gateway_endpoint_events_total{subgraph="places",shard="",replica="2",event="opened"} 1',
    'gateway_endpoint_events_total{subgraph="places",shard="",replica="0",event="shared"} 2',
  ]);
  expect(lines.filter((line) => line.includes('replica="0"'))).toHaveLength(8);
});

test('how an endpoint is, is read when it is asked for, and of two with one name the newer says', async () => {
  const registry = new Registry();
  const { watchEndpointStates } = endpointMetrics(registry);
  const stateOf = (breaker: 'closed' | 'half-open' | 'open', running: number) => () => [
    {
      subgraph: 'places',
      running,
      maxRunning: 500,
      instances: [
        { breaker, connections: { open: 3, idle: 1, waiting: 7 } },
        { breaker: 'closed' as const, connections: { open: 0, idle: 0, waiting: 0 } },
      ],
    },
  ];
  const unwatch = watchEndpointStates(stateOf('open', 3));
  const ofFirst = 'subgraph="places",shard="",replica="0"';
  const ofReplica = 'subgraph="places",shard="",replica="1"';
  expect(await linesOf(registry, 'gateway_endpoint')).toEqual([
    'gateway_endpoint_running_requests{subgraph="places",shard=""} 3',
    'gateway_endpoint_running_requests_limit{subgraph="places",shard=""} 500',
    `gateway_endpoint_breaker{${ofFirst}} 2`,
    `gateway_endpoint_breaker{${ofReplica}} 0`,
    `gateway_endpoint_connections{${ofFirst},state="busy"} 2`,
    `gateway_endpoint_connections{${ofFirst},state="idle"} 1`,
    `gateway_endpoint_connections{${ofReplica},state="busy"} 0`,
    `gateway_endpoint_connections{${ofReplica},state="idle"} 0`,
    `gateway_endpoint_waiting_requests{${ofFirst}} 7`,
    `gateway_endpoint_waiting_requests{${ofReplica}} 0`,
  ]);
  watchEndpointStates(stateOf('half-open', 1));
  expect(await linesOf(registry, `gateway_endpoint_breaker{${ofFirst}`)).toEqual([
    `gateway_endpoint_breaker{${ofFirst}} 1`,
  ]);
  unwatch();
  expect(await linesOf(registry, 'gateway_endpoint_running_requests{')).toEqual([
    'gateway_endpoint_running_requests{subgraph="places",shard=""} 1',
  ]);
});
