import { toldLog } from '@tripgraph/telemetry/testing/toldLog';
import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { silentLog } from './log.js';
import { openGraphEndpoints, openSubgraphs, policyOf, warnOfUnsigned } from './openSubgraphs.js';
import { supergraphOf } from './testing/smallGateway.js';
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

test('entities of a subgraph name their keys, unless the configuration says that it is not to be asked', async () => {
  const url = 'http://127.0.0.1:1/';
  const supergraph = supergraphOf('type Query { x: Int }', url);
  const options = { host: '127.0.0.1', port: 0, settings: readGatewaySettings({}), log: silentLog };
  const endpoints = openGraphEndpoints(
    { ...options, supergraph, config: undefined },
    () => ({}),
    (_bytes, callback) => setImmediate(callback),
  );
  const keyRulesOf = (checkKeys?: boolean) => {
    const small = {
      name: 'small',
      url,
      schemaFile: '',
      shards: undefined,
      ...(checkKeys !== undefined && { checkKeys }),
    };
    const config = { federationVersion: '2.14.4', subgraphs: [small] };
    const [subgraph] = openSubgraphs({ ...options, supergraph, config }, { supergraph, config }, endpoints).values();
    return subgraph?.kind === 'endpoint' ? subgraph.keyRules : undefined;
  };
  expect([keyRulesOf(), keyRulesOf(true), keyRulesOf(false)]).toEqual([
    expect.objectContaining({ queryType: 'Query' }),
    expect.objectContaining({ queryType: 'Query' }),
    undefined,
  ]);
  await endpoints.close();
});

test.each([
  ['in production without secrets', { NODE_ENV: 'production' }, 1],
  ['in production with one', { NODE_ENV: 'production', GATEWAY_SUBGRAPH_SECRETS: 'x'.repeat(32) }, 0],
  ['elsewhere', {}, 0],
])('%s it is told at the start that nothing is signed', (_where, environment, count) => {
  const { log, told } = toldLog();
  warnOfUnsigned({ settings: readGatewaySettings(environment), log });
  expect(told.filter(([event]) => event === 'not signing')).toHaveLength(count);
});
