import { expect, test } from 'vitest';
import { ExchangeFailed } from './exchangeFailed.js';
import type { Exchange, Exchanged, Message } from './inFlight.js';
import { repeatOnce } from './repeatOnce.js';

type Outcome = Exchanged | Error | 'silence';

/** An exchange that comes to these outcomes one after the other, with a log of what was sent and aborted. */
const scripted = (...outcomes: readonly Outcome[]) => {
  const sent: Message[] = [];
  const aborted: string[] = [];
  const exchange: Exchange = (message) => {
    const outcome = outcomes[sent.length];
    sent.push(message);
    let abort: (reason: Error) => void = () => undefined;
    const answer = new Promise<Exchanged>((resolve, reject) => {
      abort = (reason) => {
        aborted.push(reason.message);
        reject(reason);
      };
      if (outcome instanceof Error) reject(outcome);
      else if (outcome !== undefined && outcome !== 'silence') resolve(outcome);
    });
    return { answer, abort };
  };
  return { sent, aborted, send: repeatOnce(exchange) };
};

const reset = new ExchangeFailed('read ECONNRESET', { sent: true, connectionBroke: true });
const refused = new ExchangeFailed('connect ECONNREFUSED', { sent: false, connectionBroke: true });
const late = new ExchangeFailed('Headers Timeout Error', { sent: true, connectionBroke: false });
const answer: Exchanged = { status: 200, bytes: Buffer.from('{"data":{}}') };
const message: Message = { body: '{}', partner: 'north', mayRepeat: true };

test.each([
  ['was reset', reset],
  ['was refused', refused],
])('after a connection that %s the same message is sent once more', async (_what, first) => {
  const { sent, send } = scripted(first, answer);
  expect(await send(message).answer).toEqual(answer);
  // Only what may have left may have been carried out.
  expect(sent).toEqual([message, first === reset ? { ...message, isRepeat: true } : message]);
});

test('there is no third time', async () => {
  const { sent, send } = scripted(reset, reset, answer);
  await expect(send(message).answer).rejects.toEqual(reset);
  expect(sent).toHaveLength(2);
});

test('what was sent stays sent when the second connection is refused', async () => {
  const { send } = scripted(reset, refused);
  await expect(send(message).answer).rejects.toMatchObject({
    message: 'connect ECONNREFUSED',
    failure: { sent: true, connectionBroke: true },
  });
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])('two that broke are stale when both are (%s, %s: %s)', async (first, second, both) => {
  const broke = (mayBeStale: boolean) =>
    new ExchangeFailed('other side closed', { sent: true, connectionBroke: true, mayBeStale }, 'UND_ERR_SOCKET');
  const { send } = scripted(broke(first), broke(second));
  await expect(send(message).answer).rejects.toMatchObject({ failure: { mayBeStale: both }, code: 'UND_ERR_SOCKET' });
});

test('two connections that are refused have sent nothing', async () => {
  const { send } = scripted(refused, refused);
  await expect(send(message).answer).rejects.toMatchObject({ failure: { sent: false } });
});

test.each([
  ['a time limit', late],
  ['an error of another kind', new Error('odd')],
])('after %s nothing is sent again', async (_what, first) => {
  const { sent, send } = scripted(first, answer);
  await expect(send(message).answer).rejects.toBe(first);
  expect(sent).toHaveLength(1);
});

test('an answer of any status is an answer', async () => {
  const { sent, send } = scripted({ status: 503, bytes: Buffer.from('busy') }, answer);
  expect(await send(message).answer).toEqual({ status: 503, bytes: Buffer.from('busy') });
  expect(sent).toHaveLength(1);
});

test('what may not be repeated is sent once', async () => {
  const { sent, send } = scripted(reset, answer);
  await expect(send({ body: '{}' }).answer).rejects.toBe(reset);
  expect(sent).toHaveLength(1);
});

test('an abort ends whichever of the two is under way, and nothing follows it', async () => {
  const first = scripted('silence', answer);
  const started = first.send(message);
  started.abort(new Error('no whole answer within 4000 ms'));
  await expect(started.answer).rejects.toThrow('no whole answer within 4000 ms');
  expect(first.sent).toHaveLength(1);

  const second = scripted(reset, 'silence');
  const again = second.send(message);
  const outcome = expect(again.answer).rejects.toThrow('time is up');
  await reset;
  await Promise.resolve();
  expect(second.sent).toHaveLength(2);
  again.abort(new Error('time is up'));
  await outcome;
  expect(second.aborted).toEqual(['time is up']);
});
