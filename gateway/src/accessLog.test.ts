import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedLog } from '@tripgraph/telemetry/testing/recordedLog';
import { expect, onTestFinished, test } from 'vitest';
import { accessLine } from './accessLog/accessLine.js';
import { bearer, documents, startOperationsGateway } from './testing/operationsGateway.js';
import { keyOf } from './testing/partnerKeys.js';
import { startSmallGateway } from './testing/smallGateway.js';

/** A gateway that writes all of its queries, and how to read them once it has stopped. */
const start = async (environment: NodeJS.ProcessEnv = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-access-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'access.ndjson');
  const gateway = await startOperationsGateway({
    GATEWAY_ACCESS_LOG_FILE: file,
    GATEWAY_ACCESS_LOG_PERCENT: '100',
    ...environment,
  });
  const stopAndRead = async () => {
    await gateway.close();
    const texts = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
    return texts.map((text) => accessLine.parse(JSON.parse(text)));
  };
  return { ...gateway, folder, stopAndRead };
};

const whole = { version: 1, at: expect.any(String), status: 200, codes: [], durationMs: expect.any(Number) };
const nobody = {
  ...whole,
  isWhole: true,
  client: 'nobody',
  partner: null,
  id: null,
  operationName: null,
  variables: {},
};

test('queries are written as they were asked, whichever way, and nothing that changes something or was refused', async () => {
  const { post, get, stopAndRead } = await start();
  const own = 'query Own($n: Int) { x(n: $n) }';
  // The first time the long way, then the short one.
  for (const n of [4, 5]) await post({ query: own, operationName: 'Own', variables: { n } });
  await post({ documentId: 'one', variables: { n: 6 } }, bearer('ids-only'));
  await get('/both', bearer('enforce'));
  await post({ documentId: 'one', variables: { n: 7 } });
  await post({ query: documents.both }, bearer('log'));
  await post({ query: documents.change });
  await post({ query: '{ nothingOfThatName }' });
  await post({ documentId: 'no such id' }, bearer('ids-only'));
  const lines = await stopAndRead();
  const byOwn = { ...nobody, query: own, operationName: 'Own' };
  expect(lines).toEqual([
    { ...byOwn, variables: { n: 4 } },
    { ...byOwn, variables: { n: 5 } },
    {
      ...nobody,
      client: 'partner',
      partner: 'ids-only',
      id: 'one',
      operationName: 'One',
      query: documents.one,
      variables: { n: 6 },
    },
    { ...nobody, client: 'partner', partner: 'enforce', id: 'both', operationName: 'Both', query: documents.both },
    { ...nobody, id: 'one', operationName: 'One', query: documents.one, variables: { n: 7 } },
    // By its text, and so it is asked for by that again.
    { ...nobody, client: 'partner', partner: 'log', operationName: 'Both', query: documents.both },
  ]);
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
});

test('what looks like a secret is written nowhere, and the line says that it is not whole', async () => {
  const { post, stopAndRead } = await start();
  await post({ query: `query Key($n: Int) { x(n: $n) }\n# ${keyOf('off')}` });
  expect((await stopAndRead()).map(({ query, isWhole }) => [query, isWhole])).toEqual([
    ['query Key($n: Int) { x(n: $n) }\n# [left out]', false],
  ]);
});

test('each of several processes has a file of its own', async () => {
  const { post, close, folder } = await start({ GATEWAY_PROCESS_NUMBER: '2' });
  await post({ query: '{ y }' });
  await close();
  expect(await readdir(folder)).toEqual(['access.process-2.ndjson']);
});

test('a file that cannot be written fails neither the start nor a request, and the log says why', async () => {
  const { log, lines } = recordedLog();
  const environment = { GATEWAY_ACCESS_LOG_FILE: '/dev/null/access.ndjson' };
  const answer = (_request: unknown, response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"y":2}}');
  const { url } = await startSmallGateway('type Query { y: Int }', answer, { log, environment });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ y }"}' });
  expect(await response.json()).toEqual({ data: { y: 2 } });
  expect(lines).toContainEqual(
    expect.objectContaining({
      event: 'access log not written',
      file: '/dev/null/access.ndjson',
      reason: expect.stringContaining('ENOTDIR'),
      lines: 0,
      leftOut: 0,
    }),
  );
});
