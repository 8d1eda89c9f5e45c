import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '@tripgraph/dev/freePort';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGatewayProcess, type GatewayProcess } from './gatewayProcess.js';
import { startLoad, type Load } from './reload/load.js';
import { answerOf, query, startSubgraph, supergraphOfVersion } from './reload/versions.js';

// Two gateways, each a process that watches a folder of its own, under load while one supergraph after the other is released.

const program = fileURLToPath(new URL('../../cli/bin/tripgraph.js', import.meta.url));
const stages = ['canary', 'rest'] as const;
type Running = {
  readonly gateway: GatewayProcess;
  readonly url: string;
  readonly metrics: string;
  readonly load: Load;
};

let folder = '';
let subgraph: Awaited<ReturnType<typeof startSubgraph>>;
const running = new Map<(typeof stages)[number], Running>();

const graphOf = (version: string): string => supergraphOfVersion(version, subgraph.url);
const isRight = (status: number, text: string): boolean => status === 200 && ['A', 'B'].map(answerOf).includes(text);

const startStage = async (name: (typeof stages)[number]): Promise<void> => {
  const file = join(folder, name, 'supergraph.graphql');
  await mkdir(join(folder, name));
  await writeFile(file, graphOf('A'));
  const port = await freePort();
  const gateway = startGatewayProcess(['--supergraph', file], {
    GATEWAY_METRICS_PORT: String(port),
    GATEWAY_WATCH_POLL_MS: '200',
  });
  const { url } = await gateway.line(({ msg }) => msg === 'listening');
  const load = startLoad({ urlOf: () => String(url), query, rate: 50, connections: 4, isRight });
  running.set(name, { gateway, url: new URL(String(url)).origin, metrics: `http://127.0.0.1:${port}/metrics`, load });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-release-'));
  subgraph = await startSubgraph();
  await Promise.all(stages.map(startStage));
  const written = stages.map((name) => {
    const { url, metrics } = running.get(name) as Running;
    const gateways = `[{ url: '${url}', metrics: ['${metrics}'] }]`;
    return `  - { name: ${name}, folder: ${name}, watch_seconds: 1, gateways: ${gateways} }\n`;
  });
  await writeFile(join(folder, 'release.yaml'), `stages:\n${written.join('')}`);
});
afterAll(async () => {
  for (const { gateway } of running.values()) gateway.child.kill('SIGKILL');
  subgraph.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs `tripgraph release` as an operator does. */
const release = (...words: string[]): Promise<{ readonly code: number; readonly output: string }> =>
  promisify(execFile)(process.execPath, [program, 'release', ...words, '--plan', join(folder, 'release.yaml')]).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
const candidate = async (name: string, text: string): Promise<string> => {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'supergraph.graphql'), text);
  return join(folder, name);
};
const served = async (name: (typeof stages)[number]): Promise<string> => {
  const { url } = running.get(name) as Running;
  const body = JSON.stringify({ query: '{ __type(name: "Version") { enumValues { name } } }' });
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return ((await answer.json()) as { data: { __type: { enumValues: { name: string }[] } } }).data.__type.enumValues
    .map((value) => value.name)
    .join();
};
const servedByAll = (): Promise<string[]> => Promise.all(stages.map(served));
const refusals = async (name: (typeof stages)[number]): Promise<number> => {
  const text = await (await fetch((running.get(name) as Running).metrics)).text();
  return Number(/gateway_reload_total\{what="supergraph",result="refused"\} (\d+)/.exec(text)?.[1]);
};

test('a good supergraph is released, a bad one is stopped by the first gateway, and both can be taken back', async () => {
  const good = await candidate('good', graphOf('B'));
  const released = await release('put', good);
  expect(released).toMatchObject({ code: 0, output: expect.stringContaining('Released: every gateway serves it.') });
  expect(await servedByAll()).toEqual(['B', 'B']);
  expect(await release('put', good)).toMatchObject({ code: 0, output: 'Every gateway serves this already.\n' });

  // Clients ask for x all the time.
  const bad = await candidate('bad', graphOf('C').replace(/\bx: Int/, 'y: Int'));
  const stopped = await release('put', bad);
  expect(stopped).toMatchObject({
    code: 1,
    output: expect.stringContaining('everything is as it was: canary: refused'),
  });
  expect(await servedByAll()).toEqual(['B', 'B']);
  expect([await refusals('canary'), await refusals('rest')]).toEqual([1, 0]);
  expect(await readFile(join(folder, 'canary', 'supergraph.graphql'), 'utf8')).toBe(graphOf('B'));

  const status = await release('status');
  expect(status.code).toBe(0);
  expect(status.output).toContain('1 swapped, 0 refused since it was started');

  // What was not released is nothing to come back from.
  const back = await release('rollback');
  expect(back).toMatchObject({ code: 0, output: expect.stringContaining('serves what it served before') });
  expect(await servedByAll()).toEqual(['A', 'A']);

  for (const { load } of running.values()) {
    const { errors, sent } = await load.stop();
    expect(errors).toEqual([]);
    expect(sent).toBeGreaterThan(50);
  }
});

test('nothing is begun with a candidate that cannot be read, a plan that is not there, or a gateway that is gone', async () => {
  expect(await release('put', join(folder, 'nowhere'))).toMatchObject({
    code: 2,
    output: expect.stringContaining('there is no such file'),
  });
  const { gateway } = running.get('rest') as Running;
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  const refused = await release('put', await candidate('next', graphOf('B')));
  expect(refused).toMatchObject({ code: 2, output: expect.stringContaining('Not every gateway is ready') });
  expect(await served('canary')).toBe('A');
  expect(await release('status')).toMatchObject({ code: 1, output: expect.stringContaining('not ready: http') });
});
