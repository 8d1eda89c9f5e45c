import { expect, test } from 'vitest';
import type { TypedDocumentString } from '../generated/graphql.js';
import { createAsk, type AskOptions } from './ask.js';

const document = { __meta__: { hash: 'sha256:abc' } } as unknown as TypedDocumentString<{ a: number }, { id: string }>;

const asking = (send: typeof fetch, options: Partial<AskOptions> = {}) =>
  createAsk({ url: '/graphql', timeoutMs: 10_000, fetch: send, onServerTime: () => undefined, ...options });

const json = (body: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(body), init);

/** Answers never, and leaves when it is told to. */
const silent: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
  });

test('what is sent is an id and variables, and no text', async () => {
  const sent: unknown[] = [];
  const ask = asking(async (url, init) => {
    sent.push([url, init?.method, init?.body]);
    return json({ data: { a: 1 } });
  });
  expect((await ask(document, { id: '7' })).data).toEqual({ a: 1 });
  expect(sent).toEqual([['/graphql', 'POST', '{"documentId":"sha256:abc","variables":{"id":"7"}}']]);
});

test('the clock of the server is told from its header', async () => {
  const heard: number[] = [];
  const headers = { date: 'Mon, 30 Nov 2026 04:00:00 GMT' };
  const ask = asking(async () => json({ data: {} }, { headers }), { onServerTime: (ms) => heard.push(ms) });
  await ask(document, { id: '7' });
  expect(heard).toEqual([Date.UTC(2026, 10, 30, 4)]);
});

test.each([
  ['a refusal', async () => json({ errors: [{ extensions: { code: 'OVERLOADED' } }] }, { status: 503 }), 'OVERLOADED'],
  ["a proxy's page", async () => new Response('<h1>502</h1>', { status: 502 }), 'NO_ANSWER'],
  ['another JSON', async () => json({ ok: true }), 'NO_ANSWER'],
  ['no network', async () => Promise.reject(new TypeError('fetch failed')), 'NO_ANSWER'],
] as const)('%s is no answer: %s', async (_what, send, code) => {
  await expect(asking(send)(document, { id: '7' })).rejects.toMatchObject({ code });
});

test('who does not answer in time has not answered', async () => {
  await expect(asking(silent, { timeoutMs: 1 })(document, { id: '7' })).rejects.toMatchObject({ code: 'NO_ANSWER' });
});

test('a question that nobody waits for any more ends with the reason for that', async () => {
  const controller = new AbortController();
  const asked = asking(silent)(document, { id: '7' }, controller.signal);
  controller.abort(new Error('left the page'));
  await expect(asked).rejects.toThrow('left the page');
});
