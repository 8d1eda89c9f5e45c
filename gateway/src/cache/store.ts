/** A part of an answer that is kept: its JSON text, so that whoever reads it has a copy of their own. */
export type Kept = {
  readonly text: string;
  readonly keptAtMs: number;
  /** So long after that it may be given without asking. */
  readonly maxAgeMs: number;
  /** So long after that it is of no use any more. */
  readonly usableMs: number;
};

export type Entry = { readonly key: string; readonly kept: Kept };

/** What is found under some keys, in their order. */
export type Found = ReadonlyArray<Kept | undefined>;

/** Where parts of answers are kept. It forgets what it likes, and never fails. */
export type Store = {
  /** What is kept under each key; at once where it can be told at once. `patient` is of a reader who has nothing else to give. */
  readonly read: (keys: readonly string[], patient: boolean) => Found | Promise<Found>;
  readonly write: (entries: readonly Entry[]) => void;
};

/** A store in this process, which can tell at once. */
export type NearStore = {
  readonly read: (keys: readonly string[]) => Found;
  readonly write: Store['write'];
};
