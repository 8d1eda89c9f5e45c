import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';
import { audience, issuer, jwksOf, newSigner } from './testing/tokens.js';

const attack = '"\'><script>alert(1)</script>&amp;</pre>';
const documents = {
  one: 'query One($n: Int!, $more: [Int!] = [1]) { x(n: $n) z(more: $more) }',
  both: 'query Both { x y }',
  several: 'query First { x } query Second { y }',
  change: 'mutation Change { set(n: 1) }',
  [attack]: `# ${attack}\nquery Attack($s: String = "${attack.replaceAll('"', '\\"')}") { y(s: $s) }`,
};
const manifest = { mode: 'ids-only', manifest: 'north.json' } as const;
const north = partnerNamed('north', {
  ...manifest,
  scopes: ['bookings:write', 'prices:<b>net'],
  allowedOrigins: ['https://north.example'],
  quota: { costPerMinute: 60_000, maxRequestCost: 2_000 },
});
const partners = [
  north,
  partnerNamed('south'),
  partnerNamed('gone', { state: 'suspended' }),
  partnerNamed('carts', { actsForOthers: true }),
];

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const basic = (name: string, key: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${key}`).toString('base64')}`,
});

type Seen = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string };

/** Asks for a path as it is written. */
const getFrom =
  (url: string) =>
  (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Seen> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      const asking = request({ hostname, port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      });
      asking.on('error', reject).end();
    });

const start = async (environment: NodeJS.ProcessEnv = {}, all: object = documents) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'north.json'), JSON.stringify(all));
  const gateway = await startSmallGateway(
    'type Query { x(n: Int): Int y(s: String): Int z(more: [Int!]): Int } type Mutation { set(n: Int): Int }',
    answering({ data: { x: 1, y: 2, set: 3 } }),
    { partners, environment: { GATEWAY_PARTNERS_FILE: join(folder, 'partners.yaml'), ...environment } },
  );
  return { ...gateway, folder, get: getFrom(gateway.url) };
};

test('a partner opens its page with its key, from a shell and from a browser', async () => {
  const { get } = await start();
  for (const headers of [
    bearer(keyOf('north')),
    basic('', keyOf('north')),
    basic('anything', keyOf('north')),
    basic('north', ` ${keyOf('north')}\n`),
  ]) {
    const { status, text } = await get('/partners/north', headers);
    expect([status, text.includes('<h1>north</h1>')]).toEqual([200, true]);
  }
});

test('everybody else gets one and the same answer, whoever asks, and whether there is such a partner or not', async () => {
  const signer = await newSigner('first');
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'jwks.json'), jwksOf(signer));
  const tokens = {
    GATEWAY_JWT_JWKS: join(folder, 'jwks.json'),
    GATEWAY_JWT_ISSUER: issuer,
    GATEWAY_JWT_AUDIENCE: audience,
  };
  const { get } = await start(tokens);
  const token = await signer.sign({ sub: 'north' });
  const north = bearer(keyOf('north'));
  const cases: ReadonlyArray<readonly [path: string, headers: Record<string, string>]> = [
    ['/partners/north', {}],
    ['/partners/nobody', {}],
    ['/partners/north', bearer(keyOf('south'))],
    ['/partners/north', basic('north', keyOf('south'))],
    ['/partners/south', north],
    ['/partners/nobody', north],
    ['/partners/gone', bearer(keyOf('gone'))],
    ['/partners/north', bearer(keyOf('nobody'))],
    ['/partners/nobody', bearer(keyOf('nobody'))],
    ['/partners/north', { ...bearer(keyOf('carts')), 'tripgraph-act-for': 'north' }],
    ['/partners/north', { ...basic('north', keyOf('carts')), 'tripgraph-act-for': 'north' }],
    ['/partners/north', { 'tripgraph-act-for': 'north' }],
    ['/partners/north', bearer(token)],
    ['/partners/north', basic('north', token)],
    ['/partners/north', { authorization: `Basic ${Buffer.from(keyOf('north')).toString('base64')}` }],
    ['/partners/north', { authorization: 'Basic !' }],
    ['/partners/north', { authorization: `Basic ${Buffer.from('north:').toString('base64')}` }],
    [`/partners/north?key=${keyOf('north')}`, {}],
    ['/partners/North', north],
    ['/partners/north%00', north],
    ['/partners/north%2F', north],
    ['/partners/..%2Fnorth', north],
    ['/partners/%6eorth%20', north],
    ['/partners/__proto__', north],
    ['/partners/constructor', {}],
  ];
  const answers = [];
  for (const [path, headers] of cases) answers.push([path, await get(path, headers)] as const);
  const seen = answers.map(([path, { status, headers, text }]) => ({
    path,
    status,
    headers: { ...headers, date: '', 'x-request-id': '' },
    text,
  }));
  const [first] = seen;
  expect(first?.status).toBe(401);
  expect(first?.headers).toMatchObject({ 'www-authenticate': 'Basic realm="tripgraph partners", charset="UTF-8"' });
  expect(seen).toEqual(cases.map(([path]) => ({ ...first, path })));
});

test.each([
  '/partners',
  '/partners/',
  '/partners/north/',
  '/partners/north/x',
  '/partners/south/../north',
  '//partners/north',
])('at %s there is no page', async (path) => {
  const { get } = await start();
  const { status, text } = await get(path, bearer(keyOf('north')));
  expect([status === 404 || status === 401, text.includes('<h1>north</h1>')]).toEqual([true, false]);
});

test('a key that is revoked opens nothing any more', async () => {
  const { get, replacePartners } = await start();
  const headers = bearer(keyOf('north'));
  expect((await get('/partners/north', headers)).status).toBe(200);
  await replacePartners([{ ...north, keyHashes: [] }]);
  expect((await get('/partners/north', headers)).status).toBe(401);
});

