import { expect, test } from 'vitest';
import { answerIn, modeShape, type Mode } from './mode.js';
import { jsonReply, type SimulatedReply } from './source.js';

const answer = jsonReply(200, { products: [1, 2, 3] });

/** What `requests` requests get, and how often the source itself was asked. */
const askIn = async (mode: Mode, requests = 1, reply: SimulatedReply = answer) => {
  let asked = 0;
  const handle = (): SimulatedReply => {
    asked += 1;
    return reply;
  };
  const replies = [];
  for (let count = 0; count < requests; count += 1) replies.push(await answerIn(mode, count, handle));
  return { replies, asked };
};

test('a source in its normal mode answers at once what it has to say', async () => {
  expect(await askIn({ kind: 'NORMAL' })).toEqual({ replies: [{ reply: answer, afterMs: 0 }], asked: 1 });
});

test('a slow one says the same later', async () => {
  expect((await askIn({ kind: 'SLOW', delayMs: 700 })).replies).toEqual([{ reply: answer, afterMs: 700 }]);
});

test('one that limits rates says when to come again, and does nothing for it', async () => {
  const { replies, asked } = await askIn({ kind: 'RATE_LIMITED', retryAfterSeconds: 3 });
  expect(replies[0]?.reply).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
  expect(asked).toBe(0);
});

test('of three requests the first fails when every third is to', async () => {
  const { replies } = await askIn({ kind: 'FAILING', status: 503, every: 3 }, 6);
  expect(replies.map((each) => each?.reply.status)).toEqual([503, 200, 200, 503, 200, 200]);
});

test('a silent one has no answer', async () => {
  expect(await askIn({ kind: 'SILENT' })).toEqual({ replies: [null], asked: 0 });
});

test('what is malformed says that all is well and breaks off, be the body whole or in parts', async () => {
  const [whole] = (await askIn({ kind: 'MALFORMED' })).replies;
  expect(whole?.reply).toMatchObject({ status: 200, body: '{"products' });
  const inParts = {
    status: 200,
    body: (async function* () {
      yield '<ONIXMessage>';
      yield '</ONIXMessage>';
    })(),
  };
  const [parts] = (await askIn({ kind: 'MALFORMED' }, 1, inParts)).replies;
  const read: string[] = [];
  for await (const part of parts?.reply.body as AsyncIterable<string>) read.push(part);
  expect(read).toEqual(['<ONIXMe']);
});

test.each([
  { kind: 'SLOW' },
  { kind: 'SLOW', delayMs: 600_000 },
  { kind: 'FAILING', status: 200 },
  { kind: 'ODD' },
  { kind: 'NORMAL', every: 0 },
])('%j is no mode', (mode) => {
  expect(modeShape.safeParse(mode).success).toBe(false);
});
