import { expect, test } from 'vitest';
import { bearer, documents, refusalOf, sha256, startOperationsGateway } from './testing/operationsGateway.js';

const apq = (sha256Hash: string, version: unknown = 1) => ({ extensions: { persistedQuery: { version, sha256Hash } } });
const free = 'query Free { y }';

test('an operation is asked for by each kind of id, by POST and by GET, and answers what its text answers', async () => {
  const { post, get } = await startOperationsGateway();
  const variables = { n: 7 };
  const expected = (await post({ query: documents.one, variables })).text;
  const hash = sha256(documents.one);
  const inUrl = `variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const ways = [
    await post({ documentId: 'one', variables }),
    await post({ documentId: `sha256:${hash}`, variables }),
    await post({ ...apq('one'), variables }),
    await post({ ...apq(hash), variables }),
    await post({ variables }, {}, '/one'),
    await post({ variables }, {}, `/sha256:${hash}`),
    await get(`?documentId=one&${inUrl}`),
    await get(`?${inUrl}&extensions=${encodeURIComponent(JSON.stringify(apq(hash).extensions))}`),
    await get(`/one?${inUrl}`),
    await get(`/sha256%3A${hash}?${inUrl}`),
  ];
  expect(expected).toBe('{"data":{"x":7}}\n');
  expect(ways.map(({ status, text }) => [status, text])).toEqual(ways.map(() => [200, expected]));
});

test('of a document with several operations the name says which', async () => {
  const { post, get } = await startOperationsGateway();
  expect((await post({ documentId: 'several', operationName: 'Second' })).text).toBe('{"data":{"y":2}}\n');
  expect((await get('/several?operationName=First')).text).toBe('{"data":{"x":0}}\n');
  expect(refusalOf(await get('/several'))).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
});

const reformatted = `# mine\nquery Both {\n  x,\n  y\n}`;
const x = { x: 0 };
test.each([
  ['off', [{ y: 2 }, { x: 0, y: 2 }, x, [404, 'PERSISTED_QUERY_NOT_IN_LIST'], [200, 'PERSISTED_QUERY_NOT_FOUND']]],
  ['log', [{ y: 2 }, { x: 0, y: 2 }, x, [404, 'PERSISTED_QUERY_NOT_IN_LIST'], [200, 'PERSISTED_QUERY_NOT_FOUND']]],
  [
    'enforce',
    [
      [403, 'QUERY_NOT_IN_SAFELIST'],
      { x: 0, y: 2 },
      x,
      [404, 'PERSISTED_QUERY_NOT_IN_LIST'],
      [404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ],
  ],
  [
    'ids-only',
    [
      [400, 'PERSISTED_QUERY_ID_REQUIRED'],
      [400, 'PERSISTED_QUERY_ID_REQUIRED'],
      x,
      [404, 'PERSISTED_QUERY_NOT_IN_LIST'],
      [404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ],
  ],
])('what a partner in mode %s may ask', async (mode, expected) => {
  const { post } = await startOperationsGateway();
  const headers = bearer(mode);
  const answers = [
    await post({ query: free }, headers),
    await post({ query: reformatted }, headers),
    await post({ documentId: 'one' }, headers),
    await post({ documentId: 'nowhere' }, headers),
    await post(apq(sha256(free)), headers),
  ];
  expect(answers.map(refusalOf)).toEqual(expected);
});

test('who has no key may what the setting says', async () => {
  const { post } = await startOperationsGateway({ GATEWAY_OPERATIONS_MODE: 'ids-only' });
  expect(refusalOf(await post({ query: free }))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED']);
  expect(refusalOf(await post({}))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED']);
  expect(refusalOf(await post({ documentId: 'both' }))).toEqual({ x: 0, y: 2 });
  expect(refusalOf(await post({ query: free }, bearer('off')))).toEqual({ y: 2 });
});

test('of an ids-only partner no text is read, however broken or long it is', async () => {
  const { post, source } = await startOperationsGateway();
  for (const query of ['{ this is no GraphQL', '{'.repeat(50_000), documents.both])
    expect(refusalOf(await post({ query }, bearer('ids-only')))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED']);
  expect(source.asked).toEqual([]);
});

test('each partner has the operations of its manifest and no others', async () => {
  const { post } = await startOperationsGateway();
  expect(refusalOf(await post({ documentId: 'other' }, bearer('other')))).toEqual({ y: 2 });
  expect(refusalOf(await post({ documentId: 'both' }, bearer('other')))).toEqual([404, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(refusalOf(await post({ documentId: 'other' }, bearer('same')))).toEqual([404, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(refusalOf(await post({ documentId: 'both' }, bearer('same')))).toEqual({ x: 0, y: 2 });
});

test.each([
  ['an id and a text', { documentId: 'one', query: free }, [400, 'CANNOT_SEND_PQ_ID_AND_BODY']],
  ['two ids', { documentId: 'one', ...apq('one') }, [400, 'BAD_REQUEST']],
  ['an id that is no text', { documentId: 1 }, [400, 'BAD_REQUEST']],
  ['an id of a prefix that is not known', { documentId: 'md5:abc' }, [400, 'BAD_REQUEST']],
  ['a hash that is cut short', { documentId: 'sha256:abc' }, [400, 'BAD_REQUEST']],
  ['another version', apq('one', 2), [400, 'BAD_REQUEST']],
  ['an id of the prototype', { documentId: '__proto__' }, [404, 'PERSISTED_QUERY_NOT_IN_LIST']],
])('%s is refused', async (_what, body, expected) => {
  const { post } = await startOperationsGateway();
  expect(refusalOf(await post(body))).toEqual(expected);
});

test.each(['enforce', 'ids-only'])('a partner in mode %s sends no text with its hash', async (mode) => {
  const { post } = await startOperationsGateway();
  const body = { query: documents.one, ...apq(sha256(documents.one)) };
  expect(refusalOf(await post(body, bearer(mode)))).toEqual([400, 'CANNOT_SEND_PQ_ID_AND_BODY']);
});

test('a document that is sent with its hash is known by it from then on, by POST and GET', async () => {
  const { post, get } = await startOperationsGateway();
  const hash = sha256(free);
  const inUrl = `?extensions=${encodeURIComponent(JSON.stringify(apq(hash).extensions))}`;
  const missed = await post(apq(hash));
  expect([missed.status, JSON.parse(missed.text)]).toEqual([
    200,
    { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
  ]);
  expect(refusalOf(await post({ query: free, ...apq(sha256('other')) }))).toEqual([
    400,
    'PERSISTED_QUERY_HASH_MISMATCH',
  ]);
  expect(refusalOf(await post({ query: free, ...apq(hash) }))).toEqual({ y: 2 });
  expect([refusalOf(await post(apq(hash))), refusalOf(await get(inUrl))]).toEqual([{ y: 2 }, { y: 2 }]);
  expect(refusalOf(await post(apq(hash), bearer('ids-only')))).toEqual([404, 'PERSISTED_QUERY_NOT_IN_LIST']);
  expect(refusalOf(await post(apq(hash), bearer('enforce')))).toEqual([404, 'PERSISTED_QUERY_NOT_IN_LIST']);
});

test('with nothing to keep them in, hashes are not supported, as Apollo says it', async () => {
  const { post } = await startOperationsGateway({ GATEWAY_APQ_BYTES: '0' });
  expect(JSON.parse((await post(apq(sha256(free)))).text)).toEqual({
    errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  });
});

test('by GET nothing is changed, and no free text is asked', async () => {
  const { get, post, source } = await startOperationsGateway();
  const change = 'mutation { set }';
  await post({ query: change, ...apq(sha256(change)) });
  const asked = source.asked.length;
  const hash = encodeURIComponent(JSON.stringify(apq(sha256(change)).extensions));
  for (const rest of ['/change', '?documentId=change', `?extensions=${hash}`, '?query={y}', '']) {
    const answer = await get(rest);
    expect([refusalOf(answer), answer.headers.get('allow')]).toEqual([[405, 'METHOD_NOT_ALLOWED'], 'POST']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(source.asked.length).toBe(asked);
  expect(refusalOf(await post({ documentId: 'change' }))).toEqual({ set: 3 });
});
