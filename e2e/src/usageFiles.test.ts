import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startFixedSubgraph } from './fixedSubgraph.js';
import { startGatewayProcess } from './gatewayProcess.js';

/** Asks over a connection of its own: the processes take connections in turn. */
const ask = (url: string, query: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', agent: false, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end(JSON.stringify({ query }));
  });

/** How many uses a usage file tells of; throws when a line of it is no JSON. */
const usesIn = (text: string): number =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly kind: string; readonly count: number })
    .reduce((sum, { kind, count }) => (kind === 'use' ? sum + count : sum), 0);

test('two processes write what they were asked; one that is killed loses what it had not written, and no more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-usage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphOf('type Query { x: Int }', await startFixedSubgraph('{"data":{"x":1}}')));
  const { child, line, ended } = startGatewayProcess(['--supergraph', supergraph], {
    GATEWAY_PROCESSES: '2',
    GATEWAY_USAGE_FILE: join(folder, 'usage.ndjson'),
    GATEWAY_USAGE_FLUSH_MS: '1000',
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const { url, pid } = await line(({ msg }) => msg === 'listening');
  await line(({ msg }) => msg === 'listening');
  await line(({ msg }) => msg === 'all processes take requests');
  const names = async (): Promise<readonly string[]> =>
    (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const asked = async (): Promise<number> => {
    let sum = 0;
    for (const name of await names()) sum += usesIn(await readFile(join(folder, name), 'utf8'));
    return sum;
  };
  for (let round = 0; round < 10; round += 1) expect(await ask(String(url), '{ x }')).toBe(200);
  await vi.waitFor(async () => expect(await asked()).toBe(10), { timeout: 30_000, interval: 100 });
  expect(await names()).toEqual(['usage.process-1.ndjson', 'usage.process-2.ndjson']);

  process.kill(Number(pid), 'SIGKILL');
  // Its successor: before, a connection may be given to the one that is gone.
  await line(({ msg }) => msg === 'listening');
  expect(await asked()).toBe(10);
  for (let round = 0; round < 10; round += 1) expect(await ask(String(url), 'query Again { x }')).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await asked()).toBe(20);
});
