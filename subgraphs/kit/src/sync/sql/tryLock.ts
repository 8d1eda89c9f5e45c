import type { Statement } from '../../statement.js';

/** The first half of the number of each advisory lock of a sync; any number of our own would do. */
export const syncLockClass = 7_405_103;

/** Takes the lock of a source for this session if nobody has it. */
export const tryLock = (source: string): Statement<{ readonly locked: boolean }> => ({
  name: 'sync_try_lock',
  text: 'select pg_try_advisory_lock($1, hashtext($2)) as locked',
  values: [syncLockClass, source],
});
