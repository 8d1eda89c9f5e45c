import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from './run.js';

const config = fileURLToPath(new URL('../../supergraph.yaml', import.meta.url));

let said = '';
beforeEach(() => {
  said = '';
  const take = (text: unknown) => ((said += String(text)), true);
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
});
afterEach(() => void vi.restoreAllMocks());

const load = (...words: string[]): Promise<number> =>
  run(['load-catalogue', '--config', config, ...words], '1.2.3', (text) => (said += text));

test.each([
  ['an address that is none', ['--database', 'activities-1=postgres:/u:a-secret@db'], 'give --database as shard='],
  ['an address of no shard', ['--database', 'postgres://u:a-secret@db/x'], 'give --database as shard='],
  ['a flag that is misspelt', ['--databse=one=postgres://u:a-secret@db/x'], "unknown option '--databse=…'"],
  ['a size that is none', ['--database', 'one=postgres://u:a-secret@db/x', '--activities=-1'], 'Give a whole number'],
])('%s is wrong usage, and no password is repeated', async (_situation, words, complaint) => {
  expect(await load(...words)).toBe(2);
  expect(said).toContain(complaint);
  expect(said).not.toContain('a-secret');
});

test.each([
  [
    'a shard without a database',
    ['--database', 'activities-1=postgres://u:a-secret@db/x'],
    `No database is given for activities-2, activities-3 of ${config}: add --database activities-2=postgres://… --database activities-3=postgres://….\n`,
  ],
  [
    'a database of no shard',
    ['--database', 'activities-9=postgres://u:a-secret@db/x'],
    `--database names activities-9, but the shards of ${config} are activities-1, activities-2, activities-3.\n`,
  ],
  [
    'a file that is not there',
    ['--config', 'nowhere.yaml'],
    'The configuration nowhere.yaml cannot be read: there is no such file.\n',
  ],
])('%s is refused in one sentence', async (_situation, words, sentence) => {
  expect(await load(...words)).toBe(1);
  expect(said).toBe(sentence);
});
