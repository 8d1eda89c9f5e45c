import { expect, test } from 'vitest';
import type { Leaving } from './inFlight.js';
import { outcomeOf } from './outcome.js';
import type { Reply } from './reply.js';

const answered = (code?: string, isSound?: boolean): Reply => ({
  kind: 'answered',
  data: {},
  errors: code === undefined ? [] : [{ message: 'm', extensions: { code } }],
  ...(isSound !== undefined && { isSound }),
});
const failed = (code: 'UNAVAILABLE' | 'INVALID' | 'UNKNOWN', again?: 'anywhere' | 'elsewhere'): Reply => ({
  kind: 'failed',
  code,
  reason: 'r',
  again,
});
const signal = (aborted: boolean, endsAtMs?: number): Leaving => ({
  aborted,
  reason: undefined,
  endsAtMs,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

test.each<[string, Reply, string]>([
  ['data alone', answered(), 'answered'],
  ['an error about an argument', answered('INVALID_ID'), 'answered'],
  ['a mistake of the subgraph', answered('INTERNAL_SERVER_ERROR'), 'errors'],
  ['a database that has too much to do', answered('OVERLOADED'), 'errors'],
  ['an entity with another key', answered(undefined, false), 'errors'],
  ['a broken connection', failed('UNAVAILABLE', 'anywhere'), 'unavailable'],
  ['an open breaker', failed('UNAVAILABLE', 'elsewhere'), 'not_asked'],
  ['HTML', failed('INVALID'), 'invalid'],
  ['a change whose answer was lost', failed('UNKNOWN'), 'unknown'],
])('%s is counted as %s', (_what, reply, outcome) => {
  expect(outcomeOf(reply, signal(false))).toBe(outcome);
  expect(outcomeOf(reply, undefined)).toBe(outcome);
});

test('a client that goes away says nothing of the endpoint, one whose time is up does', () => {
  expect(outcomeOf(failed('UNAVAILABLE'), signal(true))).toBe('left');
  expect(outcomeOf(failed('UNAVAILABLE'), signal(true, performance.now() + 60_000))).toBe('left');
  expect(outcomeOf(failed('UNAVAILABLE'), signal(true, performance.now() - 1))).toBe('unavailable');
});
