import type { Ledger } from './ledger.js';

/** What the check of one invariant found. */
export type Finding = {
  /** How many things it looked at. */
  readonly checked: number;
  readonly violations: readonly string[];
  /** What the reader has to know of how it was checked, such as what was not. */
  readonly notes?: readonly string[];
};

export type Invariant = {
  readonly id: string;
  readonly meaning: string;
  /** What `checked` counts. */
  readonly counted: string;
  readonly check: (ledger: Ledger) => Finding;
};
