import { expect, test } from 'vitest';
import { answering, startSmallGateway } from './testing/smallGateway.js';

const start = async (environment: NodeJS.ProcessEnv) => {
  const { url } = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }), { environment });
  const get = async (path: string): Promise<{ status: number; text: string; policy: string | null }> => {
    const answer = await fetch(new URL(path, url));
    const policy = answer.headers.get('content-security-policy');
    return { status: answer.status, text: await answer.text(), policy };
  };
  const ask = () =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ x }"}' });
  return { get, ask };
};

test('outside production the explorer is at /, or how to build it, and the shard map counts what was asked', async () => {
  const { get, ask } = await start({});
  const { text } = await get('/');
  expect(text).toMatch(/<title>Tripgraph explorer|npm run build/);
  expect((await ask()).status).toBe(200);
  const map = JSON.parse((await get('/explorer/shards.json')).text) as { subgraphs: object[] };
  expect(map).toMatchObject({ groups: [], subgraphs: [{ isAsked: true, breaker: 'closed', replicas: [] }] });
  expect(map.subgraphs[0]).toHaveProperty('p50Ms', expect.any(Number));
});

test('in production there is nothing at /, and no shard map, unless it is said', async () => {
  const closed = await start({ NODE_ENV: 'production' });
  for (const path of ['/', '/explorer/shards.json']) {
    const { status, text, policy } = await closed.get(path);
    expect([status, policy]).toEqual([404, "default-src 'none'; frame-ancestors 'none'"]);
    expect(text).toContain('Nothing is here.');
  }
  const opened = await start({ NODE_ENV: 'production', GATEWAY_EXPLORER: 'on' });
  expect((await opened.get('/')).text).toMatch(/<title>Tripgraph explorer|npm run build/);
  expect((await opened.get('/explorer/shards.json')).status).toBe(404);
});

test('it can be left out', async () => {
  const { get } = await start({ GATEWAY_EXPLORER: 'off' });
  expect((await get('/')).status).toBe(404);
  expect((await get('/')).text).toContain('Nothing is here.');
});
