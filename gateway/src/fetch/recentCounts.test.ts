import { expect, test } from 'vitest';
import { openRecentCounts } from './recentCounts.js';

test('a rate is that of the ten whole seconds before now, and what is older is forgotten', () => {
  const counts = openRecentCounts();
  for (let second = 0; second < 30; second += 1) {
    for (let request = 0; request < second; request += 1) counts.note(second * 1_000 + request, request > 0);
  }
  // Seconds 20 to 29, each with as many requests as its number, one of them bad.
  expect(counts.perSecond(30_500)).toEqual({ requests: 24.5, errors: 1 });
  expect(counts.perSecond(35_000)).toEqual({ requests: 13.5, errors: 0.5 });
  expect(counts.perSecond(60_000)).toEqual({ requests: 0, errors: 0 });
});

test('the second that is not over counts when it is', () => {
  const counts = openRecentCounts();
  counts.note(5_100, true);
  expect(counts.perSecond(5_900).requests).toBe(0);
  expect(counts.perSecond(6_000).requests).toBe(0.1);
});
