import type { Outcome } from './outcome.js';
import { stateOf, type SessionState, type SessionSupplier } from './sessionState.js';

/** A session in the memory of this process. */
export type LiveSession = {
  readonly id: string;
  readonly ageMs: () => number;
  readonly state: () => SessionState;
  /** The suppliers that are done with. */
  readonly known: () => ReadonlySet<string>;
  /** Notes what came of a supplier; what came first counts. */
  readonly note: (supplier: string, outcome: Outcome) => void;
  /** Those that are still waited for are waited for no longer. */
  readonly giveUp: () => void;
  /** Resolves when all suppliers are done with. */
  readonly completed: Promise<void>;
  /** About what it takes. */
  readonly bytes: () => number;
};

/** An offer with its names and numbers, as objects take them. */
const bytesOfOffer = 600;
const bytesOfSession = 2_000;

export type LiveSessionOptions = {
  readonly id: string;
  readonly suppliers: readonly SessionSupplier[];
  /** How old it is already. */
  readonly ageMs: number;
  readonly nowMs: () => number;
  /** Told when something was noted. */
  readonly onChange: () => void;
};

/** A session of which nothing is known yet but whom it asks. */
export const liveSession = ({ id, suppliers, ageMs, nowMs, onChange }: LiveSessionOptions): LiveSession => {
  const beganAtMs = nowMs() - ageMs;
  const outcomes = new Map<string, Outcome>();
  let state = stateOf(id, suppliers, outcomes);
  let complete = (): void => undefined;
  const completed = new Promise<void>((resolve) => {
    complete = resolve;
  });
  const isAsked = new Set(suppliers.map(({ name }) => name));
  const note = (supplier: string, outcome: Outcome): void => {
    if (!isAsked.has(supplier) || outcomes.has(supplier)) return;
    outcomes.set(supplier, outcome);
    state = stateOf(id, suppliers, outcomes);
    onChange();
    if (state.complete) complete();
  };
  if (state.complete) complete();
  return {
    id,
    ageMs: () => nowMs() - beganAtMs,
    state: () => state,
    known: () => new Set(outcomes.keys()),
    note,
    giveUp: () => {
      for (const { name } of suppliers) note(name, { kind: 'TIMED_OUT' });
    },
    completed,
    bytes: () => bytesOfSession + bytesOfOffer * state.offers.length,
  };
};
