import { expect, test } from 'vitest';
import { settleAll } from './settleAll.js';

test('work that all succeeds ends without a word', async () => {
  const controller = new AbortController();
  await settleAll([Promise.resolve(1), Promise.resolve()], controller);
  expect(controller.signal.aborted).toBe(false);
});

test('the first failure stops the rest, and is thrown when the rest has ended', async () => {
  const controller = new AbortController();
  const ended: string[] = [];
  const untilStopped = new Promise((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => {
      ended.push('the rest');
      reject(new Error('was stopped'));
    });
  });
  await expect(settleAll([untilStopped, Promise.reject(new Error('no space left'))], controller)).rejects.toThrow(
    'no space left',
  );
  expect(ended).toEqual(['the rest']);
});
