import type { Outcome } from './outcome.js';
import type { SessionSupplier } from './sessionState.js';

/** What several processes know of a session. */
export type SharedSession = {
  readonly suppliers: readonly SessionSupplier[];
  /** By the clock of whoever keeps it. */
  readonly ageMs: number;
  /** Those that were asked for and are there. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
};

/** Sessions that all processes share. Each rejects when it cannot be asked, or not soon. */
export type SharedSessions = {
  /**
   * Begins a session for a search, unless there is one that may still be joined; returns the id of the one that there is then. Of
   * all who do so at once one begins it.
   */
  readonly claim: (digest: string, id: string, suppliers: readonly SessionSupplier[]) => Promise<string>;
  /** Adds what came of a supplier; nothing, when the session has ended. */
  readonly put: (id: string, supplier: string, outcome: Outcome) => Promise<void>;
  /** Null when there is no such session, or no longer. Outcomes of `known` are left out. */
  readonly read: (id: string, known: ReadonlySet<string>) => Promise<SharedSession | null>;
};
