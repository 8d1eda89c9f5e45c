import type { Pinning } from './pinning.js';
import { startRealRig, type RealRig } from './realRig.js';

/** What faults are tried on: each started when it is needed first, and kept for those after it. */
export type Rigs = {
  readonly pinning: Pinning | undefined;
  readonly real: () => Promise<RealRig>;
  readonly stop: () => Promise<void>;
};

export const openRigs = (pinning: Pinning | undefined): Rigs => {
  let real: Promise<RealRig> | undefined;
  return {
    pinning,
    real: () => (real ??= startRealRig(pinning)),
    stop: async () => {
      await (await real?.catch(() => undefined))?.stop();
    },
  };
};
