import { once } from 'node:events';
import { connect } from 'node:net';
import { recordedLog } from '@tripgraph/telemetry/testing/recordedLog';
import { expect, test } from 'vitest';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import { startSmallGateway, type starters } from './testing/smallGateway.js';

const schema = 'type Query { x(a: Int): Int } type Mutation { book: Int }';
const secretText = 'a text of an operation that nobody is to read';

/** A subgraph that fails when it is asked for 0, and keeps in mind how requests are called. */
const start = async (environment: NodeJS.ProcessEnv = {}, executor: keyof typeof starters = 'engine') => {
  const called: unknown[] = [];
  const { log, lines } = recordedLog();
  const { url } = await startSmallGateway(
    schema,
    (request, response) => {
      called.push(request.headers['tripgraph-request-id']);
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const fails = body.includes('"variables":{"a":0}');
        const answer = fails
          ? { data: { x: null }, errors: [{ message: 'no', path: ['x'] }] }
          : { data: { x: 1, book: 1 } };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    },
    { log, environment, executor, partners: [partnerNamed('north')] },
  );
  const post = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  /** What requests came to that have a line. */
  const told = () => lines.filter(({ event }) => event === 'request');
  return { url, post, called, lines, told };
};
const never = { GATEWAY_LOG_SAMPLE_PERCENT: '0' };
const read = 'query Read($a: Int) { x(a: $a) }';

test.each(['engine', 'apollo'] as const)(
  'changes and what has errors have a line, what is answered has none (%s)',
  async (executor) => {
    const { post, told, called } = await start(never, executor);
    const id = (name: string) => ({ 'x-request-id': name });
    // The first time the long way, then the short one.
    for (const turn of ['1', '2', '3']) {
      await post(read, { a: 1 }, id(`read-${turn}`));
      await post(read, { a: 0 }, id(`failed-${turn}`));
      await post('mutation Book { book }', {}, { ...id(`book-${turn}`), authorization: `Bearer ${keyOf('north')}` });
    }
    const common = { event: 'request', method: 'POST', route: '/graphql', status: 200, durationMs: expect.any(Number) };
    const failed = { ...common, because: 'errors', clientKind: 'nobody', codes: ['INTERNAL_SERVER_ERROR'] };
    const booked = { ...common, because: 'mutation', clientKind: 'partner', partner: 'north' };
    const named = (name: string) =>
      executor === 'engine' ? { operationName: name, operationId: expect.any(String) } : {};
    expect(told()).toMatchObject(
      ['1', '2', '3'].flatMap((turn) => [
        { ...failed, ...named('Read'), requestId: `failed-${turn}` },
        ...(executor === 'engine' ? [{ ...booked, ...named('Book'), requestId: `book-${turn}` }] : []),
      ]),
    );
    expect(called).toEqual(['1', '2', '3'].flatMap((turn) => [`read-${turn}`, `failed-${turn}`, `book-${turn}`]));
  },
);

test('what a client was not told has the id of its request, however it was answered', async () => {
  const { post, lines } = await start(never);
  for (const turn of ['1', '2', '3']) await post(read, { a: 0 }, { 'x-request-id': turn });
  const withheld = lines.filter(({ event }) => event === 'withheld');
  expect(withheld.map(({ requestId }) => requestId)).toEqual(['1', '2', '3']);
});

test('with a sample of 100 everything has a line, and none has its text or its variables', async () => {
  const { post, told, lines } = await start({ GATEWAY_LOG_SAMPLE_PERCENT: '100' });
  const query = `query Read($a: Int) { x(a: $a) } # ${secretText}`;
  for (const turn of ['1', '2', '3']) await post(query, { a: 4_711 }, { 'x-request-id': turn });
  await post(`{ nothing # ${secretText}\n }`, {}, { 'x-request-id': '4' });
  expect(told().map(({ requestId, because }) => [requestId, because])).toEqual([
    ['1', 'sample'],
    ['2', 'sample'],
    ['3', 'sample'],
    ['4', 'errors'],
  ]);
  expect(new Set(told().map(({ operationId }) => operationId)).size).toBe(2);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${secretText}|4711|x\\(a`));
});

test('what is slow has a line', async () => {
  const { post, told } = await start({ ...never, GATEWAY_LOG_SLOW_MS: '1' });
  for (let turn = 0; turn < 3; turn += 1) await post(read, { a: 1 });
  expect(told().length).toBeGreaterThan(0);
  for (const line of told()) expect(line).toMatchObject({ because: 'slow', status: 200 });
});

const asked = { 'content-type': 'application/json', 'x-request-id': 'r-1' };

test.each<[string, string, RequestInit]>([
  ['an answer', '/graphql', { method: 'POST', headers: asked, body: '{"query":"{ x }"}' }],
  ['what cannot be parsed', '/graphql', { method: 'POST', headers: asked, body: '{' }],
  ['another type', '/graphql', { method: 'POST', headers: { ...asked, 'content-type': 'text/plain' }, body: 'a' }],
  [
    'a key that nobody has',
    '/graphql',
    { method: 'POST', headers: { ...asked, authorization: 'Bearer tpk' }, body: '{}' },
  ],
  ['a method that is not served', '/graphql', { method: 'PUT', headers: asked, body: '{}' }],
  [
    'a preflight',
    '/graphql',
    { method: 'OPTIONS', headers: { ...asked, origin: 'https://a.example', 'access-control-request-method': 'POST' } },
  ],
  ['a path where nothing is', '/nothing', { headers: asked }],
  ['a path that cannot be read', '/%E0%A4%A', { headers: asked }],
  ['OCTO, refused', '/octo/products', { headers: { ...asked, authorization: 'Bearer tpk' } }],
  ['the page of a partner, closed', '/partners/north', { headers: asked }],
  ['whether it is alive', '/health/live', { headers: asked }],
])('%s says what the request is called', async (_what, path, request) => {
  const { url, told } = await start({ GATEWAY_LOG_SAMPLE_PERCENT: '100' });
  const { headers } = await fetch(new URL(path, url), request);
  expect(headers.get('x-request-id')).toBe('r-1');
  for (const { route } of told()) expect(String(route)).not.toContain('health');
});

test('what is no HTTP has a name of its own', async () => {
  const { url } = await start(never);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write('no request\r\n\r\n');
  await once(socket, 'close');
  expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 400[^]*\r\nx-request-id: [0-9a-f-]{36}\r\n/);
});

test.each(['two words', 'x'.repeat(129), 'a/b', ''])('the id "%s" is not read', async (id) => {
  const { post } = await start(never);
  const { headers } = await post(read, { a: 1 }, { 'x-request-id': id });
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
});
