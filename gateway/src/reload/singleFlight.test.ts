import { expect, test } from 'vitest';
import { singleFlight } from './singleFlight.js';

/** Runs that end when the test says so. */
const scripted = () => {
  const ends: Array<() => void> = [];
  const act = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
  return { ends, ask: singleFlight(act) };
};

test('asked during a run, one more follows, however often it was asked', async () => {
  const { ends, ask } = scripted();
  const first = ask();
  const later = [ask(), ask(), ask()];
  expect(ends.length).toBe(1);
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(ends.length).toBe(2);
  ends[1]?.();
  await Promise.all(later);
  expect(ends.length).toBe(2);
});

test('asked between a run and the one that follows, no third begins beside it', async () => {
  const { ends, ask } = scripted();
  const first = ask();
  const following = ask();
  const between = first.then(ask);
  ends[0]?.();
  await first;
  await Promise.resolve();
  await Promise.resolve();
  const begun = ends.length;
  for (const end of ends) end();
  await following;
  ends[2]?.();
  await between;
  expect(begun).toBe(2);
});

test('asked when nothing runs, it runs', async () => {
  let runs = 0;
  const ask = singleFlight(async () => void (runs += 1));
  await ask();
  await ask();
  expect(runs).toBe(2);
});
