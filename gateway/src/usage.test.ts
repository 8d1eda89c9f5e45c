import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partnerNamed } from './testing/partnerKeys.js';
import { bearer, documents, sha256, startOperationsGateway } from './testing/operationsGateway.js';
import { startSmallGateway } from './testing/smallGateway.js';
import { usageFolder, type UsageLine } from './usage/testing/foldered.js';

/** A gateway with persisted operations that writes its usage, and what it says of it. */
const start = async (environment: NodeJS.ProcessEnv = {}) => {
  const folder = await usageFolder();
  const gateway = await startOperationsGateway({
    GATEWAY_USAGE_FILE: folder.path,
    GATEWAY_METRICS_PORT: '0',
    ...environment,
  });
  return {
    ...gateway,
    folder,
    /** Values of a metric by its labels. */
    metric: async (name: string): Promise<Readonly<Record<string, number>>> => {
      const text = await (await fetch(gateway.metricsUrl ?? '')).text();
      const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
      return Object.fromEntries(
        lines.map((line) => [
          line.slice(name.length, line.lastIndexOf(' ')),
          Number(line.slice(line.lastIndexOf(' '))),
        ]),
      );
    },
  };
};

const usesOf = (lines: readonly UsageLine[]) =>
  lines
    .filter((line) => line?.kind === 'use')
    .map((line) => [line?.['clientKind'], line?.['client'], line?.['id'], line?.['count'], line?.['errors']]);

test('each way to ask for an operation is a use of it by who asked, in the metrics and in the file', async () => {
  const { post, get, metric, close, folder } = await start();
  for (let round = 0; round < 3; round += 1) await post({ documentId: 'both' }, bearer('ids-only'));
  await post({ query: documents.both }, bearer('enforce'));
  await get('/both', bearer('off'));
  await post({ query: 'query Own { y }' }, bearer('off'));
  await post({ documentId: 'several', operationName: 'Second' });
  await post({ query: '{ y }' });
  const requests = (client: string, partner: string, operation: string) =>
    `{client="${client}",partner="${partner}",operation="${operation}"}`;
  expect(await metric('gateway_usage_requests_total')).toEqual({
    [requests('partner', 'ids-only', 'Both')]: 3,
    [requests('partner', 'enforce', 'Both')]: 1,
    [requests('partner', 'off', 'Both')]: 1,
    [requests('partner', 'off', 'other')]: 1,
    [requests('nobody', '', 'Second')]: 1,
    [requests('nobody', '', 'other')]: 1,
  });
  const durations = await metric('gateway_usage_duration_seconds_bucket');
  expect(durations['{client="partner",partner="ids-only",le="+Inf"}']).toBe(3);
  await close();
  const lines = await folder.lines();
  expect(usesOf(lines)).toEqual([
    ['partner', 'ids-only', 'both', 3, 0],
    ['partner', 'enforce', 'both', 1, 0],
    ['partner', 'off', 'both', 1, 0],
    ['partner', 'off', null, 1, 0],
    ['nobody', null, 'several', 1, 0],
    ['nobody', null, null, 1, 0],
  ]);
  const said = lines.filter((line) => line?.kind === 'operation');
  expect(said.map((line) => line?.['document'])).toEqual([
    'query Both {\n  x\n  y\n}',
    'query Own {\n  y\n}',
    'query Second {\n  y\n}',
    '{\n  y\n}',
  ]);
  for (const line of said) expect(line?.['hash']).toBe(sha256(String(line?.['document'])));
});

