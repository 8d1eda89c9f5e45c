import type { RunOperation, User, UserCounts } from './counter.js';
import { addTally, newTally, type Tally } from './tally.js';

/** What a user has done, by what its operations are called. */
export type UserTotals = {
  readonly user: User;
  readonly operations: Map<string, Tally>;
  refused: number;
};

/** How an operation is called in metrics; undefined for one that is none of those known beforehand. */
export type LabelOf = (user: User, operation: RunOperation) => string | undefined;

/** All operations that are not known beforehand, or too many to be told apart. */
export const otherOperations = 'other';

/** So many operations of users are told apart. */
const maximumSeries = 2_000;

const keyOf = ({ kind, name }: User): string => `${kind} ${name ?? ''}`;

/** Sums of what was counted. Their memory is bounded: by the users that there are, and in operations. */
export class Totals {
  readonly #users = new Map<string, UserTotals>();
  #series = 0;

  constructor(readonly labelOf: LabelOf) {}

  add(counts: readonly UserCounts[]): void {
    for (const { user, operations, others, refused } of counts) {
      const totals = this.#totalsOf(user);
      totals.refused += refused;
      for (const [operation, tally] of operations) this.#addTo(totals, this.labelOf(user, operation), tally);
      if (others.count > 0) this.#addTo(totals, undefined, others);
    }
  }

  /** These sums and `more`; nothing is added. */
  with(more: readonly UserCounts[]): readonly UserTotals[] {
    const sums = new Totals(this.labelOf);
    for (const { user, operations, refused } of this.#users.values()) {
      const totals = sums.#totalsOf(user);
      totals.refused += refused;
      for (const [label, tally] of operations) sums.#addTo(totals, label, tally);
    }
    sums.add(more);
    return [...sums.#users.values()];
  }

  /** Forgets all users but these. */
  keepOnly(isKept: (user: User) => boolean): void {
    for (const [key, { user, operations }] of this.#users) {
      if (isKept(user)) continue;
      this.#series -= operations.size;
      this.#users.delete(key);
    }
  }

  #totalsOf(user: User): UserTotals {
    const key = keyOf(user);
    let totals = this.#users.get(key);
    if (!totals) this.#users.set(key, (totals = { user, operations: new Map(), refused: 0 }));
    return totals;
  }

  #addTo({ operations }: UserTotals, label = otherOperations, tally: Tally): void {
    const isNew = !operations.has(label);
    const called = isNew && this.#series >= maximumSeries ? otherOperations : label;
    let sum = operations.get(called);
    if (!sum) {
      operations.set(called, (sum = newTally()));
      this.#series += 1;
    }
    addTally(sum, tally);
  }
}
