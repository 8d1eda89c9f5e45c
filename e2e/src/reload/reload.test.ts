import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { serveFiles } from '@tripgraph/gateway/serveFiles';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startLoad } from './load.js';
import { answerOf, badSupergraphs, query, startSubgraph, supergraphOfVersion } from './versions.js';

const replacements = 50;

test('while its file is replaced 50 times, every request is answered by the old or the new supergraph', async () => {
  const subgraph = await startSubgraph();
  onTestFinished(subgraph.close);
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-reload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  const good = ['A', 'B'].map((version) => supergraphOfVersion(version, subgraph.url)) as [string, string];
  const bad = badSupergraphs(subgraph.url);
  await writeFile(file, good[0]);
  let tell: (result: string) => void = () => undefined;
  const gateway = await serveFiles({
    host: '127.0.0.1',
    port: 0,
    supergraphFile: file,
    configFile: undefined,
    settings: readGatewaySettings({ GATEWAY_WATCH_DEBOUNCE_MS: '1' }),
    log: pino({ level: 'silent' }),
    onReload: ({ result }) => tell(result),
  });
  onTestFinished(() => gateway.close());
  const right = new Set(['A', 'B'].map(answerOf));
  const isRight = (status: number, text: string): boolean => status === 200 && right.has(text);
  const load = startLoad({ url: gateway.url, query, rate: 100, connections: 8, isRight });
  const results: string[] = [];
  for (let number = 1; number <= replacements; number += 1) {
    const told = new Promise<string>((resolve) => (tell = resolve));
    // Every fifth is bad; the others take turns, so that each differs from the one that serves.
    const text = number % 5 === 0 ? bad[(number / 5) % bad.length] : good[(number - Math.floor(number / 5)) % 2];
    await writeFile(`${file}.new`, text ?? '');
    await rename(`${file}.new`, file);
    results.push(await told);
  }
  const { errors, sent } = await load.stop();
  expect(errors).toEqual([]);
  expect(sent).toBeGreaterThan(replacements);
  expect(results).toEqual(
    Array.from({ length: replacements }, (_none, index) => (index % 5 === 4 ? 'refused' : 'swapped')),
  );
});
