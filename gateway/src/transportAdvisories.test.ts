import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startOperationsGateway } from './testing/operationsGateway.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';

// Advisories about how requests come and answers are kept, tried on a whole gateway: docs/advisories.md has them all.

const schema = 'type Query { x: Int }';
const answer = { data: { x: 1 } };
const body = JSON.stringify({ query: '{ x }' });

/** A gateway, and how often its subgraph has been asked. */
const start = async () => {
  let asked = 0;
  const answers = answering(answer);
  const gateway = await startSmallGateway(schema, (request, response) => {
    asked += 1;
    answers(request, response);
  });
  return { ...gateway, asked: () => asked };
};

test.each(['utf-7', 'base64', 'hz-gb-2312', 'utf-16', 'utf-32', 'x-user-defined'])(
  'CVE-2026-23897: a body in the charset %s is refused unread, however long it would be',
  async (charset) => {
    const { url, asked } = await start();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    // One byte of them comes, and the answer comes before the others.
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json; charset=${charset}\r\ncontent-length: 100000\r\n\r\n+`,
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect([first.toString('latin1', 0, 12), asked()]).toEqual(['HTTP/1.1 415', 0]);
  },
);

test('GHSA-8r69-3cvp-wxc3: several operations in one body are not served, so none lends another its cache policy', async () => {
  const { url, asked } = await start();
  const headers = { 'content-type': 'application/json' };
  const send = async (text: string) => {
    const response = await fetch(url, { method: 'POST', headers, body: text });
    return [response.status, response.headers.get('cache-control')];
  };
  expect(await send(`[${body},${body}]`)).toEqual([400, 'no-store']);
  expect(await send('[]')).toEqual([400, 'no-store']);
  expect(await send(`[${body}]`)).toEqual([400, 'no-store']);
  expect(asked()).toBe(0);
});

test('GHSA-8r69-3cvp-wxc3: what is private of an answer keeps all of it from being kept', async () => {
  const { get, source } = await startOperationsGateway({ GATEWAY_CACHE_BYTES: '0' });
  expect((await get('/both')).headers.get('cache-control')).toBe('public, max-age=60');
  source.cacheControl = 'private, max-age=60';
  expect((await get('/both')).headers.get('cache-control')).toBe('no-store');
});

test('GHSA-68jh-rf6x-836f: no page is served whose policy could name a nonce', async () => {
  const { url } = await start();
  const explorer = (await fetch(new URL('/', url))).headers.get('content-security-policy');
  expect(explorer).toMatch(/^default-src 'none'; /);
  expect(explorer).not.toMatch(/nonce|'unsafe-eval'|script-src(?! 'self';)/);
  for (const path of ['/graphql', '/graphiql', '/playground', '/console', '/sandbox']) {
    const response = await fetch(new URL(path, url), { headers: { accept: 'text/html' } });
    expect([404, 405, 406]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('json');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  }
});

test('GHSA-w42g-7vfc-xf37: no second way in is opened on which rules could be missing', async () => {
  const { url, asked } = await start();
  const { hostname, port } = new URL(url);
  for (const protocol of ['graphql-transport-ws', 'graphql-ws']) {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (part) => (text += part.toString())).on('error', () => undefined);
    socket.write(
      `GET /graphql HTTP/1.1\r\nhost: a\r\nconnection: Upgrade, close\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`,
    );
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
  expect(asked()).toBe(0);
});

test('GHSA-w42g-7vfc-xf37: what is asked by an id in a path is held to the rules of what is posted', async () => {
  const { post, get, source } = await startOperationsGateway();
  const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: x`).join(' ');
  for (const answered of [
    await post({ query: `{ ${aliases} }` }),
    await post({ query: '{ nothing }' }),
    await get('/nowhere'),
    await get('/one?variables=%7B%22n%22%3A%22no%20number%22%7D'),
  ])
    expect(answered.status).toBeGreaterThanOrEqual(400);
  expect(source.asked).toEqual([]);
});
