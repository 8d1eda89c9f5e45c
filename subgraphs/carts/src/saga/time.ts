import { setTimeout as wait } from 'node:timers/promises';

/** Where runs have their time from. */
export type Time = {
  readonly now: () => Date;
  readonly pause: (ms: number) => Promise<void>;
};

export const realTime: Time = { now: () => new Date(), pause: (ms) => wait(ms) };
