import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { admitRequests, kindOfBody, type Admission, type RequestKind } from './admitRequests.js';

type Waiting = Parameters<Admission['wait']>[1];

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

/** A server that answers "done" to whom `mayEnter`; the others wait, and the test says what becomes of them. */
const start = async (mayEnter: boolean) => {
  const app = Fastify();
  onTestFinished(() => app.close());
  const log: string[] = [];
  const waiting: Waiting[] = [];
  let someoneWaits: () => void = () => undefined;
  const admission: Admission = {
    enter: () => mayEnter,
    leave: () => log.push('left'),
    wait: (kind, one) => {
      log.push(`${kind} waits`);
      waiting.push(one);
      someoneWaits();
    },
    operationKind: (document, operationName) => {
      log.push(`kind of ${document} ${operationName}`);
      return document.startsWith('mutation') ? 'booking' : 'read';
    },
  };
  const shed = (
    _request: unknown,
    reply: { code: (status: number) => { send: (text: string) => void } },
    kind: RequestKind,
  ) => reply.code(503).send(`no ${kind}`);
  app.addHook('preHandler', admitRequests({ admission, kindOf: kindOfBody(admission), shed }));
  app.all('/graphql', async () => 'done');
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const post = (body: unknown, signal: AbortSignal | null = null) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  const untilWaiting = async (): Promise<Waiting> => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (someoneWaits = resolve));
    return waiting.shift() as Waiting;
  };
  return { address, post, log, untilWaiting };
};

test('who may enter is answered, counted until then, and not looked at', async () => {
  const { post, log } = await start(true);
  expect(await (await post({ query: 'mutation { a }' })).text()).toBe('done');
  await until(() => log.length > 0);
  expect(log).toEqual(['left']);
});

test('who waits is answered when its turn comes, and gives back what it was given', async () => {
  const { post, log, untilWaiting } = await start(false);
  const answer = post({ query: 'mutation { a }', operationName: 'Book' });
  const waiting = await untilWaiting();
  expect(log.splice(0)).toEqual(['kind of mutation { a } Book', 'booking waits']);
  waiting.start(() => log.push('gave back'));
  expect(await (await answer).text()).toBe('done');
  await until(() => log.length > 0);
  expect(log).toEqual(['gave back']);
});

test('who waits and is shed is told so, and was never counted', async () => {
  const { post, log, untilWaiting } = await start(false);
  const answer = post({ query: '{ a }' });
  (await untilWaiting()).shed();
  const { status } = await answer;
  expect([status, log]).toEqual([503, ['kind of { a } undefined', 'read waits']]);
});

test('who leaves while it waits is known to have left', async () => {
  const { post, untilWaiting } = await start(false);
  const leaving = new AbortController();
  const answer = post({ query: '{ a }' }, leaving.signal).catch(() => 'left');
  const waiting = await untilWaiting();
  expect(waiting.hasLeft()).toBe(false);
  leaving.abort();
  expect(await answer).toBe('left');
  await until(waiting.hasLeft);
});

test.each([
  ['a hash alone', { extensions: { persistedQuery: { sha256Hash: 'a', version: 1 } } }],
  ['a list', [{ query: 'mutation { a }' }]],
  ['a query that is no text', { query: 1 }],
  ['nothing', null],
])('%s is a read', async (_what, body) => {
  const { post, log, untilWaiting } = await start(false);
  const answer = post(body);
  (await untilWaiting()).shed();
  await answer;
  expect(log).toEqual(['read waits']);
});

test('a GET is a read, whatever it asks for', async () => {
  const { address, log, untilWaiting } = await start(false);
  const answer = fetch(`${address}/graphql?query=mutation{a}`);
  (await untilWaiting()).shed();
  await answer;
  expect(log).toEqual(['read waits']);
});
