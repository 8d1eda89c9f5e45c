import { expect, test } from 'vitest';
import { readReply as readExchanged, type Reply, type ReplyError } from './reply.js';

const readReply = (status: number, text: string): Reply => readExchanged({ status, bytes: Buffer.from(text) });

const check = (error: Record<string, unknown>): readonly ReplyError[] => {
  const reply = readReply(400, JSON.stringify({ errors: [error] }));
  return reply.kind === 'answered' ? reply.errors : [];
};

test.each([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])('a request that is refused as a whole with %s is no fault of the client; the log learns the code', (code) => {
  expect(check({ message: 'Cannot query field "x".', extensions: { code, line: 3 } })).toEqual([
    {
      message: 'Cannot query field "x".',
      extensions: { code: 'SUBGRAPH_INVALID_ANSWER', refusedWith: code, line: 3 },
    },
  ]);
});

test.each([
  null,
  [],
  'x',
  [null],
  [['x']],
  ['x', -1],
  ['x', 0.5],
  ['http://10.0.0.1/'],
  [''],
  Array.from({ length: 1_001 }, () => 'x'),
])('a refusal with the path %j, which leads nowhere, counts as one without', (path) => {
  expect(check({ message: 'm', path, extensions: { code: 'BAD_REQUEST' } })).toEqual([
    { message: 'm', extensions: { code: 'SUBGRAPH_INVALID_ANSWER', refusedWith: 'BAD_REQUEST' } },
  ]);
});

test("a resolver's error keeps its code, its path says whose it is", () => {
  expect(check({ message: 'm', path: ['activities'], extensions: { code: 'BAD_USER_INPUT' } })).toEqual([
    { message: 'm', path: ['activities'], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test.each(['NOT_FOUND', 'INTERNAL_SERVER_ERROR', undefined])('the code %s is handed on without a path, too', (code) => {
  expect(check({ message: 'm', extensions: { code } })).toEqual([{ message: 'm', extensions: { code } }]);
});

test('an answer that is nested too deep to be walked is no answer, wherever it is', () => {
  const nested = (depth: number): string => `${'{"a":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`;
  const invalid = { kind: 'failed', code: 'INVALID', reason: 'the body is nested more than 1000 levels deep' };
  expect(readReply(200, `{"data":${nested(998)}}`)).toMatchObject({ kind: 'answered' });
  expect(readReply(200, `{"data":${nested(1_000)}}`)).toEqual(invalid);
  expect(readReply(200, `{"data":{},"extensions":${nested(100_000)}}`)).toEqual(invalid);
  expect(readReply(200, nested(100_000))).toEqual(invalid);
});

test.each([
  [429, undefined],
  [500, undefined],
  [502, 'anywhere'],
  [503, 'anywhere'],
  [504, 'anywhere'],
])('an error page with status %i is no answer; whether asking again may help: %s', (status, again) => {
  expect(readReply(status, '<html>')).toEqual({
    kind: 'failed',
    code: 'UNAVAILABLE',
    reason: `HTTP ${status}`,
    ...(again && { again }),
  });
});

test('a subgraph that does not know us says nothing of what the client may do', () => {
  const refusal = { message: 'This request is refused.', extensions: { code: 'UNAUTHENTICATED' } };
  const codeOf = (error: object): unknown => {
    const reply = readReply(401, JSON.stringify({ errors: [error] }));
    return reply.kind === 'answered' ? reply.errors[0]?.extensions : reply;
  };
  expect(codeOf(refusal)).toEqual({ code: 'SUBGRAPH_INVALID_ANSWER', refusedWith: 'UNAUTHENTICATED' });
  expect(codeOf({ ...refusal, path: ['bookings'] })).toEqual({ code: 'UNAUTHENTICATED' });
});

test('who says Retry-After is not asked again at once', () => {
  expect(readExchanged({ status: 503, bytes: Buffer.from('later'), asksToWait: true })).toEqual({
    kind: 'failed',
    code: 'UNAVAILABLE',
    reason: 'HTTP 503',
  });
});

test('what is said to be HTML is not believed although it can be read', () => {
  expect(readExchanged({ status: 200, bytes: Buffer.from('{"data":{"a":1}}'), isOtherFormat: true })).toMatchObject({
    kind: 'failed',
    code: 'INVALID',
  });
});

test('an answer is verbatim where no text in it can have an escape', () => {
  const isVerbatim = (text: string): unknown => (readReply(200, text) as { isVerbatim?: boolean }).isVerbatim;
  expect(isVerbatim('{"data":{"a":"über 😀 / <b>"}}')).toBe(true);
  expect(isVerbatim(String.raw`{"data":{"a":"\u00fc"}}`)).toBe(false);
  expect(isVerbatim(String.raw`{"data":{"\u0061":"b"}}`)).toBe(false);
});
