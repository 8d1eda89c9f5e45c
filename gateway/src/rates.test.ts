import { once } from 'node:events';
import { request as startRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bearer, documents, refusalOf, startOperationsGateway } from './testing/operationsGateway.js';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import { answering, startSmallGateway, type starters } from './testing/smallGateway.js';

const schema = 'type Query { list: [T] } type T { id: Int } type Mutation { change: Int }';
const subgraph = answering({ data: { list: [{ id: 1 }, { id: 2 }], change: 1 } });
// The clock of quotas stands still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** It costs 10, and a change 10 as well. */
const list = '{ list { id } }';
const change = 'mutation { change }';

/** A quarter of this may be spent at once: 15 units; each second brings another. */
const quota = { costPerMinute: 60, maxRequestCost: undefined };
const partners = [
  partnerNamed('north', { quota }),
  partnerNamed('south', { quota }),
  partnerNamed('free'),
  partnerNamed('carts', { actsForOthers: true, quota }),
];

const start = (environment: NodeJS.ProcessEnv = {}, executor: keyof typeof starters = 'engine') =>
  startSmallGateway(schema, subgraph, { partners, environment, executor });

const post = async (
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; code: string | undefined }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: Array<{ extensions: { code: string } }> };
  return { status: response.status, headers: response.headers, code: errors?.[0]?.extensions.code };
};
const said = ({ status, headers }: Awaited<ReturnType<typeof post>>): unknown[] => [
  status,
  headers.get('ratelimit'),
  headers.get('retry-after'),
];

test('a partner is told what is left, the first time and later, and waits when nothing is; another one does not', async () => {
  const { url } = await start();
  const first = await post(url, list, bearer('north'));
  expect(said(first)).toEqual([200, '"partner";r=5;t=10', null]);
  expect(first.headers.get('ratelimit-policy')).toBe('"partner";q=15;w=15;qu="cost"');
  expect(said(await post(url, list, bearer('north')))).toEqual([200, '"partner";r=0;t=20', null]);
  const limited = await post(url, list, bearer('north'));
  expect([...said(limited), limited.code]).toEqual([429, '"partner";r=0;t=20', '6', 'RATE_LIMITED']);
  expect(limited.headers.get('cache-control')).toBe('no-store');
  expect(said(await post(url, list, bearer('south')))).toEqual([200, '"partner";r=5;t=10', null]);
});

/** A request whose head has been read and whose body has not; gives what sends that. */
const halfSent = async (url: string, query: string, name: string) => {
  const body = JSON.stringify({ query });
  const headers = { ...bearer(name), 'content-type': 'application/json', 'content-length': body.length };
  const sent = startRequest(url, { method: 'POST', agent: false, headers: { ...headers, expect: '100-continue' } });
  await once(sent, 'continue');
  return async (): Promise<{ status: number | undefined; retryAfter: string | undefined; text: string }> => {
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    const { statusCode: status, headers: got } = response;
    return { status, retryAfter: got['retry-after'], text: Buffer.concat(parts).toString() };
  };
};

test('of two that came while something was left the one that has to wait is told so the same both ways', async () => {
  const { url } = await start();
  const told = [];
  for (const [name, last] of [
    ['north', 'query Unknown { list { id } }'],
    ['south', list],
  ] as const) {
    const sends = [await halfSent(url, list, name), await halfSent(url, list, name), await halfSent(url, last, name)];
    for (const send of sends) told.push(await send());
  }
  const answered = expect.objectContaining({ status: 200 }) as unknown;
  const [, , longWay, , , shortWay] = told;
  expect(told).toEqual([answered, answered, longWay, answered, answered, longWay]);
  expect(longWay).toMatchObject({ status: 429, retryAfter: '7' });
  expect(JSON.parse(shortWay?.text ?? '')).toEqual({
    errors: [
      {
        message: 'More was asked than the quota allows. Nothing was done; ask again in 7 seconds.',
        extensions: { code: 'RATE_LIMITED', retryable: true },
      },
    ],
  });
});

