import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from './operations/readManifest.js';
import { startSmallGateway } from './testing/smallGateway.js';

const fixtures = join(import.meta.dirname, 'operations', 'testing', 'fixtures');
const activity = {
  __typename: 'Activity',
  id: '7',
  title: 'Boat',
  price: { amount: 5, currency: 'EUR', __typename: 'Price' },
};
const source: RequestListener = (_request, response) =>
  void response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: { activity, activities: [activity], rename: activity } }));

const ask = async (url: string, body: unknown, path = '') => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, await response.text()];
};
const variables = { id: '7', title: 'Boat' };
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test.each(['apollo', 'relay', 'codegen'])(
  'what %s writes is loaded, and each of its ids answers what its text answers, in each way to ask',
  async (tool) => {
    const manifest = join(fixtures, `${tool}.json`);
    const schema = await readFile(join(fixtures, 'schema.graphql'), 'utf8');
    const { url } = await startSmallGateway(schema, source, { environment: { GATEWAY_OPERATIONS_FILE: manifest } });
    const operations = readManifest(await readFile(manifest, 'utf8'));
    expect(operations).toHaveLength(3);
    for (const { id, body } of operations) {
      const expected = await ask(url, { query: body, variables });
      expect(expected).toEqual([200, expect.stringContaining('"id":"7"')]);
      const extensions = { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } };
      expect(await ask(url, { documentId: id, variables })).toEqual(expected);
      expect(await ask(url, { documentId: `sha256:${hashOf(body)}`, variables })).toEqual(expected);
      expect(await ask(url, { variables }, `/${id}`)).toEqual(expected);
      expect(await ask(url, { extensions, variables })).toEqual(expected);
    }
  },
);

const fieldNames = ['id', 'title', 'price { amount }', 'price { currency }'];
const document = fc
  .tuple(fc.subarray(fieldNames, { minLength: 1 }), fc.stringMatching(/^[A-Z][a-z]{0,5}$/))
  .map(([fields, name]) => `query ${name} { activities { ${fields.join(' ')} } }`);

test('every id of every format answers what its text answers', async () => {
  const schema = await readFile(join(fixtures, 'schema.graphql'), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-formats-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [texts = []] = fc.sample(fc.uniqueArray(document, { minLength: 8, maxLength: 8 }), { numRuns: 1, seed: 6 });
  const [ids = []] = fc.sample(fc.uniqueArray(fc.stringMatching(/^[\w.~-]{1,40}$/), { minLength: 8, maxLength: 8 }), {
    numRuns: 1,
    seed: 6,
  });
  const pairs = texts.map((text, index) => [ids[index] as string, text] as const);
  const files = {
    apollo: JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: pairs.map(([id, body]) => ({ id, body })),
    }),
    map: JSON.stringify(Object.fromEntries(pairs)),
    pairs: JSON.stringify(pairs),
  };
  for (const [format, text] of Object.entries(files)) {
    const file = join(folder, `${format}.json`);
    await writeFile(file, text);
    const { url } = await startSmallGateway(schema, source, { environment: { GATEWAY_OPERATIONS_FILE: file } });
    for (const [id, query] of pairs) {
      const expected = await ask(url, { query });
      expect([format, id, await ask(url, { documentId: id })]).toEqual([format, id, expected]);
      expect([format, id, await ask(url, {}, `/${encodeURIComponent(id)}`)]).toEqual([format, id, expected]);
    }
  }
});
