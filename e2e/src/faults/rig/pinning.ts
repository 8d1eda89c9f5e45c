import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The core that gateways run on alone, and the one for all that asks them or is asked by them. */
const gatewayCore = 0;
const besideCore = 1;

const runTaskset = (...args: readonly string[]): boolean =>
  spawnSync('taskset', args, { stdio: 'ignore' }).status === 0;

/** Gives a gateway a core of its own where there is a taskset. */
export const pinGateway = (pid: number | undefined): void =>
  void (pid !== undefined && runTaskset('-acp', String(gatewayCore), String(pid)));

/** Gives processes a core of their own, all threads of them and of what they start later. */
export type Pinning = { readonly pinGateway: (pid: number | undefined) => void };

/**
 * Puts this process, and with it all that it starts, on a core beside the gateway's. Undefined where there are fewer than
 * two cores or no taskset: then nobody has a core of its own.
 */
export const startPinning = (): Pinning | undefined => {
  if (availableParallelism() < 2 || !runTaskset('-acp', String(besideCore), String(process.pid))) return undefined;
  return { pinGateway };
};
