import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../', import.meta.url)) });
const rules = ['no-restricted-imports', 'import-x/no-restricted-paths'];

/** What lint says of a file at `filePath` that imports `module`; the file does not have to exist. */
const check = async (filePath: string, module: string): Promise<string[]> => {
  const [result] = await eslint.lintText(`import '${module}';\n`, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId !== null && rules.includes(ruleId))
    .map(({ message }) => message);
};

const socket = 'No socket outside http, fetch and the kit.';
const database = 'Only the kit opens databases.';
const packages = 'ARCHITECTURE.md says who may import whom.';
const rooms = 'Rooms of the gateway meet in app.ts, not in each other.';

test.each([
  ['gateway/src/engine/x.ts', 'undici', socket],
  ['gateway/src/engine/x.ts', 'fastify', socket],
  ['gateway/src/engine/x.ts', '@apollo/server', socket],
  ['gateway/src/engine/x.ts', '@apollo/server/plugin/disabled', socket],
  ['gateway/src/plan/x.ts', '@as-integrations/fastify', socket],
  ['gateway/src/supergraph/x.ts', 'node:http', socket],
  ['gateway/src/engine/x.ts', 'node:net', socket],
  ['gateway/src/command.ts', 'undici', socket],
  ['gateway/src/cache/x.ts', 'undici', socket],
  ['gateway/src/http/x.ts', 'ioredis', "Only the gateway's cache speaks to Redis."],
  ['gateway/src/trust/x.ts', 'ioredis', "Only the gateway's cache speaks to Redis."],
  ['gateway/src/http/x.ts', 'pg', database],
  ['gateway/src/fetch/x.ts', 'pg-copy-streams', database],
  ['gateway/src/app.ts', 'pg', database],
  ['gateway/src/engine/x.ts', 'node-pg-migrate', database],
  ['subgraphs/places/src/resolvers/x.ts', 'pg', database],
  ['subgraphs/activities/src/loaders/x.ts', 'undici', socket],
  ['subgraphs/carts/src/bookings/x.ts', 'undici', socket],
  ['subgraphs/carts/src/x.ts', 'pg', database],
  ['gateway/src/shards/x.ts', 'node:fs', 'This room is pure: no Node modules, no IO.'],
  ['gateway/src/http/x.ts', '@tripgraph/kit/serve', packages],
  ['subgraphs/places/src/x.ts', '@tripgraph/activities/app', packages],
  ['subgraphs/carts/src/x.ts', '@tripgraph/activities/app', packages],
  ['addressing/src/x.ts', '@tripgraph/errors/problem', packages],
  ['yaml/src/x.ts', '@tripgraph/errors/problem', packages],
  ['telemetry/src/x.ts', '@tripgraph/kit/log', packages],
  ['subgraphs/places/src/x.ts', '@tripgraph/telemetry/span', packages],
  ['explorer/src/page/x.tsx', '@tripgraph/gateway/app', packages],
  ['gateway/src/http/x.ts', '../shards/hidden.js', rooms],
  ['gateway/src/shards/x.ts', '../engine/run.js', rooms],
  ['gateway/src/octo/x.ts', '../engine/run.js', rooms],
  ['gateway/src/explorer/x.ts', '../fetch/instance.js', rooms],
  ['gateway/src/trust/x.ts', '../supergraph/readConfig.js', rooms],
  ['gateway/src/reload/x.ts', '../supergraph/files.js', rooms],
  ['gateway/src/processes/x.ts', '../http/server.js', rooms],
])('%s may not import %s', async (file, module, message) => {
  expect(await check(file, module)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['gateway/src/http/x.ts', '@apollo/server'],
  ['gateway/src/http/x.ts', 'fastify'],
  ['gateway/src/fetch/x.ts', 'undici'],
  ['gateway/src/app.ts', '@apollo/server'],
  ['gateway/src/engine/x.ts', '@apollo/server-gateway-interface'],
  ['gateway/src/engine/x.ts', '../shards/answer.js'],
  ['gateway/src/trust/x.ts', '@tripgraph/yaml/parseYaml'],
  ['subgraphs/activities/src/x.ts', '@tripgraph/yaml/parseYaml'],
  ['gateway/src/engine/x.test.ts', 'undici'],
  ['gateway/src/testing/x.ts', 'node:http'],
  ['subgraphs/kit/src/x.ts', 'pg'],
  ['subgraphs/kit/src/x.ts', '@tripgraph/telemetry/span'],
  ['gateway/src/engine/x.ts', '@tripgraph/telemetry/span'],
  ['dev/src/x.ts', '@tripgraph/gateway/command'],
])('%s may import %s', async (file, module) => {
  expect(await check(file, module)).toEqual([]);
});
