import type { Quota } from './quota.js';

/** What came of asking the pool. */
export type Taken = {
  /** So many units this process may spend; they are taken out. */
  readonly granted: number;
  /** So long it takes until all that was taken out is back. */
  readonly backlogMs: number;
};

/**
 * What all processes of all gateways spend from. Takes out what `spent` says in any case, since it is spent, then up to `wanted` of
 * what is left. Undefined: it is not asked now. Rejects when it says nothing that can be believed.
 */
export type Pool = (name: string, quota: Quota, spent: number, wanted: number) => Promise<Taken> | undefined;