test('a change is paid for like anything else', async () => {
  const { url } = await start();
  expect(said(await post(url, change, bearer('north')))).toEqual([200, '"partner";r=5;t=10', null]);
});

test('a partner without a quota, and nobody where there is no limit, are told nothing and not limited', async () => {
  const { url } = await start();
  for (const headers of [bearer('free'), {}])
    for (let request = 0; request < 5; request += 1)
      expect(said(await post(url, list, headers))).toEqual([200, null, null]);
});

test('whoever asks to be told what it has cost pays that and not what was expected', async () => {
  const { url } = await start();
  const headers = { ...bearer('north'), 'tripgraph-cost': '1' };
  expect(said(await post(url, list, headers))).toEqual([200, '"partner";r=13;t=2', null]);
  expect(said(await post(url, list, headers))).toEqual([200, '"partner";r=11;t=4', null]);
});

test('who has no key is limited by address, and a document that cannot be read costs a unit', async () => {
  const { url } = await start({ GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: '12' });
  const statuses: number[] = [];
  for (const query of ['{', '{ no }', '{', '{']) statuses.push((await post(url, query)).status);
  expect(statuses).toEqual([400, 400, 400, 429]);
  expect((await post(url, list, bearer('free'))).status).toBe(200);
});

test('where our engine does not run operations each request costs a unit', async () => {
  const { url } = await start({}, 'apollo');
  expect(said(await post(url, list, bearer('north')))).toEqual([200, '"partner";r=14;t=1', null]);
});

test('what is asked for a partner by who may act for it is not paid for a second time', async () => {
  const { url } = await start();
  const headers = { ...bearer('carts'), 'tripgraph-act-for': 'north' };
  for (let request = 0; request < 5; request += 1)
    expect(said(await post(url, list, headers))).toEqual([200, null, null]);
  expect(said(await post(url, list, bearer('carts')))).toEqual([200, '"partner";r=5;t=10', null]);
});

test('guesses of keys from one address are answered 429 after a while, and a right key from there as ever', async () => {
  const { url } = await start({ GATEWAY_RATE_WRONG_KEYS_PER_MINUTE: '8' });
  const guesses: Array<readonly [number, string | null]> = [];
  for (let guess = 0; guess < 4; guess += 1) {
    const { status, headers } = await post(url, list, { authorization: `Bearer ${keyOf(`guess ${guess}`)}` });
    guesses.push([status, headers.get('retry-after')]);
  }
  expect(guesses).toEqual([
    [401, null],
    [401, null],
    [429, '8'],
    [429, '8'],
  ]);
  expect((await post(url, list, bearer('free'))).status).toBe(200);
});

test('over OCTO the same quota holds, and who has used it up is told in the words of the standard', async () => {
  const { url } = await startSmallGateway(schema, subgraph, {
    partners: [partnerNamed('small', { quota: { costPerMinute: 1, maxRequestCost: undefined } })],
  });
  const ask = () => fetch(new URL('/octo/capabilities', url), { headers: bearer('small') });
  const first = await ask();
  expect([first.status, first.headers.get('ratelimit')]).toEqual([200, '"partner";r=0;t=60']);
  const second = await ask();
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(await second.json()).toMatchObject({ error: 'BAD_REQUEST', reason: 'RATE_LIMITED' });
});

test('persisted operations by GET are paid for, and what others may keep says nothing of who asked first', async () => {
  const { get, post: send } = await startOperationsGateway({ GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: '8' });
  const known = await get('?documentId=one');
  expect([known.status, known.headers.get('cache-control'), known.headers.get('ratelimit')]).toEqual([
    200,
    'public, max-age=60',
    null,
  ]);
  const again = await send({ query: documents.one });
  expect([again.status, again.headers.get('ratelimit')]).toEqual([200, '"address";r=0;t=15']);
  const limited = await get('?documentId=one');
  expect(refusalOf(limited)).toEqual([429, 'RATE_LIMITED']);
  expect(limited.headers.get('cache-control')).toContain('no-store');
});
