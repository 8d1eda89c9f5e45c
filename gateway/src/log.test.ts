import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { createLog } from './log.js';
import { keyOf, testPepper, testSubgraphSecret } from './testing/partnerKeys.js';

const settings = readGatewaySettings({
  LOG_LEVEL: 'trace',
  GATEWAY_PROCESS_NUMBER: '2',
  GATEWAY_KEY_PEPPER: testPepper,
  GATEWAY_SUBGRAPH_SECRETS: testSubgraphSecret,
  GATEWAY_REDIS_URL: 'redis://gateway:p%40ss-for-redis@10.0.0.7:6379/0',
  OTLP_ENDPOINT: 'https://collector.example/v1/traces',
  OTLP_HEADERS: 'x-honeycomb-team-key=nobody-knows-this-one,x-team=travel',
});

test.each([
  ['the key of a partner', keyOf('north')],
  ['the pepper of keys', testPepper],
  ['a secret of subgraphs', testSubgraphSecret],
  ['the password of Redis', 'p@ss-for-redis'],
  ['the password of Redis as the address has it', 'p%40ss-for-redis'],
  ['what the collector of spans is told', 'nobody-knows-this-one'],
])('%s stands in no line, whoever has put it there', (_what, secret) => {
  const lines: string[] = [];
  const log = createLog(settings, { write: (line) => void lines.push(line) });
  log('not reloaded', { what: 'partners', tookMs: 1, reason: `cannot go on with ${secret}` });
  log('request failed', { err: new Error(`no such ${secret}`, { cause: new Error(secret) }) });
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { name: 'gateway', process: 2, reason: 'cannot go on with [left out]' },
    { err: { message: 'no such [left out]', causes: [{ message: '[left out]' }] } },
  ]);
  expect(lines.join('')).not.toContain(secret);
});
