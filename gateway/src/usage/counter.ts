import { countOne, newTally, type Tally } from './tally.js';

/** Who has used something: a partner by name; all frontends are one, and so is everybody else. */
export type User = { readonly kind: 'nobody' | 'frontend' | 'partner'; readonly name: string | undefined };

/** An operation as whoever runs it keeps it: the same object for the same operation, as long as it is kept. */
export type RunOperation = { readonly source: string; readonly operationName: string | undefined };

/** What is known of a use when its answer is there. */
export type Use = {
  readonly client: User | undefined;
  /** On the clock of `nowMs`. */
  readonly beganAtMs: number;
  /** Undefined where nothing was run. */
  readonly operation: RunOperation | undefined;
  readonly cost: number;
};

/** What one user has done since something was last taken. */
export type UserCounts = {
  readonly user: User;
  readonly operations: Map<RunOperation, Tally>;
  /** Of operations that were too many to be told apart. */
  readonly others: Tally;
  /** Requests that came to no operation that could be run. */
  refused: number;
};

export type CounterOptions = {
  /** So many operations of users are told apart until they are taken. */
  readonly maxOperations: number;
  /** What their texts may have in all. */
  readonly maxCharacters: number;
  readonly nowMs: () => number;
};

export type Counter = {
  /** Takes well under a microsecond, and makes nothing but for an operation's first use. */
  readonly count: (use: Use, hasErrors: boolean) => void;
  /** What was counted since the last `take`. */
  readonly seen: () => readonly UserCounts[];
  /** The same, and begins anew. */
  readonly take: () => readonly UserCounts[];
};

const frontends: User = { kind: 'frontend', name: undefined };
const everybody: User = { kind: 'nobody', name: undefined };

type Counts = { readonly partners: Map<string, UserCounts>; readonly unnamed: UserCounts[] };

const newCounts = (user: User): UserCounts => ({ user, operations: new Map(), others: newTally(), refused: 0 });

/** Counts uses by user and operation. Its memory is bounded: by the partners there are, and by its options. */
export const usageCounter = ({ maxOperations, maxCharacters, nowMs }: CounterOptions): Counter => {
  const begin = (): Counts => ({ partners: new Map(), unnamed: [newCounts(frontends), newCounts(everybody)] });
  let counts = begin();
  let operations = 0;
  let characters = 0;

  const countsOf = (client: User | undefined): UserCounts => {
    if (client?.kind !== 'partner') return counts.unnamed[client?.kind === 'frontend' ? 0 : 1] as UserCounts;
    const name = client.name as string;
    let found = counts.partners.get(name);
    if (!found) counts.partners.set(name, (found = newCounts({ kind: 'partner', name })));
    return found;
  };

  const firstUse = (of: UserCounts, operation: RunOperation): Tally => {
    if (operations >= maxOperations || characters + operation.source.length > maxCharacters) return of.others;
    operations += 1;
    characters += operation.source.length;
    const tally = newTally();
    of.operations.set(operation, tally);
    return tally;
  };

  const seen = (): readonly UserCounts[] => [...counts.partners.values(), ...counts.unnamed];

  return {
    count: ({ client, operation, cost, beganAtMs }, hasErrors) => {
      const of = countsOf(client);
      if (operation === undefined) {
        of.refused += 1;
        return;
      }
      const tally = of.operations.get(operation) ?? firstUse(of, operation);
      countOne(tally, hasErrors, cost, nowMs() - beganAtMs);
    },
    seen,
    take: () => {
      const taken = seen();
      counts = begin();
      operations = 0;
      characters = 0;
      return taken;
    },
  };
};
