import { expect, test } from 'vitest';
import { judge } from './verdict.js';

const answered = (status: number) => ({ kind: 'ANSWERED', status }) as const;

test.each([200, 202, 204, 299])('%i is delivered', (status) => {
  expect(judge(answered(status), 1, 0)).toEqual({ kind: 'DELIVERED' });
});

test.each([199, 300, 301, 400, 410, 429, 500])('%i is sent again', (status) => {
  expect(judge(answered(status), 1, 0)).toEqual({ kind: 'RETRY', delayMs: 5_000, error: `HTTP ${status}` });
});

test('waits are longer by up to a fifth', () => {
  expect(judge(answered(500), 2, 0.5)).toMatchObject({ delayMs: 330_000 });
  expect(judge(answered(500), 9, 0)).toMatchObject({ delayMs: 24 * 3_600_000 });
});

test('the tenth failure is the last, unless it was we who hung up', () => {
  expect(judge({ kind: 'FAILED', code: 'TIMEOUT' }, 10, 0)).toEqual({ kind: 'GIVEN_UP', error: 'TIMEOUT' });
  expect(judge({ kind: 'FAILED', code: 'STOPPED' }, 10, 0)).toEqual({ kind: 'RETRY', delayMs: 0, error: 'STOPPED' });
});
