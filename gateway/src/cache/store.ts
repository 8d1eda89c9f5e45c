/** A part of an answer that is kept: its JSON text, so that whoever reads it has a copy of their own. */
export type Kept = {
  readonly text: string;
  readonly keptAtMs: number;
  /** So long after that it may be given without asking. */
  readonly maxAgeMs: number;
};

export type KeptUnder = {
  readonly key: string;
  readonly kept: Kept;
  /** So long after it was kept it is of no use any more. */
  readonly usableMs: number;
};

/** Where parts of answers are kept. It forgets what it likes, and never fails. */
export type Store = {
  /**
   * What is kept under each key, in their order; at once where it can be told at once. `patient` is of a reader who has
   * nothing else to give.
   */
  readonly read: (
    keys: readonly string[],
    patient: boolean,
  ) => ReadonlyArray<Kept | undefined> | Promise<ReadonlyArray<Kept | undefined>>;
  readonly write: (entries: readonly KeptUnder[]) => void;
};
