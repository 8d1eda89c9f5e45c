import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bearer, documents, startOperationsGateway } from '@tripgraph/gateway/testing/operationsGateway';
import { keyOf } from '@tripgraph/gateway/testing/partnerKeys';
import { answering, startSmallGateway } from '@tripgraph/gateway/testing/smallGateway';
import { expect, onTestFinished, test } from 'vitest';
import { lineAt, replayFolder, writeAccessLog } from './testing/accessLog.js';

const program = fileURLToPath(new URL('../../dist/replay/main.js', import.meta.url));

/** Runs what is built, as `npm run replay` does. */
const replay = (...words: string[]) =>
  new Promise<{ readonly code: number | string | null; readonly output: string }>((resolve) => {
    execFile(process.execPath, [program, ...words], (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? null) : 0, output: stdout + stderr }),
    );
  });

test('what one gateway was asked is asked of another one, with the keys of partners, and answered as it was', async () => {
  const folder = await replayFolder();
  const file = join(folder, 'access.ndjson');
  const production = await startOperationsGateway({
    GATEWAY_ACCESS_LOG_FILE: file,
    GATEWAY_ACCESS_LOG_PERCENT: '100',
  });
  for (const n of [4, 5]) await production.post({ documentId: 'one', variables: { n } }, bearer('ids-only'));
  await production.post({ query: 'query Own { y }' });
  await production.post({ query: '{ x y }' }, bearer('off'));
  await production.close();
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ partners: { 'ids-only': keyOf('ids-only') } }));
  const [staging, same] = [await startOperationsGateway(), await startOperationsGateway()];
  const words = [file, '--to', staging.url, '--against', same.url, '--speed', 'max'];
  const { code, output } = await replay(...words, '--keys', keys);
  expect(output).toContain('left out: 1 (no key in --keys)');
  expect(output).toMatch(/\| Own +\| +1 \| +1 \| +0 \| +0 \| +0 \|/);
  expect(code).toBe(0);
  for (const { source } of [staging, same]) expect(source.asked.toSorted()).toEqual(['{"n":4}', '{"n":5}', '{}']);
  expect(output).not.toContain(keyOf('ids-only'));
}, 60_000);

test('an answer that differs is said with its place and both values, and is in the report', async () => {
  const gatewayOf = (x: number) => startSmallGateway('type Query { x: Int z: Int }', answering({ data: { x, z: x } }));
  const [staging, production] = [await gatewayOf(1), await gatewayOf(2)];
  const query = 'query Both { x z }';
  const file = await writeAccessLog([lineAt(1, { operationName: 'Both', query })]);
  const json = join(await replayFolder(), 'report.json');
  const words = [file, '--to', staging.url, '--against', production.url, '--ignore', 'z', '--json', json];
  const { code, output } = await replay(...words);
  expect(output).toContain('data.x: 1 instead of 2');
  expect(code).toBe(1);
  expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({
    counts: { asked: 1, same: 0, different: 1, refused: 0, failed: 0 },
    findings: [{ query, differences: [{ path: 'data.x', expected: '2', got: '1' }] }],
  });
}, 60_000);

test('without another gateway errors are held against those of the log', async () => {
  const file = await writeAccessLog([lineAt(1, { query: documents.both, codes: ['NOT_FOUND'] }), lineAt(1)]);
  const { url } = await startOperationsGateway();
  const { code, output } = await replay(file, '--to', url);
  expect(output).toContain('Only statuses and codes of errors were compared');
  expect(output).toContain('errors.length: 0 instead of 1');
  expect(code).toBe(1);
}, 60_000);

test('a key that neither gateway knows proves nothing', async () => {
  const folder = await replayFolder();
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ partners: { off: keyOf('nobody-knows') } }));
  const file = await writeAccessLog([lineAt(1, { client: 'partner', partner: 'off' })]);
  const { url } = await startOperationsGateway();
  const { code, output } = await replay(file, '--to', url, '--against', url, '--keys', keys);
  expect(output).toContain('nothing to compare, both: status 401 UNAUTHENTICATED');
  expect(code).toBe(1);
}, 60_000);

test('whoever has no key and asks by ids is asked for by ids again', async () => {
  const file = await writeAccessLog([lineAt(1, { id: 'both', query: documents.both })]);
  const { url, source } = await startOperationsGateway({ GATEWAY_OPERATIONS_MODE: 'ids-only' });
  expect(await replay(file, '--to', url)).toMatchObject({ code: 0 });
  expect(source.asked).toHaveLength(1);
}, 60_000);

test('a gateway that says nothing has failed when its time is up', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const file = await writeAccessLog([lineAt(1)]);
  const { code, output } = await replay(file, '--to', `http://127.0.0.1:${port}/graphql`, '--timeout-ms', '200');
  expect([code, output]).toEqual([1, expect.stringContaining('--to: no whole answer within 200 ms')]);
}, 60_000);

test('a gateway that is not there has failed', async () => {
  const file = await writeAccessLog([lineAt(1)]);
  const { code, output } = await replay(file, '--to', 'http://127.0.0.1:9/graphql');
  expect([code, output]).toEqual([1, expect.stringContaining('nothing to compare, --to: ECONNREFUSED')]);
}, 60_000);

test.each([
  ['no file', ['--to', 'http://127.0.0.1:9'], 2, "missing required argument 'access log'"],
  ['no gateway', ['access.ndjson'], 2, "required option '--to <url>' not specified"],
  ['a speed that is none', ['a', '--to', 'http://127.0.0.1:9', '--speed', '0'], 2, 'Give a number from 0.01 to 1000.'],
  [
    'a report that cannot be written',
    ['%FILE%', '--to', 'http://127.0.0.1:9', '--json', '/no/such/report.json'],
    1,
    "ENOENT: no such file or directory, open '/no/such/report.json'",
  ],
  ['a file that is not there', ['/no/such', '--to', 'http://127.0.0.1:9'], 1, 'ENOENT'],
  ['a file without queries', [program, '--to', 'http://127.0.0.1:9'], 1, 'There is no query in'],
  [
    'keys that others could read on the way',
    ['a', '--to', 'http://staging.example', '--keys', '/no/such'],
    1,
    'keys are not sent to staging.example over http',
  ],
])(
  '%s is said',
  async (_what, words, code, said) => {
    const file = await writeAccessLog([lineAt(1)]);
    const result = await replay(...words.map((word) => (word === '%FILE%' ? file : word)));
    expect(result).toEqual({ code, output: expect.stringContaining(said) });
  },
  60_000,
);
