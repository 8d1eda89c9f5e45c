import { expect, test } from 'vitest';
import { maxAgeOf } from './cacheControl.js';

test.each<[string, string | undefined, number]>([
  ['no header', undefined, 0],
  ['what Apollo Server says of a public answer', 'max-age=60, public', 60],
  ['what Apollo Server says of a private answer', 'max-age=60, private', 0],
  ['what may not be stored', 'no-store', 0],
  ['what may not be stored, whatever else is said', 'max-age=60, no-store', 0],
  ['what has to be asked for again', 'no-cache, max-age=60', 0],
  ['what is private in part', 'max-age=60, private="set-cookie"', 0],
  ['no age', 'public', 0],
  ['an age of nothing', 'max-age=0, public', 0],
  ['an age for shared caches only', 's-maxage=60', 0],
  ['several headers: the least age', 'max-age=60, public, max-age=20, public', 20],
  ['several headers, one of them private', 'max-age=60, public, max-age=20, private', 0],
  ['capitals, spaces and quotes', 'Public ,  Max-Age="60"', 60],
  ['an age that is no number', 'max-age=sixty', 0],
  ['an age below nothing', 'max-age=-1', 0],
  ['an age that is no whole number', 'max-age=1.5', 0],
  ['an age that is absurd', `max-age=${'9'.repeat(30)}`, 0],
  ['one header that makes no sense beside one that does', 'max-age=60, max-age=', 0],
  ['an empty header', '', 0],
])('%s', (_what, header, seconds) => {
  expect(maxAgeOf(header)).toBe(seconds);
});
