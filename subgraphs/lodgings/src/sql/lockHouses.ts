import type { Statement } from '@tripgraph/kit/statement';

/** Any number of our own. Syncs of two sources pair listings with each other's: one after the other. */
const lockNumber = 7_405_131;

/** Waits until no other transaction pairs listings, and keeps others from it until this one ends. */
export const lockHouses = (): Statement<never> => ({
  name: 'lock_houses',
  text: 'select pg_advisory_xact_lock($1)',
  values: [lockNumber],
});
