import type { Pinning } from './pinning.js';
import { startMemoryRig, type MemoryRig } from './memoryRig.js';
import { startRealRig, type RealRig } from './realRig.js';

/** What faults are tried on: each started when it is needed first, and kept for those after it. */
export type Rigs = {
  readonly pinning: Pinning | undefined;
  readonly real: () => Promise<RealRig>;
  readonly memory: () => Promise<MemoryRig>;
  readonly stop: () => Promise<void>;
};

export const openRigs = (pinning: Pinning | undefined): Rigs => {
  let real: Promise<RealRig> | undefined;
  let memory: Promise<MemoryRig> | undefined;
  return {
    pinning,
    real: () => (real ??= startRealRig(pinning)),
    memory: () => (memory ??= startMemoryRig(pinning)),
    stop: async () => {
      for (const rig of [memory, real]) await (await rig?.catch(() => undefined))?.stop();
    },
  };
};
