import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withAttempts, type AttemptOptions } from './attempts.js';
import { openBudget, type Budget } from './budget.js';
import type { Leaving } from './inFlight.js';
import type { SubgraphRequest } from './instance.js';
import type { Reply } from './reply.js';

const answered = (from: string): Reply => ({ kind: 'answered', data: { from }, errors: [] });
const failed = (again?: 'anywhere' | 'elsewhere'): Reply => ({
  kind: 'failed',
  code: 'UNAVAILABLE',
  reason: 'broke',
  ...(again && { again }),
});
const query: SubgraphRequest = { body: '{}', isMutation: false };
const never: Budget = { earn: () => undefined, spend: () => false };

/** Instances that answer when the test says so, with a log of what each was asked. */
const scripted = (replicas: ReadonlyArray<{ servesPartners: boolean }>, options: Partial<AttemptOptions> = {}) => {
  const log: string[] = [];
  const ends = new Map<string, (reply: Reply) => void>();
  const signals = new Map<string, Leaving | undefined>();
  const sendOf = (name: string) => (_request: SubgraphRequest, signal?: Leaving) => {
    log.push(name);
    signals.set(name, signal);
    return new Promise<Reply>((resolve) => ends.set(name, resolve));
  };
  const send = withAttempts({
    first: { send: sendOf('first'), p95Ms: () => undefined },
    replicas: replicas.map((replica, index) => ({ ...replica, send: sendOf(`replica-${index + 1}`) })),
    retries: openBudget(10),
    hedges: openBudget(10),
    onEvent: (event) => log.push(event),
    ...options,
    ...(options.first && { first: { ...options.first, send: sendOf('first') } }),
  });
  const end = async (name: string, reply: Reply): Promise<void> => {
    ends.get(name)?.(reply);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { log, send, end, signals };
};
const slow = { first: { send: () => Promise.resolve(failed()), p95Ms: () => 40 } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a query whose connection broke is sent once more, and no third time', async () => {
  const { log, send, end } = scripted([]);
  const reply = send(query);
  await end('first', failed('anywhere'));
  await end('first', failed('anywhere'));
  expect([await reply, log]).toEqual([failed('anywhere'), ['first', 'retried', 'first']]);
});

test.each([
  ['a mutation', { ...query, isMutation: true }, failed('anywhere'), {}],
  ['a query whose time was up', query, failed(), {}],
  ['a query to an endpoint that is not asked', query, failed('elsewhere'), {}],
  ['a query without a budget', query, failed('anywhere'), { retries: never }],
])('%s is sent once', async (_what, request, reply, options) => {
  const { log, send, end } = scripted([], options);
  const sent = send(request);
  await end('first', reply);
  expect([await sent, log]).toEqual([reply, ['first']]);
});

test('a query whose client has left is not sent again', async () => {
  const leaving = new AbortController();
  const { log, send, end } = scripted([]);
  const sent = send(query, leaving.signal);
  leaving.abort(new Error('left'));
  await end('first', failed('anywhere'));
  expect([await sent, log]).toEqual([failed('anywhere'), ['first']]);
});

test('where there is a replica, the second time is there', async () => {
  const { log, send, end } = scripted([{ servesPartners: false }]);
  const sent = send(query);
  await end('first', failed('anywhere'));
  await end('replica-1', answered('replica'));
  expect([await sent, log]).toEqual([answered('replica'), ['first', 'retried', 'replica-1']]);
});

test('an instance that is not asked costs no budget where there is another', async () => {
  const { log, send, end } = scripted([{ servesPartners: false }], { retries: never });
  const sent = send(query);
  await end('first', failed('elsewhere'));
  await end('replica-1', answered('replica'));
  expect([await sent, log]).toEqual([answered('replica'), ['first', 'failedOver', 'replica-1']]);
});

test('what is asked in the name of a partner goes to a replica that knows at once what was written, or to none', async () => {
  const { log, send, end } = scripted([{ servesPartners: false }, { servesPartners: true }]);
  const sent = send({ ...query, partner: 'north' });
  await end('first', failed('anywhere'));
  await end('replica-2', answered('replica'));
  expect([await sent, log]).toEqual([answered('replica'), ['first', 'retried', 'replica-2']]);
  const other = scripted([{ servesPartners: false }]);
  void other.send({ ...query, partner: 'north' });
  await other.end('first', failed('elsewhere'));
  expect(other.log).toEqual(['first']);
});

test('replicas take turns', async () => {
  const { log, send, end } = scripted([{ servesPartners: true }, { servesPartners: true }]);
  for (let time = 0; time < 2; time += 1) {
    void send(query);
    await end('first', failed('elsewhere'));
  }
  expect(log.filter((line) => line.startsWith('replica'))).toEqual(['replica-2', 'replica-1']);
});

test('when the first takes longer than mostly, a replica is asked, too; its answer counts and ends the other', async () => {
  const { log, send, end, signals } = scripted([{ servesPartners: false }], slow);
  const sent = send(query);
  await vi.advanceTimersByTimeAsync(39);
  expect(log).toEqual(['first']);
  await vi.advanceTimersByTimeAsync(1);
  expect(log).toEqual(['first', 'hedged', 'replica-1']);
  await end('replica-1', answered('replica'));
  expect(await sent).toEqual(answered('replica'));
  expect(signals.get('first')?.aborted).toBe(true);
});

test('an answer in time asks nobody else', async () => {
  const { log, send, end } = scripted([{ servesPartners: false }], slow);
  const sent = send(query);
  await vi.advanceTimersByTimeAsync(30);
  await end('first', answered('first'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([await sent, log]).toEqual([answered('first'), ['first']]);
});

test.each([
  ['a mutation', { ...query, isMutation: true }, {}],
  ['a query without a budget', query, { hedges: never }],
])('%s that is slow is asked nowhere else', async (_what, request, options) => {
  const { log, send } = scripted([{ servesPartners: true }], { ...slow, ...options });
  void send(request);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['first']);
});

test('of two that fail the last counts, and one that fails waits for the other', async () => {
  const { log, send, end } = scripted([{ servesPartners: false }], slow);
  const sent = send(query);
  await vi.advanceTimersByTimeAsync(40);
  await end('replica-1', failed('anywhere'));
  await end('first', answered('first'));
  expect([await sent, log]).toEqual([answered('first'), ['first', 'hedged', 'replica-1']]);
});

test('a client that leaves ends both', async () => {
  const leaving = new AbortController();
  const { send, signals } = scripted([{ servesPartners: false }], slow);
  void send(query, leaving.signal);
  await vi.advanceTimersByTimeAsync(40);
  leaving.abort(new Error('left'));
  expect([signals.get('first')?.aborted, signals.get('replica-1')?.aborted]).toEqual([true, true]);
});
