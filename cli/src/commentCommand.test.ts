import { simulateGitHub } from '@tripgraph/checks/comment/testing/simulatedGitHub';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

let out = '';
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const setUp = async (readOnly: boolean) => {
  const gitHub = await simulateGitHub({ repository: 'tours/graph', number: 7, readOnly });
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-comment-'));
  onTestFinished(() =>
    Promise.all([gitHub.close(), rm(folder, { recursive: true, force: true })]).then(() => undefined),
  );
  const file = join(folder, 'report.md');
  await writeFile(file, '### Schema check passed\n');
  vi.stubEnv('GITHUB_API_URL', gitHub.url);
  vi.stubEnv('GITHUB_REPOSITORY', 'tours/graph');
  vi.stubEnv('GITHUB_TOKEN', 'ghs_simulated');
  return { gitHub, words: ['comment', file, '--pull-request', '7', '--name', 'places'] };
};

test('the report of a file is what the pull request says', async () => {
  const { gitHub, words } = await setUp(false);
  expect(await run(words, '1.2.3')).toBe(0);
  expect(gitHub.comments.map(({ body }) => body)).toEqual([
    '<!-- tripgraph-check: places -->\n### Schema check passed\n',
  ]);
  expect(out).toBe('The comment is created: https://github.com/tours/graph/pull/7#issuecomment-1\n');
});

test('where the token may not write, as on forks, that is said and the job goes on', async () => {
  const { gitHub, words } = await setUp(true);
  expect(await run(words, '1.2.3')).toBe(0);
  expect(gitHub.comments).toEqual([]);
  expect(out).toContain('The pull request is not commented: its token may not write, as those of forks may not.');
});

test('without what GitHub tells its jobs the command says what is missing, and never the token', async () => {
  const { words } = await setUp(false);
  vi.stubEnv('GITHUB_TOKEN', '');
  let complaint = '';
  expect(await run(words, '1.2.3', (text) => (complaint += text))).not.toBe(0);
  expect(complaint).toMatch(/^The environment variable GITHUB_TOKEN is missing/);
});