test('where nobody is answered without a key, the page is the same', async () => {
  const { get } = await start({ GATEWAY_ANONYMOUS: 'refused' });
  expect((await get('/partners/north')).status).toBe(401);
  expect((await get('/partners/north', bearer(keyOf('north')))).status).toBe(200);
});

test('nobody keeps a page, and a browser does nothing with it but show it', async () => {
  const { get } = await start();
  for (const headers of [{}, bearer(keyOf('north'))]) {
    const { headers: told, text } = await get('/partners/north', { ...headers, origin: 'https://elsewhere.example' });
    expect(told).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    });
    expect(told).not.toHaveProperty('access-control-allow-origin');
    expect(told).not.toHaveProperty('set-cookie');
    expect(text).not.toMatch(/<(script|link|img|iframe|form|object|base)|\son\w+=|style=|url\(/i);
  }
});

test('a page has what the partner may, and each operation with its variables, a line to ask for it, and its document', async () => {
  const { get, url } = await start();
  const { text } = await get('/partners/north', bearer(keyOf('north')));
  for (const part of [
    '<code>bookings:write</code>',
    '<code>prices:&lt;b&gt;net</code>',
    '<code>https://north.example</code>',
    '60,000 units of cost a minute, 2,000 a request',
    'asked for by their ids, and nothing else',
    `<code>${url}</code>`,
    '<h3>One ',
    '<h3>First ',
    '<h3>Second ',
    'class="kind change">mutation',
    '<td><code>[Int!]</code></td>',
    '&quot;documentId&quot;:&quot;one&quot;,&quot;variables&quot;:{&quot;n&quot;:10}',
    'Bearer $TRIPGRAPH_KEY',
    'query Both { x y }',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('tpk_');
});

test('what a manifest has of HTML is shown as it is written', async () => {
  const { get } = await start();
  const { text } = await get('/partners/north', bearer(keyOf('north')));
  expect(text).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&lt;/pre&gt;');
  expect(text).not.toContain('<script');
  expect(text.match(/<pre /g)?.length).toBe(text.match(/<\/pre>/g)?.length);
});

test('the use of today is there as soon as it was, and is that of this partner alone', async () => {
  const { get, url } = await start({ GATEWAY_PROCESS_NUMBER: '3' });
  const ask = (name: string, body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(keyOf(name)) },
      body: JSON.stringify(body),
    });
  for (let round = 0; round < 3; round += 1) await ask('north', { documentId: 'both' });
  await ask('north', { documentId: 'change' });
  await ask('north', { documentId: 'one', variables: { n: 'no number' } });
  for (let round = 0; round < 5; round += 1) await ask('south', { query: '{ y }' });
  const { text } = await get('/partners/north', bearer(keyOf('north')));
  expect(text).toContain('<dt>Operations run</dt><dd>4, of them 0 with errors</dd>');
  expect(text).toContain('<dt>Refused</dt><dd>1</dd>');
  expect(text).toContain('<th scope="row">Both</th>');
  expect(text).toContain('Counted by process 3 of the gateway');
});

test('a page has a hundred operations, and says where the next are', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_none, index) => [`id${index}`, `query Q${index} { y }`]),
  );
  const { get } = await start({}, many);
  const namesOf = ({ text }: Seen) => [...text.matchAll(/<h3>(Q\d+) /g)].map(([, name]) => name);
  const first = await get('/partners/north', bearer(keyOf('north')));
  expect(namesOf(first).length).toBe(100);
  expect(first.text).toContain('<a href="?from=100">');
  const second = await get('/partners/north?from=100', bearer(keyOf('north')));
  expect([...namesOf(first), ...namesOf(second)]).toEqual(Object.keys(many).map((id) => id.replace('id', 'Q')));
  expect(second.text).not.toContain('<a href');
  for (const from of ['-1', '1e9', '99999', 'x', '<b>'])
    expect((await get(`/partners/north?from=${encodeURIComponent(from)}`, bearer(keyOf('north')))).status).toBe(200);
});

test('a page is asked for by GET and HEAD alone', async () => {
  const { get } = await start();
  const head = await get('/partners/north', bearer(keyOf('north')), 'HEAD');
  expect([head.status, head.text]).toEqual([200, '']);
  for (const method of ['PUT', 'DELETE', 'POST'])
    expect((await get('/partners/north', bearer(keyOf('north')), method)).status).toBe(404);
});

test('a partner whose operations cannot be used is told so, and not to send a text', async () => {
  const { get } = await start({}, { broken: '{ nothing }' });
  const { text } = await get('/partners/north', bearer(keyOf('north')));
  expect(text).toContain('None of yours can be asked for now');
  expect(text).not.toContain('curl');
});

test('a partner without persisted operations is shown how to send a text', async () => {
  const { get } = await start();
  const { text } = await get('/partners/south', bearer(keyOf('south')));
  expect(text).toContain('None are persisted for you');
  expect(text).toContain('&quot;query&quot;:&quot;{ __typename }&quot;');
  expect(text).toContain('not limited by the minute, 5,000 a request');
});

test('who tries keys out is told to wait, and the right key from the same address still opens', async () => {
  const { get } = await start({ GATEWAY_RATE_WRONG_KEYS_PER_MINUTE: '6' });
  const statuses = [];
  for (let attempt = 0; attempt < 20; attempt += 1)
    statuses.push((await get('/partners/north', basic('north', keyOf('nobody')))).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  expect((await get('/partners/north', bearer(keyOf('north')))).status).toBe(200);
});
