import { expect, test } from 'vitest';
import { readAhead, SourceSilent } from './readAhead.js';

const scripted = (log: string[]) =>
  (async function* () {
    try {
      for (const value of [1, 2, 3]) {
        log.push(`asked for ${value}`);
        yield value;
      }
    } finally {
      log.push('ended');
    }
  })();

test('the next value is asked for before the one before is worked on, and no other', async () => {
  const log: string[] = [];
  for await (const value of readAhead(scripted(log), 1_000)) log.push(`works on ${value}`);
  expect(log).toEqual(['asked for 1', 'asked for 2', 'works on 1', 'asked for 3', 'works on 2', 'ended', 'works on 3']);
});

test('who stops early ends the values', async () => {
  const log: string[] = [];
  for await (const value of readAhead(scripted(log), 1_000)) if (value === 1) break;
  await Promise.resolve();
  expect(log).toEqual(['asked for 1', 'asked for 2', 'ended']);
});

test('a failure is told when its turn comes', async () => {
  const seen: number[] = [];
  const failing = (async function* () {
    yield 1;
    throw new Error('the second one is broken');
  })();
  const read = async (): Promise<void> => {
    for await (const value of readAhead(failing, 1_000)) seen.push(value);
  };
  await expect(read()).rejects.toThrow('the second one is broken');
  expect(seen).toEqual([1]);
});

test('silence has a bound', async () => {
  const silent = (async function* () {
    yield 1;
    await new Promise(() => undefined);
  })();
  const read = async (): Promise<void> => {
    for await (const value of readAhead(silent, 20)) expect(value).toBe(1);
  };
  await expect(read()).rejects.toThrow(SourceSilent);
});
