import { setImmediate } from 'node:timers/promises';
import type { RunOperation, User, UserCounts } from './counter.js';
import { addTally, newTally, type Tally } from './tally.js';
import type { UsedOperation } from './usedOperation.js';

/** What one user has done with one operation. */
export type OperationUse = {
  readonly user: User;
  readonly operation: UsedOperation;
  /** By which it is persisted for this user; undefined where it is not. */
  readonly id: string | undefined;
  readonly tally: Tally;
};

export type UsesOptions = {
  /** How it is written down; undefined where it is too long. */
  readonly usedOperation: (operation: RunOperation) => UsedOperation | undefined;
  readonly idOf: (user: User, operation: RunOperation) => string | undefined;
};

/** A round of the loop is held up for about so long. */
const sliceMs = 5;

/**
 * What was counted, operations that differ in values alone taken together, and how many uses are left out because their
 * document is too long. Documents are read a few at a time, so that others have their turn.
 */
export const usesOf = async (
  counts: readonly UserCounts[],
  { usedOperation, idOf }: UsesOptions,
): Promise<{ readonly uses: readonly OperationUse[]; readonly leftOut: number }> => {
  const uses = new Map<string, OperationUse>();
  let leftOut = 0;
  let endsAtMs = performance.now() + sliceMs;
  for (const { user, operations } of counts)
    for (const [asked, tally] of operations) {
      if (performance.now() >= endsAtMs) {
        await setImmediate();
        endsAtMs = performance.now() + sliceMs;
      }
      const operation = usedOperation(asked);
      if (!operation) {
        leftOut += tally.count;
        continue;
      }
      const id = idOf(user, asked);
      const key = JSON.stringify([user.kind, user.name, operation.hash, id]);
      const use = uses.get(key) ?? { user, operation, id, tally: newTally() };
      addTally(use.tally, tally);
      uses.set(key, use);
    }
  return { uses: [...uses.values()], leftOut };
};
