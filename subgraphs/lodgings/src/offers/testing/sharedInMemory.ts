import type { Outcome } from '../outcome.js';
import type { SessionSupplier } from '../sessionState.js';
import type { SharedSessions } from '../sharedSessions.js';

type Entry = {
  readonly suppliers: readonly SessionSupplier[];
  readonly beganAtMs: number;
  readonly outcomes: Map<string, Outcome>;
};

/** What processes of one test share; `reads` counts how often they look. */
export const sharedInMemory = (): SharedSessions & { readonly reads: () => number } => {
  const searches = new Map<string, string>();
  const sessions = new Map<string, Entry>();
  let reads = 0;
  return {
    reads: () => reads,
    claim: async (digest, id, suppliers) => {
      const there = searches.get(digest);
      if (there !== undefined) return there;
      searches.set(digest, id);
      sessions.set(id, { suppliers, beganAtMs: performance.now(), outcomes: new Map() });
      return id;
    },
    put: async (id, supplier, outcome) => void sessions.get(id)?.outcomes.set(supplier, outcome),
    read: async (id, known) => {
      reads += 1;
      const found = sessions.get(id);
      if (!found) return null;
      const outcomes = new Map([...found.outcomes].filter(([supplier]) => !known.has(supplier)));
      return { suppliers: found.suppliers, ageMs: performance.now() - found.beganAtMs, outcomes };
    },
  };
};
