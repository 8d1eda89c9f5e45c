import { expect, onTestFinished, test, vi } from 'vitest';
import { maximumRepresentations } from './entityLimit.js';
import { secretsOf, type Trust } from './onlySigned.js';
import { partnerOf } from './partner.js';
import { serveSubgraph } from './serve.js';
import { signatureFor, type Signing } from './testing/sign.js';

const secret = 'planted-secret-of-the-gateway-0123456789';
const trust: Trust = { secrets: [secret], isRequired: true };

type Served = { readonly url: string; readonly asked: ReturnType<typeof vi.fn> };

const serve = async (trusted?: Trust): Promise<Served> => {
  const asked = vi.fn((partner: string | null) => partner);
  const running = await serveSubgraph<{ partner: string | null }>({
    name: 'test',
    host: '127.0.0.1',
    port: 0,
    schema: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { partner: String }
      type Thing @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { partner: (_parent: unknown, _args: unknown, { partner }: { partner: string | null }) => asked(partner) },
      Thing: { __resolveReference: ({ id }: { id: string }) => (asked(id), { id }) },
    },
    createContext: ({ headers }) => ({ partner: partnerOf(headers) }),
    checkReady: async () => ({}),
    logLevel: 'silent',
    trust: trusted,
  });
  onTestFinished(running.close);
  return { url: running.url, asked };
};

const now = (): number => Math.floor(Date.now() / 1_000);
const body = '{"query":"{ partner }"}';

const post = (url: string, text: string, headers: Record<string, string>): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });

const postSigned = (url: string, text: string, signing: Partial<Signing> = {}): Promise<Response> => {
  const signature = signatureFor({ secret, seconds: now(), body: text, ...signing });
  const { partner } = signing;
  return post(url, text, { 'tripgraph-signature': signature, ...(partner && { 'tripgraph-partner': partner }) });
};

const refused = { errors: [{ message: 'This request is refused.', extensions: { code: 'UNAUTHENTICATED' } }] };

test('a signed request is answered, in the name of the partner that was signed', async () => {
  const { url, asked } = await serve(trust);
  const response = await postSigned(url, body, { partner: 'north' });
  expect([response.status, await response.json()]).toEqual([200, { data: { partner: 'north' } }]);
  expect(asked.mock.calls).toEqual([['north']]);
});

test('in the name of another partner it is refused, and no resolver is reached', async () => {
  const { url, asked } = await serve(trust);
  const signature = signatureFor({ secret, seconds: now(), body, partner: 'north' });
  for (const name of ['south', 'north, south', '']) {
    const response = await post(url, body, { 'tripgraph-signature': signature, 'tripgraph-partner': name });
    expect([response.status, await response.json()]).toEqual([401, refused]);
  }
  expect(asked).not.toHaveBeenCalled();
});

test('everything that is not signed is refused in the same words, whatever it is', async () => {
  const { url, asked } = await serve(trust);
  const json = { 'content-type': 'application/json' };
  const answers = await Promise.all([
    fetch(url, { method: 'POST', headers: json, body }),
    fetch(url, { method: 'POST', headers: json, body: 'no JSON' }),
    fetch(url, { method: 'POST', headers: json, body: '' }),
    fetch(url, { method: 'POST', headers: { 'content-type': 'no/such; type=' }, body }),
    fetch(url, { method: 'POST', body: new URLSearchParams({ query: '{ partner }' }) }),
    fetch(`${url}?query={partner}`),
    fetch(`${url}?query={partner}`, { headers: { accept: 'text/html' } }),
    fetch(url, { method: 'OPTIONS' }),
    fetch(url, { method: 'HEAD' }),
    post(url, body, { 'tripgraph-signature': '' }),
    post(url, body, { 'tripgraph-signature': 'v1 t=1,s=A' }),
    postSigned(url, body, { seconds: now() - 32 }),
    postSigned(url, body, { seconds: now() + 32 }),
    postSigned(url, body, { secret: 'another-secret-0123456789abcdef-0123456789' }),
    postSigned(url, body, { body: `${body} ` }),
    postSigned(`${url}?query={partner}`, body),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(401));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts)).toEqual(new Set([JSON.stringify(refused), '']));
  expect(asked).not.toHaveBeenCalled();
});

test('whatever its size, a body without a signature is not waited for', async () => {
  const { url } = await serve(trust);
  const endless = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit);
  expect(response.status).toBe(401);
});

test('a signed request that is no JSON, or has a key that must not be, is refused as any other', async () => {
  const { url, asked } = await serve(trust);
  const answers = ['{', '{"query":"{ partner }","__proto__":{"a":1}}', '', '1'].map((text) => postSigned(url, text));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  const form = signatureFor({ secret, seconds: now(), body: 'query={partner}' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'tripgraph-signature': form };
  expect((await post(url, 'query={partner}', headers)).status).toBe(400);
  expect(asked).not.toHaveBeenCalled();
});

test('a signed GET is answered, being signed with its query', async () => {
  const { url } = await serve(trust);
  const path = '/graphql?query=%7Bpartner%7D';
  const headers = { 'tripgraph-signature': signatureFor({ secret, seconds: now(), method: 'GET', path }) };
  const response = await fetch(new URL(path, url), { headers });
  expect(await response.json()).toEqual({ data: { partner: null } });
});

test('whether it lives and is ready it says to everybody', async () => {
  const { url } = await serve(trust);
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(new URL(path, url))).status).toBe(200);
});

test('without secrets any request is taken where they are not required, and nothing is served where they are', async () => {
  const { url } = await serve({ secrets: [], isRequired: false });
  const response = await post(url, body, { 'tripgraph-partner': 'north' });
  expect(await response.json()).toEqual({ data: { partner: 'north' } });
  await expect(serve({ secrets: [], isRequired: true })).rejects.toThrow(/^SUBGRAPH_SECRETS is not set/);
  expect(secretsOf(trust)).toEqual([secret]);
});

test('no more than 200 entities are looked for in one request, however they are asked for', async () => {
  const { url, asked } = await serve(trust);
  const things = (count: number) => Array.from({ length: count }, (_, id) => ({ __typename: 'Thing', id }));
  const once = 'query ($a: [_Any!]!) { _entities(representations: $a) { __typename } }';
  const twice =
    'query ($a: [_Any!]!) { _entities(representations: $a) { __typename } b: _entities(representations: $a) { __typename } }';
  const ask = async (query: string, count: number): Promise<unknown> => {
    const response = await postSigned(url, JSON.stringify({ query, variables: { a: things(count) } }));
    const { errors } = (await response.json()) as { errors?: Array<{ message: string; extensions: object }> };
    return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  };
  const tooMany = {
    message: 'More than 200 entities are asked for in one request. Ask in several requests.',
    code: 'BAD_USER_INPUT',
  };
  expect(await ask(once, maximumRepresentations)).toBeUndefined();
  expect(asked).toHaveBeenCalledTimes(200);
  expect(await ask(once, maximumRepresentations + 1)).toEqual([tooMany]);
  expect(asked).toHaveBeenCalledTimes(200);
  expect(await ask(twice, 101)).toEqual([tooMany]);
  expect(asked).toHaveBeenCalledTimes(301);
});

test('a signed body of more than 2 MiB is refused', async () => {
  const { url, asked } = await serve(trust);
  expect((await postSigned(url, ' '.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
  expect(asked).not.toHaveBeenCalled();
});
