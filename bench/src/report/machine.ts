import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { benchFolder } from '../peers/folder.js';

const git = (...words: readonly string[]): string | undefined => {
  try {
    return execFileSync('git', words, {
      cwd: benchFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
};

/** What figures mean nothing without. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly commit: string;
};

export const describeMachine = (): Machine => {
  const commit = git('rev-parse', '--short=12', 'HEAD') ?? 'no commit';
  const changed = (git('status', '--porcelain', '--untracked-files=no', '--', '..') ?? '') !== '';
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    commit: changed ? `${commit} with changes` : commit,
  };
};

export const machineLine = ({ cpu, cores, memoryGb, system, node, commit }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGb} GB; ${system}; Node ${node}; commit ${commit}`;

/** How many processes wanted to run, on average of the last minute: more than the bench's own two says that figures are noisy. */
export const currentLoad = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;
