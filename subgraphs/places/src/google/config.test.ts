import { expect, test } from 'vitest';
import { readGoogleSettings } from './config.js';

test('without a key nobody is asked', () => {
  expect(readGoogleSettings({})).toBeNull();
});

test('a key alone is enough', () => {
  expect(readGoogleSettings({ GOOGLE_PLACES_API_KEY: 'planted-secret-key' })).toEqual({
    apiKey: 'planted-secret-key',
    url: 'https://places.googleapis.com',
    timeoutMs: 1_500,
    ttlMs: 300_000,
    maximumKept: 5_000,
    maximumUnderWay: 50,
    ratePerSecond: 100,
    privateHosts: [],
  });
});

test('everything that is wrong is told at once, and the key is not', () => {
  const env = { GOOGLE_PLACES_API_KEY: 'a planted-secret', GOOGLE_PLACES_URL: 'places', GOOGLE_PLACES_TTL_MS: '1' };
  expect(() => readGoogleSettings(env)).toThrow(/GOOGLE_PLACES_API_KEY[^]*GOOGLE_PLACES_URL[^]*GOOGLE_PLACES_TTL_MS/);
  expect(() => readGoogleSettings(env)).not.toThrow(/planted/);
});
