import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a folder of its own. */
export type Repository = {
  readonly folder: string;
  /** Writes files; those that are undefined are removed. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  readonly git: (...words: string[]) => string;
  /** Commits all that is there. */
  readonly commit: (message: string) => void;
  readonly remove: () => void;
};

const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'commit.gpgsign=false'];

/** Makes a repository whose branch is main. */
export const makeRepository = (): Repository => {
  const folder = mkdtempSync(join(tmpdir(), 'tripgraph-repository-'));
  const git = (...words: string[]): string =>
    execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('init', '--quiet', '--initial-branch', 'main');
  return {
    folder,
    git,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        if (text === undefined) rmSync(join(folder, file), { force: true });
        else {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          writeFileSync(join(folder, file), text);
        }
      }
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
};
