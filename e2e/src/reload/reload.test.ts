import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { serveFiles } from '@tripgraph/gateway/serveFiles';
import { watchedLog } from '@tripgraph/gateway/testing/watchedLog';
import { expect, onTestFinished, test } from 'vitest';
import { badSupergraphs } from './badSupergraphs.js';
import { startLoad } from './load.js';
import { answerOf, query, startSubgraph, supergraphOfVersion } from './versions.js';

type Outcome = { readonly result: string; readonly reason?: string };

/** A gateway over the file of a supergraph, under load. */
const start = async () => {
  const subgraph = await startSubgraph();
  onTestFinished(subgraph.close);
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-reload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOfVersion('A', subgraph.url));
  let tell: (outcome: Outcome) => void = () => undefined;
  const gateway = await serveFiles({
    host: '127.0.0.1',
    port: 0,
    supergraphFile: file,
    configFile: undefined,
    settings: readGatewaySettings({ GATEWAY_WATCH_DEBOUNCE_MS: '1', GATEWAY_METRICS_PORT: '0' }),
    log: watchedLog(),
    onReload: (outcome) => tell(outcome),
  });
  onTestFinished(() => gateway.close());
  const right = new Set(['A', 'B'].map(answerOf));
  const isRight = (status: number, text: string): boolean => status === 200 && right.has(text);
  return {
    subgraph,
    load: startLoad({ urlOf: () => gateway.url, query, rate: 100, connections: 8, isRight }),
    /** Puts this text in the place of the file; gives what came of it. */
    replace: async (text: string): Promise<Outcome> => {
      const told = new Promise<Outcome>((resolve) => (tell = resolve));
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
      return told;
    },
    readiness: async (): Promise<number> => (await fetch(new URL('/health/ready', gateway.url))).status,
    metrics: async (): Promise<string> => (await fetch(gateway.metricsUrl ?? '')).text(),
  };
};

test('while its file is replaced 20 times, every request is answered by the old or the new supergraph', async () => {
  const replacements = 20;
  const { subgraph, load, replace } = await start();
  const good = ['A', 'B'].map((version) => supergraphOfVersion(version, subgraph.url)) as [string, string];
  const results: string[] = [];
  for (let number = 1; number <= replacements; number += 1) {
    const { result, reason } = await replace(good[number % 2 === 0 ? 0 : 1]);
    results.push(reason ?? result);
  }
  const { errors, sent } = await load.stop();
  expect(errors).toEqual([]);
  expect(sent).toBeGreaterThan(replacements);
  expect(results).toEqual(Array.from({ length: replacements }, () => 'swapped'));
});

test('of every kind of bad supergraph each is refused for what is wrong with it, and no request notices', async () => {
  const { subgraph, load, replace, readiness, metrics } = await start();
  const kinds = badSupergraphs(subgraph.url);
  const before = await metrics();
  const came: unknown[] = [];
  for (const { kind, text, reason } of kinds) {
    const { result, reason: said = '' } = await replace(text());
    came.push([kind, result, reason.test(said) || said, await readiness()]);
  }
  const { errors } = await load.stop();
  expect(came).toEqual(kinds.map(({ kind }) => [kind, 'refused', true, 200]));
  expect(errors).toEqual([]);
  expect(kinds.length).toBeGreaterThanOrEqual(12);
  const after = await metrics();
  expect(after).toContain(`gateway_reload_total{what="supergraph",result="refused"} ${kinds.length}\n`);
  expect(after).toContain('gateway_reload_total{what="supergraph",result="swapped"} 0\n');
  const served = /^gateway_supergraph_info.*$/gm;
  expect(after.match(served)).toHaveLength(1);
  expect(after.match(served)).toEqual(before.match(served));
});
