import { expect, onTestFinished, test, vi } from 'vitest';
import { bearer, documents, sha256, startOperationsGateway, type Seen } from './testing/operationsGateway.js';

const policyOf = ({ headers }: Seen) => headers.get('cache-control');

test('a canonical GET may be kept for as long as the subgraph says, the first time and every time after', async () => {
  const { get, source } = await startOperationsGateway({ GATEWAY_CACHE_BYTES: '0' });
  const policies = [];
  for (let time = 0; time < 4; time += 1) policies.push(policyOf(await get('/both')));
  expect(policies).toEqual(policies.map(() => 'public, max-age=60'));
  expect((await get('/both')).headers.get('vary')).toBe('accept, accept-encoding, origin, authorization');
  source.cacheControl = 'max-age=60, private';
  expect(policyOf(await get('/both'))).toBe('no-store');
  source.cacheControl = 'max-age=5, public';
  expect(policyOf(await get('/both'))).toBe('public, max-age=5');
});

test('what the gateway has kept itself may be kept for the rest of its time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { get, source } = await startOperationsGateway();
  await get('/one');
  await get('/one?variables=%7B%22n%22%3A1%7D');
  vi.setSystemTime(Date.now() + 20_500);
  const asked = source.asked.length;
  expect(policyOf(await get('/one?variables=%7B%22n%22%3A1%7D'))).toBe('public, max-age=39');
  expect(source.asked.length).toBe(asked);
});

test('who has the answer already is told so, and who has another gets it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { get } = await startOperationsGateway();
  const first = await get('/both');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await get('/both', { 'if-none-match': tag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(policyOf(again)).toBe('public, max-age=60');
  }
  expect((await get('/both', { 'if-none-match': '"x"' })).status).toBe(200);
  expect((await get('/one', { 'if-none-match': etag })).status).toBe(200);
  const other = await get('/both', { accept: 'application/graphql-response+json' });
  expect(other.headers.get('etag')).not.toBe(etag);
});

test.each([
  ['parameters in another order', '?operationName=One&documentId=one'],
  ['JSON with spaces', '?documentId=one&variables=%7B%22n%22%3A%201%7D'],
  ['a parameter that nobody knows', '?documentId=one&x=1'],
  ['letters written as numbers', '?documentId=%6Fne'],
])('a GET with %s is answered, and not to be kept', async (_what, rest) => {
  const { get } = await startOperationsGateway();
  const answer = await get(rest);
  expect([answer.status, policyOf(answer), answer.headers.get('etag')]).toEqual([200, 'no-store', null]);
});

test.each([
  ['%20 for a space', '?documentId=one&variables=%7B%22n%22%3A1%7D'],
  ['as forms are written', `?${new URLSearchParams({ documentId: 'one', variables: '{"n":1}' }).toString()}`],
  ['an id of a hash, its colon as it is', `?documentId=sha256:${sha256(documents.both)}`],
  ['an id of a hash, its colon by number', `?documentId=sha256%3A${sha256(documents.both)}`],
])('a GET written with %s is canonical', async (_what, rest) => {
  const { get } = await startOperationsGateway();
  expect(policyOf(await get(rest))).toBe('public, max-age=60');
});

test('what a partner is told is for nobody else', async () => {
  const { get } = await startOperationsGateway();
  const policies = [];
  for (let time = 0; time < 3; time += 1) policies.push(policyOf(await get('/both', bearer('off'))));
  expect(policies).toEqual(policies.map(() => 'private, no-store'));
});

test('errors are for no cache', async () => {
  const { get } = await startOperationsGateway();
  const wrong = `/one?variables=${encodeURIComponent('{"n":"x"}')}`;
  for (const rest of [
    '/nowhere',
    wrong,
    '/one?variables={',
    '/one?variables=[]',
    '/one?operationName=No',
    '/several',
  ]) {
    const answer = await get(rest);
    expect([rest, answer.status >= 400 || answer.text.startsWith('{"errors"'), policyOf(answer)]).toEqual([
      rest,
      true,
      'no-store',
    ]);
  }
});
