import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { compressAnswers } from './edge/compressAnswers.js';
import { serveExplorer, type ExplorerPages } from './explorerPages.js';

const script = 'console.log(1);'.repeat(1_000);
const none = { contentSecurityPolicy: "default-src 'none'", howToBuild: 'Build it.', shardMap: undefined };

const serve = async (explorer: Partial<ExplorerPages>) => {
  const app = Fastify();
  onTestFinished(() => app.close());
  compressAnswers(app);
  serveExplorer(app, { files: undefined, ...none, ...explorer });
  return app;
};

const builtFiles = async (): Promise<ExplorerPages['files']> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-explorer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  await writeFile(at('index.html'), '<!doctype html>');
  await writeFile(at('app-1.js'), script);
  await writeFile(at('app-1.js.gz'), gzipSync(script));
  await writeFile(at('secret'), 'not for anybody');
  return new Map([
    ['/', { path: at('index.html'), gzipPath: undefined, contentType: 'text/html', isImmutable: false }],
    [
      '/assets/app-1.js',
      { path: at('app-1.js'), gzipPath: at('app-1.js.gz'), contentType: 'text/javascript', isImmutable: true },
    ],
  ]);
};

test('the page is looked for anew each time, what has a hash in its name is kept for good, and both have the policy', async () => {
  const app = await serve({ files: await builtFiles() });
  const page = await app.inject('/');
  expect(page.body).toBe('<!doctype html>');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html',
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'",
  });
  const asset = await app.inject('/assets/app-1.js');
  expect(asset.body).toBe(script);
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('what was compressed when it was built is sent so, once, to who takes it', async () => {
  const app = await serve({ files: await builtFiles() });
  const taken = await app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': 'br, gzip' } });
  expect(taken.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(taken.rawPayload).toString()).toBe(script);
  const refused = await app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(refused.headers['content-encoding']).toBeUndefined();
  expect(refused.body).toBe(script);
});

test.each([
  '/assets/../secret',
  '/assets/..%2fsecret',
  '/assets/%2e%2e/secret',
  '/assets//../secret',
  '/..%5csecret',
  '/secret',
  '/assets/',
  '/assets/app-1.js/../../secret',
])('nothing is read at %s', async (path) => {
  const app = await serve({ files: await builtFiles() });
  const { statusCode, body } = await app.inject(path);
  expect(statusCode).toBe(404);
  expect(body).not.toContain('not for anybody');
});

test('where it was not built it is said how to, and where the shard map may be known it is asked for each time', async () => {
  let asked = 0;
  const app = await serve({ shardMap: async () => ({ asked: (asked += 1) }) });
  const page = await app.inject('/');
  expect([page.statusCode, page.body]).toEqual([404, 'Build it.']);
  expect((await app.inject('/explorer/shards.json')).json()).toEqual({ asked: 1 });
  expect((await app.inject('/explorer/shards.json')).json()).toEqual({ asked: 2 });
});

test('where nobody may know the shard map there is none', async () => {
  const app = await serve({ files: await builtFiles() });
  expect((await app.inject('/explorer/shards.json')).statusCode).toBe(404);
});
