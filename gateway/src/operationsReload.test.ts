import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readGatewaySettings } from './config.js';
import type { ReloadOutcome } from './reload/keepFresh.js';
import { serveFiles } from './serveFiles.js';
import { supergraphOf } from './testing/smallGateway.js';

const startSource = async (): Promise<string> => {
  const server: Server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1,"y":2}}'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

/** A gateway over files of a folder, whose operations are those of `operations`. */
const start = async (operations: 'file' | 'folder', environment: NodeJS.ProcessEnv = {}) => {
  const url = await startSource();
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-reload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, `.${name.replace('/', '-')}.new`), text);
    await rename(join(folder, `.${name.replace('/', '-')}.new`), join(folder, name));
  };
  const writeGraph = (schema: string): Promise<void> => write('supergraph.graphql', supergraphOf(schema, url));
  await writeGraph('type Query { x: Int y: Int }');
  if (operations === 'folder') await mkdir(join(folder, 'operations'));
  const path = operations === 'file' ? 'operations.json' : 'operations/one.graphql';
  const textOf = (query: string): string => (operations === 'file' ? JSON.stringify({ One: query }) : query);
  await write(path, textOf('query One { x }'));
  const outcomes: ReloadOutcome[] = [];
  let tell: () => void = () => undefined;
  const gateway = await serveFiles({
    host: '127.0.0.1',
    port: 0,
    supergraphFile: join(folder, 'supergraph.graphql'),
    configFile: undefined,
    settings: readGatewaySettings({
      GATEWAY_WATCH_DEBOUNCE_MS: '5',
      GATEWAY_CANARY_OPERATIONS: '0',
      GATEWAY_OPERATIONS_FILE: join(folder, operations === 'file' ? 'operations.json' : 'operations'),
      ...environment,
    }),
    log: watchedLog(),
    onReload: (outcome) => {
      outcomes.push(outcome);
      tell();
    },
  });
  onTestFinished(() => gateway.close());
  const after = async (act: () => Promise<unknown>): Promise<ReloadOutcome> => {
    const told = new Promise<void>((resolve) => (tell = resolve));
    await act();
    await told;
    return outcomes.at(-1) as ReloadOutcome;
  };
  return {
    after,
    writeOperations: (text: string) => write(path, text),
    write: (query: string) => write(path, textOf(query)),
    writeGraph,
    ask: async (): Promise<string> => (await fetch(`${gateway.url}/One`)).text(),
  };
};

test.each(['file', 'folder'] as const)('a %s of operations that changes is read again', async (kind) => {
  const { after, write, ask } = await start(kind);
  expect(await ask()).toBe('{"data":{"x":1}}\n');
  expect(await after(() => write('query One { y }'))).toMatchObject({ what: 'operations', result: 'swapped' });
  expect(await ask()).toBe('{"data":{"y":2}}\n');
});

test.each([
  ['an empty one', '', /it is empty/],
  ['half of one', '{"One":"query One {', /it is no JSON/],
  [
    'one with an operation that the schema lacks',
    '{"One":"query One {\\n  z\\n}"}',
    /"One", line 2: Cannot query field "z"/,
  ],
  ['one that is too complex', `{"One":"{ ${'x '.repeat(2_001)}}"}`, /"One".*: The operation is too complex/],
])('%s is refused with its reason, and the old one goes on', async (_what, text, reason) => {
  const { after, writeOperations, ask } = await start('file');
  expect(await after(() => writeOperations(text))).toMatchObject({
    what: 'operations',
    result: 'refused',
    reason: expect.stringMatching(reason) as string,
  });
  expect(await ask()).toBe('{"data":{"x":1}}\n');
});

test('a supergraph that breaks an operation is refused, unless it may', async () => {
  const careful = await start('file');
  expect(await careful.after(() => careful.writeGraph('type Query { y: Int }'))).toMatchObject({
    result: 'refused',
    reason: expect.stringMatching(/could no longer be asked:\n.*operations\.json:\n {2}"One", line 1: .*"x"/) as string,
  });
  expect(await careful.ask()).toBe('{"data":{"x":1}}\n');
  const bold = await start('file', { GATEWAY_MAY_BREAK_OPERATIONS: 'true' });
  expect(await bold.after(() => bold.writeGraph('type Query { y: Int }'))).toMatchObject({ result: 'swapped' });
  expect(await bold.ask()).toContain('GRAPHQL_VALIDATION_FAILED');
});

test('with operations for everybody that cannot be used it does not start', async () => {
  await expect(start('file', { GATEWAY_OPERATIONS_FILE: '/nowhere.json' })).rejects.toThrow(
    'Manifests of persisted operations cannot be used:\n/nowhere.json: there is no such file',
  );
});
