import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { policyOf } from './openSubgraphs.js';
import { trafficOf } from './supergraph/trafficShape.js';

test('a subgraph is asked as the settings say; no endpoint holds more than a quarter of the gateway', () => {
  expect(policyOf(readGatewaySettings({ GATEWAY_MAX_RUNNING_REQUESTS: '100' }), undefined)).toEqual({
    connectTimeoutMs: 500,
    headerTimeoutMs: 4_000,
    requestTimeoutMs: 4_000,
    maxConnections: 64,
    maxRunning: 25,
    maxAnswerBytes: 10_485_760,
    shareInFlight: true,
    retryPercent: 10,
    hedgePercent: 5,
    breaker: { consecutiveFailures: 5, probeAfterMs: 500, silentAfterMs: 750 },
  });
});

test('what the configuration says of it goes before the settings', () => {
  const traffic = trafficOf({ request_timeout_ms: 900, max_running: 7, breaker: { silent_after_ms: 0 } });
  expect(policyOf(readGatewaySettings({}), traffic)).toMatchObject({
    connectTimeoutMs: 500,
    headerTimeoutMs: 900,
    requestTimeoutMs: 900,
    maxRunning: 7,
    breaker: { consecutiveFailures: 5, probeAfterMs: 500, silentAfterMs: 0 },
  });
});

test('a breaker may be switched off for one subgraph', () => {
  expect(policyOf(readGatewaySettings({}), trafficOf({ breaker: { failures: 0 } })).breaker).toBeUndefined();
});
