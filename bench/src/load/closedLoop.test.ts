import { expect, test } from 'vitest';
import { runClosedLoop } from './closedLoop.js';
import type { Connection, Timed } from './connection.js';

const answerOf = (text: string): Timed => ({ status: 200, body: Buffer.from(text), firstByteMs: 1, totalMs: 2 });

/** Answers each request with its own text after `delayMs`, the first with an error. */
const echo = (delayMs: number): Connection => {
  let asked = 0;
  return {
    ask: (request, done) => {
      asked += 1;
      const answer = asked === 1 ? new Error('no') : answerOf(request.toString());
      setTimeout(() => done(answer), delayMs);
    },
    close: () => undefined,
  };
};

const requests = ['a', 'b', 'c'].map((text) => Buffer.from(text));
const options = {
  requests,
  warmUpMs: 0,
  measureMs: 10,
  isRight: ({ body }: Timed, index: number) => body.equals(requests[index] as Buffer),
};

test('answers are checked against their own request, and failures are counted but not timed', async () => {
  const phases: string[] = [];
  const connections = [echo(1), echo(1)];
  const result = await runClosedLoop({ ...options, connections, onMeasure: (phase) => phases.push(phase) });
  expect(phases).toEqual(['begin', 'end']);
  expect(result).toMatchObject({ failures: 2, firstFailure: 'no' });
  expect(new Set(result.totalMs)).toEqual(new Set([2]));
});

test('what is slow is measured until there are enough answers, not just for the time asked for', async () => {
  const connections = [echo(40), echo(40)];
  const result = await runClosedLoop({ ...options, connections, onMeasure: () => undefined });
  expect(result.totalMs.length).toBeGreaterThanOrEqual(8);
  expect(result.elapsedMs).toBeGreaterThan(options.measureMs);
});

test('answers to another request are failures', async () => {
  const connections = [echo(1)];
  const isRight = (): boolean => false;
  const { totalMs, failures } = await runClosedLoop({ ...options, connections, isRight, onMeasure: () => undefined });
  expect(totalMs).toEqual([]);
  expect(failures).toBeGreaterThan(1);
}, 30_000);
