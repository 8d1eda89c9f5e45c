import type { ArgumentNode } from 'graphql';
import type { MergeRule } from '../rules.js';

/** A step of a response path, as GraphQL errors carry it. */
export type PathStep = string | number;
export type Path = readonly PathStep[];

/** How to make one value of several, compiled from the request's selections and the schema's rules. */
export type Merge =
  | { readonly kind: 'leaf'; readonly rule: Exclude<MergeRule, 'PAGE' | 'COUNTS'> }
  | ObjectMerge
  | CountsMerge
  | PageMerge;

/** An object of which every shard knows a part: field by field, by response key. */
export type ObjectMerge = {
  readonly kind: 'object';
  readonly fields: ReadonlyMap<string, Merge>;
  /** Response keys of fields that are null as soon as a part of them is lost. */
  readonly strict: ReadonlySet<string>;
};

/** A list of counted things, by response key. */
export type CountsMerge = {
  readonly kind: 'counts';
  /** Leaves that together say which thing it is. */
  readonly keys: readonly string[];
  /** Whole numbers that add up. */
  readonly sums: readonly string[];
  /** The number that orders the list, most first; undefined leaves the order of the first shard. */
  readonly rank: string | undefined;
  readonly lists: ReadonlyMap<string, CountsMerge>;
};

/** A Relay connection. */
export type PageMerge = {
  readonly kind: 'page';
  /** Where the cursors stand that the gateway asked for: a list of `{ cursor }` in the order of the edges. */
  readonly orderKey: string;
  /** Response keys of lists that run along the edges. */
  readonly lists: readonly string[];
  /** Response keys of pageInfo, each with its inner response keys and the field each stands for. */
  readonly pageInfos: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly others: ReadonlyMap<string, Merge>;
  /** Where ids of edges stand that say whose they are: in a list that runs along the edges, and the keys below its items. */
  readonly ids: ReadonlyArray<{ readonly list: string; readonly steps: readonly string[] }>;
  /** The arguments of the field, to read the page size from. */
  readonly arguments: readonly ArgumentNode[];
};

/** What one source (a shard's answer, by number) says. */
export type Contribution = { readonly source: number; readonly value: unknown };

/** A source that says nothing of a value that every shard has a part in, and where that value stands. */
export type Gap = { readonly source: number; readonly path: Path };

export type IsForeign = (source: number, id: unknown) => boolean;

export type Merging = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly onGap: (gap: Gap) => void;
  /** Whether an id that a source gave belongs to another. */
  readonly isForeign: IsForeign;
  /** Told of a source whose part had edges of others, which are left out, and where. */
  readonly onForeign: (gap: Gap) => void;
};

export type Merged = {
  readonly value: unknown;
  /**
   * Where a path below a source's value leads in the merged one. Undefined when it leads to something that was cut off;
   * empty when the source's value is not part of the merged one at all.
   */
  readonly translate: (source: number, path: Path) => Path | undefined;
};

/** An answer that cannot be merged because it does not have the shape that was asked for. */
export class UnmergeableAnswer extends Error {
  constructor(
    readonly source: number,
    what: string,
  ) {
    super(what);
  }
}
