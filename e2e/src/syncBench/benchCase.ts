/** A feed that is ready to be synced. */
export type PreparedCase = {
  /** What Node is called with: the built program of a sync, and the name of the source. */
  readonly command: readonly string[];
  /** What it is told besides its database: where the source is. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many bytes the source has given so far, unpacked; left out where there are none. */
  readonly bytes?: () => number;
  /** Whether all records that were asked for are in; throws a sentence otherwise. */
  readonly check?: (databaseUrl: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type BenchFeed = {
  readonly records: number;
  readonly seed: number;
  /** Where the sync will write; empty. */
  readonly databaseUrl: string;
};

/** A sync that can be measured. */
export type BenchCase = {
  readonly name: string;
  /** What a record of it is, in the plural: products, posts. */
  readonly things: string;
  /** How many there are unless somebody wishes otherwise. */
  readonly records: number;
  /** Makes the feed: the same for the same numbers, and as it is asked for, so that none of it takes memory of the sync. */
  readonly prepare: (options: BenchFeed) => Promise<PreparedCase>;
};
