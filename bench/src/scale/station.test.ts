import { expect, test } from 'vitest';
import { station } from './station.js';
import { timeline } from './timeline.js';

test('however many nobody wants any more, the next one is served at once, and nothing of them is left', () => {
  const time = timeline();
  const { serve, backlogMs } = station(1, time);
  const served: string[] = [];
  serve(5, () => served.push(`first at ${time.now()}`));
  for (let count = 0; count < 100_000; count += 1)
    serve(
      1,
      () => served.push('unwanted'),
      () => false,
    );
  serve(2, () => served.push(`last at ${time.now()}`));
  time.run(Infinity);
  expect(served).toEqual(['first at 5', 'last at 7']);
  expect(backlogMs()).toBe(0);
});