test('no value that a client wrote, and none of its variables, is in the file', async () => {
  const { post, close, folder } = await start();
  const secrets = ['a secret', '987654'];
  await post(
    { query: 'query Q($n: Int = 987654) { x(n: $n) a: x(n: 987654) }', variables: { n: 987654 } },
    bearer('off'),
  );
  await post({ query: '# a secret\n{ y }', variables: { other: 'a secret' } });
  await close();
  const text = await folder.read('usage.ndjson');
  expect(text).toContain('query Q($n: Int = 0) {\\n  x(n: $n)\\n  a: x(n: 0)\\n}');
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('what does not come to an operation is refused, and is no line of the file', async () => {
  const { post, metric, close, folder } = await start();
  await post({ query: '{ nothing }' }, bearer('off'));
  await post({ query: '{ this is no GraphQL' }, bearer('off'));
  await post({ query: 'query ($n: Int!) { x(n: $n) }', variables: { n: 'no number' } }, bearer('off'));
  const who = '{client="partner",partner="off"}';
  expect((await metric('gateway_usage_refused_total'))[who]).toBe(3);
  expect(await metric('gateway_usage_requests_total')).toEqual({});
  await close();
  expect(await folder.read('usage.ndjson')).toBe('');
});

test('an answer with an error is a use with an error, on the long way and on the short one', async () => {
  const { path, lines } = await usageFolder();
  const { ask, close } = await startSmallGateway(
    'type Query { x: Int }',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":"no number"}}'),
    { environment: { GATEWAY_USAGE_FILE: path } },
  );
  for (let round = 0; round < 3; round += 1) await ask('{ x }');
  await close();
  expect(usesOf(await lines())).toEqual([['nobody', null, null, 3, 3]]);
});

test('what the estimate says is added up', async () => {
  const { post, metric } = await start();
  const told: number[] = [];
  for (const documentId of ['both', 'change', 'both']) {
    const { text } = await post({ documentId }, { ...bearer('off'), 'tripgraph-cost': '1' });
    told.push((JSON.parse(text) as { extensions: { cost: { estimated: number } } }).extensions.cost.estimated);
  }
  const cost = await metric('gateway_usage_cost_total');
  expect(told[1]).toBe(10);
  expect(cost['{client="partner",partner="off",operation="Both"}']).toBe((told[0] ?? 0) + (told[2] ?? 0));
  expect(cost['{client="partner",partner="off",operation="Change"}']).toBe(10);
});

test("each operation of OCTO's endpoints is a use of the partner, by its name", async () => {
  const { path, lines } = await usageFolder();
  const page = { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
  const { url, close } = await startSmallGateway(
    `type Query { suppliers(first: Int!, after: String): Suppliers }
     type Suppliers { pageInfo: Page!, edges: [Edge!]! }
     type Page { hasNextPage: Boolean!, endCursor: String }
     type Edge { node: Supplier! }
     type Supplier { id: ID!, name: String!, website: String, contactEmail: String }`,
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { suppliers: page } })),
    { environment: { GATEWAY_USAGE_FILE: path }, partners: [partnerNamed('north')] },
  );
  for (let round = 0; round < 2; round += 1)
    expect((await fetch(new URL('/octo/suppliers', url), { headers: bearer('north') })).status).toBe(200);
  await close();
  const all = await lines();
  expect(all[0]).toMatchObject({ kind: 'operation', name: 'OctoSuppliers' });
  expect(usesOf(all)).toEqual([['partner', 'north', null, 2, 0]]);
});

test('of more operations than are told apart some are not written, and it is counted how many uses', async () => {
  const { post, metric, close, folder } = await start({ GATEWAY_USAGE_OPERATIONS: '10' });
  const names = Array.from({ length: 14 }, (_none, index) => `Free${index}`);
  await Promise.all(names.map((name) => post({ query: `query ${name} { y }` })));
  expect(await metric('gateway_usage_requests_total')).toEqual({
    '{client="nobody",partner="",operation="other"}': 14,
  });
  await close();
  expect(usesOf(await folder.lines())).toEqual(Array.from({ length: 10 }, () => ['nobody', null, null, 1, 0]));
});

test('each of several processes has a file of its own', async () => {
  const { post, close, folder } = await start({ GATEWAY_PROCESS_NUMBER: '2', GATEWAY_METRICS_PORT: '0' });
  await post({ documentId: 'both' });
  await close();
  expect(await folder.names()).toEqual(['usage.process-2.ndjson']);
  expect(usesOf(await folder.lines('usage.process-2.ndjson'))).toEqual([['nobody', null, 'both', 1, 0]]);
});

test('a partner that is in the file no longer is in the metrics no longer', async () => {
  const { url, metricsUrl, replacePartners } = await startSmallGateway(
    'type Query { x: Int }',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1}}'),
    { environment: { GATEWAY_METRICS_PORT: '0' }, partners: [partnerNamed('north'), partnerNamed('south')] },
  );
  const ask = (name: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(name) },
      body: '{"query":"{ x }"}',
    });
  const partners = async () => {
    const text = await (await fetch(metricsUrl ?? '')).text();
    return new Set([...text.matchAll(/partner="(\w+)"/g)].map(([, name]) => name));
  };
  for (const name of ['north', 'south']) await ask(name);
  expect(await partners()).toEqual(new Set(['north', 'south']));
  await replacePartners([partnerNamed('south')]);
  await ask('south');
  expect(await partners()).toEqual(new Set(['south']));
});

test('a file that cannot be written fails no request', async () => {
  const { folder } = await usageFolder();
  const path = join(folder, 'nowhere', 'usage.ndjson');
  const { post, close } = await start({ GATEWAY_USAGE_FILE: path });
  for (let round = 0; round < 2; round += 1)
    expect((await post({ documentId: 'both' })).text).toBe('{"data":{"x":0,"y":2}}\n');
  await close();
});

test('without the setting nothing is written, and all is counted', async () => {
  const { post, metric, close, folder } = await start({ GATEWAY_USAGE_FILE: undefined });
  await post({ documentId: 'both' });
  expect(Object.values(await metric('gateway_usage_requests_total'))).toEqual([1]);
  await close();
  expect(await folder.names()).toEqual([]);
});
