import { expect, test } from 'vitest';
import { readBooksSyncSettings } from './config.js';

test('without a feed there is nothing to set', () => {
  expect(readBooksSyncSettings({})).toEqual({
    feed: undefined,
    names: { full: 'full.xml.gz', update: 'updates/{number}.xml.gz' },
    authorization: undefined,
    fullEveryMs: 7 * 24 * 3_600_000,
  });
});

test('everything that is wrong is said at once', () => {
  const wrong = { ONIX_FULL_FILE: '../secrets', ONIX_UPDATE_FILES: 'updates.xml', ONIX_FULL_EVERY_HOURS: '0' };
  expect(() => readBooksSyncSettings(wrong)).toThrow(/ONIX_FULL_FILE[^]*ONIX_UPDATE_FILES[^]*ONIX_FULL_EVERY_HOURS/);
});
