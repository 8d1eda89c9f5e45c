import { expect, test } from 'vitest';
import { maskError } from './maskError.js';

const check = (error: Parameters<ReturnType<typeof maskError>>[0], openSchema = true) => {
  const withheld: unknown[] = [];
  return { masked: maskError((log) => withheld.push(log), openSchema)(error), withheld };
};

test('an error for the client keeps its words and code and loses everything else', () => {
  const { masked, withheld } = check({
    message: 'Nothing has the id "act_x".',
    path: ['activity'],
    extensions: { code: 'NOT_FOUND', serviceName: 'activities', stacktrace: ['at /srv'], sql: 'select' },
  });
  expect(masked).toEqual({
    message: 'Nothing has the id "act_x".',
    path: ['activity'],
    extensions: { code: 'NOT_FOUND' },
  });
  expect(withheld).toEqual([]);
});

test.each([
  [
    'a code of nobody',
    { message: 'connect ECONNREFUSED 10.0.0.7:5432 user=postgres', extensions: { code: 'ECONNREFUSED' } },
    'INTERNAL_SERVER_ERROR',
    'Something went wrong on our side.',
  ],
  ['no code', { message: 'select * from activity' }, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'],
  [
    'a source that is down',
    { message: 'connect ECONNREFUSED', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    'SUBGRAPH_UNAVAILABLE',
    'A source of this answer cannot be reached right now; the rest of the answer is complete.',
  ],
  [
    'a code named like a part of every object',
    { message: 'x', extensions: { code: 'constructor' } },
    'INTERNAL_SERVER_ERROR',
    'Something went wrong on our side.',
  ],
])('%s: the client gets a code and its meaning, the log the rest', (_what, error, code, message) => {
  const { masked, withheld } = check(error);
  expect(masked).toEqual({ message, extensions: { code, retryable: true } });
  expect(withheld).toEqual([error]);
});

test('a missing part is named by its buckets', () => {
  const { masked } = check({
    message: 'Part is missing.',
    path: ['activities'],
    extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: ['0-341'], shard: 'activities-1' },
  });
  expect(masked.extensions).toEqual({ code: 'SHARD_UNAVAILABLE', retryable: true, missingBuckets: ['0-341'] });
});

test.each([
  [true, 'Field "plac" is not defined by type "Filter". Did you mean "place"?'],
  [false, 'Field "plac" is not defined by type "Filter".'],
])('with an open schema %s a message says: %s', (openSchema, message) => {
  const error = {
    message: 'Field "plac" is not defined by type "Filter". Did you mean "place"?',
    extensions: { code: 'BAD_USER_INPUT' },
  };
  expect(check(error, openSchema).masked.message).toBe(message);
});

test("a client's own words that look like a suggestion stay when more follows", () => {
  const error = { message: '"Did you mean x?" is not an id.', extensions: { code: 'INVALID_ID' } };
  expect(check(error, false).masked.message).toBe('"Did you mean x?" is not an id.');
});

test('a message of megabytes is cut', () => {
  const { masked } = check({ message: 'x'.repeat(5_000_000), extensions: { code: 'NOT_FOUND' } });
  expect(masked.message).toBe(`${'x'.repeat(1_000)}…`);
});
