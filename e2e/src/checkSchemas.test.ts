import { makeRepository } from '@tripgraph/checks/testing/repository';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readText } from './readText.js';

/** A repository with the script of the workflow and the gate, and in place of npx one that says what it was asked. */
const repositoryOf = (...commits: string[]) => {
  const repository = makeRepository();
  onTestFinished(repository.remove);
  repository.write({
    '.ci/check-schemas': readText('.ci/check-schemas'),
    'bin/npx': '#!/bin/sh\necho "$@"\n',
    '.gitignore': 'check-report/\n',
  });
  execFileSync('chmod', ['+x', join(repository.folder, 'bin/npx')]);
  for (const message of commits) repository.commit(message);
  return repository;
};

const runIn = (folder: string, more: Record<string, string> = {}) => {
  const env = { PATH: `${folder}/bin:${process.env['PATH']}`, ...more };
  const { status, stdout, stderr } = spawnSync('bash', ['.ci/check-schemas'], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

const cloneOf = (folder: string, ...words: string[]): string => {
  const clone = mkdtempSync(join(tmpdir(), 'tripgraph-clone-'));
  onTestFinished(() => rmSync(clone, { recursive: true }));
  execFileSync('git', ['clone', '--quiet', ...words, `file://${folder}`, clone]);
  return clone;
};

const outs =
  '--out text=check-report/report.txt --out markdown=check-report/report.md --out json=check-report/report.json';

test('main is compared with its commit before', () => {
  const clone = cloneOf(repositoryOf('one', 'two').folder);
  expect(runIn(clone)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`tripgraph check --against HEAD~1 --format text ${outs}`) as string,
  });
});

test('a branch is compared with where it left main, and annotates at GitHub', () => {
  const { folder, git, commit } = repositoryOf('one', 'two');
  const base = git('rev-parse', 'HEAD').trim();
  git('switch', '--quiet', '--create', 'change');
  commit('three');
  commit('four');
  const { stdout } = runIn(cloneOf(folder), { GITHUB_BASE_REF: 'main', GITHUB_ACTIONS: 'true' });
  expect(stdout).toContain(`tripgraph check --against ${base} --format github`);
});

test('a clone without history says that nothing is compared, and how to get it', () => {
  const clone = cloneOf(repositoryOf('one', 'two').folder, '--depth', '1');
  expect(runIn(clone)).toEqual({
    status: 0,
    stdout: '',
    stderr:
      'The schemas are not compared: this clone has no commit before HEAD. Fetch the history with `git fetch --unshallow`.\n',
  });
});
