import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { inFlight, type Exchange, type Exchanged } from './inFlight.js';

/** An exchange that ends when the test says so, and a log of what was sent. */
const scripted = (share = true) => {
  const sent: Array<{ body: string; aborted: boolean; answer: (text: string) => void; fail: (error: Error) => void }> =
    [];
  const exchange: Exchange = ({ body }) => {
    let abort: (reason: Error) => void = () => undefined;
    const answer = new Promise<Exchanged>((resolve, reject) => {
      const one = {
        body,
        aborted: false,
        answer: (text: string) => resolve({ status: 200, bytes: Buffer.from(text) }),
        fail: reject,
      };
      sent.push(one);
      abort = (reason) => {
        one.aborted = true;
        reject(reason);
      };
    });
    return { answer, abort };
  };
  const later: Array<() => void> = [];
  const ask = inFlight({ exchange, share, takeTurn: (_bytes, callback) => later.push(callback) });
  return {
    sent,
    later,
    share: (body: string, signal: AbortSignal, alone = false, timeoutMs = 60_000) => {
      const asked = ask({ body }, { alone, timeoutMs }, signal);
      // What a test leaves without an answer ends when its time is up, be that in the next test file.
      asked.catch(() => undefined);
      return asked;
    },
  };
};

const never = new AbortController().signal;

test('equal requests under way at the same time are sent once, and each gets the answer', async () => {
  const { sent, share } = scripted();
  const asked = [share('a', never), share('a', never), share('b', never)];
  expect(sent.map(({ body }) => body)).toEqual(['a', 'b']);
  sent[0]?.answer('A');
  sent[1]?.answer('B');
  expect((await Promise.all(asked)).map(({ bytes }) => String(bytes))).toEqual(['A', 'A', 'B']);
});

test('each who waits for a long answer gets it in a turn of its own', async () => {
  const { sent, later, share } = scripted();
  const told: string[] = [];
  const leaving = new AbortController();
  const asked = ['first', 'second', 'third'].map((name) =>
    share('a', name === 'second' ? leaving.signal : never).then(
      ({ bytes }) => told.push(`${name} has ${bytes.length}`),
      (error: Error) => told.push(`${name}: ${error.message}`),
    ),
  );
  sent[0]?.answer('x'.repeat(40_000));
  await vi.waitUntil(() => later.length === 3);
  expect(told).toEqual([]);
  leaving.abort(new Error('has left'));
  await asked[1];
  later[0]?.();
  await asked[0];
  expect(told).toEqual(['second: has left', 'first has 40000']);
  later[1]?.();
  later[2]?.();
  await asked[2];
  expect(told).toEqual(['second: has left', 'first has 40000', 'third has 40000']);
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
  expect(sent[0]?.aborted).toBe(false);
  other.abort(new Error('the client left, too'));
  await expect(asked[1]).rejects.toThrow('the client left, too');
  expect(sent[0]?.aborted).toBe(true);
  void share('a', never);
  expect(sent).toHaveLength(2);
});

test('who has given up before asking sends nothing', async () => {
  const { sent, share } = scripted();
  await expect(share('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(sent).toEqual([]);
});

test('a mutation is sent as often as it is asked, and so is everything when sharing is off', () => {
  const alone = scripted();
  void alone.share('a', never, true);
  void alone.share('a', never, true);
  expect(alone.sent).toHaveLength(2);
  const off = scripted(false);
  void off.share('a', never);
  void off.share('a', never);
  expect(off.sent).toHaveLength(2);
});

test('whatever becomes of many requests, nothing of them is left: the next of each is sent anew', async () => {
  const ends = fc.constantFrom('answer', 'fail', 'leave', 'leave, others stay');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), ends), { maxLength: 60 }), async (load) => {
      const { sent, share } = scripted();
      const asked: Array<Promise<unknown>> = [];
      for (const [body, end] of load) {
        const leaving = new AbortController();
        asked.push(share(body, leaving.signal));
        const last = sent.findLast((one) => one.body === body);
        if (end === 'answer') last?.answer('A');
        else if (end === 'fail') last?.fail(new Error('broken off'));
        else {
          if (end === 'leave, others stay') asked.push(share(body, never));
          leaving.abort(new Error('the client left'));
        }
      }
      for (const one of sent) one.answer('late');
      await Promise.allSettled(asked);
      const before = sent.length;
      for (const body of ['a', 'b', 'c', 'd']) void share(body, never);
      expect(sent.length - before).toBe(4);
    }),
  );
});

test('a request without an answer ends when its time is up', async () => {
  vi.useFakeTimers();
  const exchange: Exchange = () => {
    let abort: (reason: Error) => void = () => undefined;
    return { answer: new Promise((_resolve, reject) => (abort = reject)), abort: (reason) => abort(reason) };
  };
  const asked = inFlight({ exchange, share: true, takeTurn: (_bytes, callback) => setImmediate(callback) })(
    { body: 'a' },
    { alone: false, timeoutMs: 4_000 },
    undefined,
  );
  const outcome = expect(asked).rejects.toThrow('no whole answer within 4000 ms');
  await vi.advanceTimersByTimeAsync(4_000);
  await outcome;
  vi.useRealTimers();
});

test('what has less than half of the time left that a newcomer has is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  const { sent, share } = scripted();
  const asked = [share('a', never, false, 4_000)];
  await vi.advanceTimersByTimeAsync(2_000);
  asked.push(share('a', never, false, 4_000));
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  asked.push(share('a', never, false, 4_000), share('a', never, false, 100));
  expect(sent).toHaveLength(2);
  for (const one of sent) one.answer('A');
  expect((await Promise.all(asked)).map(({ bytes }) => String(bytes))).toEqual(['A', 'A', 'A', 'A']);
  vi.useRealTimers();
});
