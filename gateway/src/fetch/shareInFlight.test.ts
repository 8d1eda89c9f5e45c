import { expect, test } from 'vitest';
import { shareInFlight, type Exchange } from './shareInFlight.js';

/** An exchange that ends when the test says so, and a log of what was sent. */
const scripted = () => {
  const sent: Array<{
    body: string;
    signal: AbortSignal;
    answer: (text: string) => void;
    fail: (error: Error) => void;
  }> = [];
  const exchange: Exchange = (body, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      sent.push({ body, signal, answer: (text) => resolve({ status: 200, text }), fail: reject });
    });
  return { sent, share: shareInFlight(exchange) };
};

const never = new AbortController().signal;

test('equal requests under way at the same time are sent once, and each gets the answer', async () => {
  const { sent, share } = scripted();
  const asked = [share('a', never), share('a', never), share('b', never)];
  expect(sent.map(({ body }) => body)).toEqual(['a', 'b']);
  sent[0]?.answer('A');
  sent[1]?.answer('B');
  expect((await Promise.all(asked)).map(({ text }) => text)).toEqual(['A', 'A', 'B']);
});

test('a request after the answer is sent anew', async () => {
  const { sent, share } = scripted();
  const first = share('a', never);
  sent[0]?.answer('A');
  await first;
  void share('a', never);
  expect(sent).toHaveLength(2);
});

test('a failure reaches everybody who waits', async () => {
  const { sent, share } = scripted();
  const asked = [share('a', never), share('a', never)];
  sent[0]?.fail(new Error('broken off'));
  for (const one of asked) await expect(one).rejects.toThrow('broken off');
});

test('who gives up stops waiting; the request goes on for the others and ends with the last', async () => {
  const { sent, share } = scripted();
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [share('a', one.signal), share('a', other.signal)];
  one.abort(new Error('the client left'));
  await expect(asked[0]).rejects.toThrow('the client left');
  expect(sent[0]?.signal.aborted).toBe(false);
  other.abort(new Error('the client left, too'));
  await expect(asked[1]).rejects.toThrow('the client left, too');
  expect(sent[0]?.signal.aborted).toBe(true);
  void share('a', never);
  expect(sent).toHaveLength(2);
});

test('who has given up before asking sends nothing that goes on', async () => {
  const { sent, share } = scripted();
  await expect(share('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(sent.every(({ signal }) => signal.aborted)).toBe(true);
});
