import { expect, test, vi } from 'vitest';
import { run } from './run.js';

const runSync = async (...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
  let said = '';
  const take = (text: string | Uint8Array): boolean => {
    said += text.toString();
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(take);
  const code = await run(['sync', ...words], '1.2.3', take);
  out.mockRestore();
  return { code, said };
};

test('sources are listed with their subgraphs', async () => {
  const { code, said } = await runSync('--list');
  expect(code).toBe(0);
  expect(said.split('\n')).toEqual(expect.arrayContaining(['cms (places)', 'viator (tours)', 'onix (books)']));
});

test('what cannot begin ends with 2, and says what to do', async () => {
  expect(await runSync('expedia')).toMatchObject({
    code: 2,
    said: expect.stringContaining('There is no source "expedia"') as string,
  });
  expect(await runSync('viator', '--data', '/nowhere')).toMatchObject({
    code: 2,
    said: expect.stringContaining('Nothing runs on /nowhere: run `npm start` in another terminal first') as string,
  });
});
