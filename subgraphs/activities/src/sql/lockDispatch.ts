import type { Statement } from '@tripgraph/kit/statement';

/** Whoever holds this advisory lock gives out messages of its database; any number of our own would do. */
const lockNumber = 7_405_103;

/** Takes the lock until the end of the transaction, unless somebody else has it. */
export const lockDispatch = (): Statement<{ readonly locked: boolean }> => ({
  name: 'lock_dispatch',
  text: 'select pg_try_advisory_xact_lock($1::int8) as locked',
  values: [lockNumber],
});
