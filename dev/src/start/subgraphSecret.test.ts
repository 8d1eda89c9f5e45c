import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { expect, onTestFinished, test } from 'vitest';
import { chooseSubgraphSecret } from './subgraphSecret.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-secret-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('a secret stays from start to start, differs from folder to folder, and only we may read it', async () => {
  const folder = await newFolder();
  const secret = await chooseSubgraphSecret(folder);
  expect(readGatewaySettings({ GATEWAY_SUBGRAPH_SECRETS: secret }).subgraphSecrets).toEqual([secret]);
  expect(await chooseSubgraphSecret(folder)).toBe(secret);
  expect(await chooseSubgraphSecret(await newFolder())).not.toBe(secret);
  expect((await stat(join(folder, 'subgraph-secret'))).mode & 0o777).toBe(0o600);
});

test('a file that has none, such as one that was cut off, is written anew', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'subgraph-secret'), 'abc');
  const secret = await chooseSubgraphSecret(folder);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await chooseSubgraphSecret(folder)).toBe(secret);
});
