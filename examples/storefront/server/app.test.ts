import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startStorefront } from './app.js';
import { readBody } from './readBody.js';

const key = 'a-key-that-no-page-sees';

type Heard = { readonly authorization: string | undefined; readonly body: string | undefined };
type Gateway = (request: IncomingMessage, response: ServerResponse) => void;

const answering: Gateway = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/graphql-response+json',
    'x-request-id': 'r-1',
    'set-cookie': 'a=b',
  });
  response.end('{"data":{"place":null}}');
};

/** A built page, and a shop that asks a gateway which does this. */
const openShop = async (gateway: Gateway = answering, timeoutMs = 5_000) => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void readBody(request, 1_000_000).then((body) => {
      heard.push({ authorization: request.headers.authorization, body });
      gateway(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pageFolder = await mkdtemp(join(tmpdir(), 'storefront-'));
  await mkdir(join(pageFolder, 'assets'));
  await writeFile(join(pageFolder, 'index.html'), '<h1>Shop</h1>');
  await writeFile(join(pageFolder, 'assets/a-1234.js'), 'run()');
  const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const shop = await startStorefront({ host: '127.0.0.1', port: 0, pageFolder, gatewayUrl, key, timeoutMs });
  onTestFinished(async () => {
    await shop.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(pageFolder, { recursive: true });
  });
  const ask = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${shop.url}graphql`, { method: 'POST', headers, body });
  return { url: shop.url, heard, ask };
};

const question = '{"documentId":"sha256:1","variables":{"id":"plc_1"}}';

test('what a page asks for is asked with the key, which the page does not learn', async () => {
  const { ask, heard } = await openShop();
  const response = await ask(question);
  expect(heard).toEqual([{ authorization: `Bearer ${key}`, body: question }]);
  expect(await response.text()).toBe('{"data":{"place":null}}');
  expect(response.headers.get('x-request-id')).toBe('r-1');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(JSON.stringify([...response.headers])).not.toContain(key);
});

test('a text of an operation, and a key of the page, do not get through', async () => {
  const { ask, heard } = await openShop();
  const headers = {
    'content-type': 'application/json',
    authorization: 'Bearer other',
    'tripgraph-act-for': 'somebody',
  };
  await ask('{"documentId":"sha256:1","query":"{ partners }","extensions":{"persistedQuery":{}}}', headers);
  expect(heard).toEqual([{ authorization: `Bearer ${key}`, body: '{"documentId":"sha256:1"}' }]);
});

test.each([
  ['a form, which any page could send', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a text alone', '{"query":"{ a }"}', undefined, 400],
  ['half a body', '{"documentId":', undefined, 400],
  ['more than 64 KiB', `{"documentId":"${'a'.repeat(65_536)}"}`, undefined, 413],
] as const)('%s is refused, and the gateway is not asked', async (_what, body, headers, status) => {
  const { ask, heard } = await openShop();
  expect((await ask(body, headers)).status).toBe(status);
  expect(heard).toEqual([]);
});

test('a refusal of the gateway stays what it is', async () => {
  const { ask } = await openShop((_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' });
    response.end('{"errors":[{"message":"no","extensions":{"code":"OVERLOADED"}}]}');
  });
  const response = await ask(question);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
});

test.each([
  ['breaks off', (request: IncomingMessage) => void request.socket.destroy(), 5_000],
  ['says nothing', () => undefined, 50],
] as const)(
  'a gateway that %s has not answered: whether anything was done is not known',
  async (_what, gateway, ms) => {
    const { ask } = await openShop(gateway, ms);
    const response = await ask(question);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NO_ANSWER' } }] });
  },
);

test('every address is the page, files that never change are kept, and no page runs what is not its own', async () => {
  const { url } = await openShop();
  const page = await fetch(`${url}places/europe/germany`);
  expect(await page.text()).toBe('<h1>Shop</h1>');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const script = await fetch(`${url}assets/a-1234.js`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${url}assets/gone.js`)).status).toBe(404);
  expect((await fetch(`${url}graphql`)).status).toBe(405);
});

test('a page that was not built is missed at the start', async () => {
  const options = { host: '127.0.0.1', port: 0, gatewayUrl: 'http://127.0.0.1:9', key, timeoutMs: 1 };
  await expect(startStorefront({ ...options, pageFolder: '/nowhere' })).rejects.toThrow('build it first');
});
