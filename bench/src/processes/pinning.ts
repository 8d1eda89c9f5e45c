import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The core that only the gateway under test runs on, and the one for all that asks it or is asked by it. */
export const gatewayCore = 0;
export const besideCore = 1;

/** Why processes cannot have cores of their own here; undefined when they can. */
export const findPinningObstacle = (): string | undefined => {
  const tried = spawnSync('taskset', ['-c', String(besideCore), 'true'], { stdio: 'ignore' });
  if (tried.error) return 'there is no taskset (it is part of util-linux)';
  if (tried.status !== 0 || availableParallelism() < 2) return 'there are fewer than two cores';
  return undefined;
};

/** The command that runs `command` on that core alone. */
export const pinned = (core: number, command: readonly string[]): readonly string[] => [
  'taskset',
  '-c',
  String(core),
  ...command,
];
