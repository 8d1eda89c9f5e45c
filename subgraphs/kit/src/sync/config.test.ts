import { expect, test } from 'vitest';
import { readSyncSettings } from './config.js';

const url = 'postgres://localhost/tours';

test('a database is all that a sync process has to be told', () => {
  expect(readSyncSettings({ DATABASE_URL: url })).toEqual({
    host: '127.0.0.1',
    metricsPort: 0,
    databaseUrl: url,
    everyMs: undefined,
    privateHosts: [],
    logLevel: 'info',
  });
});

test('an interval, private hosts and a port are read', () => {
  const environment = { SYNC_EVERY_SECONDS: '60', SOURCE_PRIVATE_HOSTS: '127.0.0.1,intranet.example:8443,[::1]:80' };
  expect(readSyncSettings({ DATABASE_URL: url, SYNC_METRICS_PORT: '4093', ...environment })).toMatchObject({
    everyMs: 60_000,
    metricsPort: 4_093,
    privateHosts: ['127.0.0.1', 'intranet.example:8443', '[::1]:80'],
  });
});

test('everything that is wrong is said at once', () => {
  const wrong = { DATABASE_URL: 'mysql://here', SYNC_EVERY_SECONDS: '0', SOURCE_PRIVATE_HOSTS: 'http://127.0.0.1/' };
  expect(() => readSyncSettings(wrong)).toThrow(/DATABASE_URL: [^]*SYNC_EVERY_SECONDS: [^]*SOURCE_PRIVATE_HOSTS/);
});
