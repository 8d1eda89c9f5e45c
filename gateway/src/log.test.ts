import { expect, test } from 'vitest';
import { createLog } from './log.js';
import { keyOf, testPepper, testSubgraphSecret } from './testing/partnerKeys.js';

const settings = {
  logLevel: 'trace',
  processNumber: 2,
  keyPepper: testPepper,
  subgraphSecrets: [testSubgraphSecret],
  redisUrl: 'redis://gateway:p%40ss-for-redis@10.0.0.7:6379/0',
};

test.each([
  ['the key of a partner', keyOf('north')],
  ['the pepper of keys', testPepper],
  ['a secret of subgraphs', testSubgraphSecret],
  ['the password of Redis', 'p@ss-for-redis'],
  ['the password of Redis as the address has it', 'p%40ss-for-redis'],
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
