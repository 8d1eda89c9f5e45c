import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

let out = '';
beforeEach(() => {
  out = '';
  const take = (text: unknown) => ((out += String(text)), true);
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
});
afterEach(() => void vi.restoreAllMocks());

const check = async (...words: string[]): Promise<{ code: number; out: string; complaint: string }> => {
  let complaint = '';
  const code = await run(words, '1.2.3', (text) => (complaint += text));
  return { code, out, complaint };
};

test('the version is said and that is all', async () => {
  expect(await check('--version')).toEqual({ code: 0, out: '1.2.3\n', complaint: '' });
});

test('help names every command', async () => {
  const { code, out: help } = await check('--help');
  expect(code).toBe(0);
  for (const command of [
    'start',
    'seed',
    'load-catalogue',
    'gateway',
    'compose',
    'plan',
    'partners',
    'explain',
    'comment',
  ])
    expect(help).toContain(`\n  ${command} `);
});

test.each(['start', 'seed', 'load-catalogue', 'gateway', 'compose', 'plan', 'partners', 'diff', 'explain', 'comment'])(
  '%s has help of its own',
  async (command) => {
    const { code, out: help } = await check(command, '--help');
    expect(code).toBe(0);
    expect(help).toContain(`Usage: tripgraph ${command}`);
    expect(help).toContain('--verbose');
  },
);

test('an unknown command is wrong usage, with a hint', async () => {
  const { code, out: text } = await check('strat');
  expect(code).toBe(2);
  expect(text).toContain("unknown command 'strat'");
  expect(text).toContain('(Did you mean start?)');
});

test.each([
  [['start', '--shards', '0'], 'Give a whole number from 1 to 64.'],
  [['seed', '--activities', 'many'], 'Give a whole number from 0 to 10000000.'],
  [['start', '--prot', '4000'], "unknown option '--prot'"],
  [['comment', 'report.md', '--pull-request', '0'], 'Give a whole number from 1'],
  [
    ['comment', 'report.md', '--pull-request', '1', '--name', 'a --> b'],
    'Give lower case letters, digits and hyphens.',
  ],
  [['diff', '--subgraph', 'places'], 'Give a name and a file, such as places=schema.graphql.'],
  [[], 'Usage: tripgraph'],
])('%j is wrong usage', async (words, text) => {
  const { code, out: said } = await check(...words);
  expect(code).toBe(2);
  expect(said).toContain(text);
});

test('a failure is one sentence, with --verbose the whole story', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'somebody-elses.txt'), '');
  const short = await check('seed', '--data', folder);
  expect(short.code).toBe(1);
  expect(short.complaint).toBe(
    `${folder} holds files that Tripgraph did not make, and is left alone: choose another folder with --data.\n`,
  );
  const long = await check('seed', '--data', folder, '--verbose');
  expect(long.code).toBe(1);
  expect(long.complaint).toMatch(/did not make.*\n +at /);
});
