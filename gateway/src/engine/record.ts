import type { Answer } from '../shards/answer.js';
import type { Cost } from './price.js';

// What the engine tells of a request that somebody wants to see, which is rarely the case.

/** A plan as it is told of. */
export type PlanTree =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly PlanTree[] }
  | { readonly kind: 'flatten'; readonly path: readonly string[]; readonly node: PlanTree }
  | { readonly kind: 'condition'; readonly if: string; readonly then: PlanTree | null; readonly else: PlanTree | null }
  | {
      readonly kind: 'fetch';
      /** The number by which the fetch is told of when it is run, from 1. */
      readonly id: number;
      readonly subgraph: string;
      /** GraphQL, as people read it. */
      readonly operation: string;
      /** What is read of objects, such as `Place { id }`; null for a fetch of root fields. */
      readonly requires: string | null;
    };

/** Told what becomes of a request to an instance. The engine hands it on to whoever sends. */
type AttemptRecord = {
  readonly asksForMore: boolean;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly joins: () => void;
  readonly goesOut: () => void;
  readonly repeats: () => void;
  readonly begins: (status: number) => void;
  readonly hears: (extensions: unknown) => void;
  readonly ends: (bytes: number, reason: string | undefined) => void;
};

/** Told what becomes of one request to an endpoint. */
export type SentRecord = {
  /** The engine hands this on, too. */
  readonly attempt: (kind: 'first' | 'retry' | 'hedge' | 'failover', instance: number) => AttemptRecord;
  readonly ends: (answer: Answer) => void;
};

/** Told what is done for one fetch of a plan. */
export type FetchRecord = {
  /** These shards are asked, of a group of so many. */
  readonly asks: (shards: readonly string[], groupSize: number) => void;
  /** A request is about to be sent: for how many entities, null for root fields. Undefined: no more are recorded. */
  readonly sends: (body: string, shard: string | null, entities: number | null) => SentRecord | undefined;
  /** So many entities (null: root fields) were known without asking, or were last known. The engine hands it on to caches. */
  readonly given: (outcome: 'cached' | 'stale', entities: number | null) => void;
};

/** Told what is done for one request. */
export type RunRecord = {
  /** What is done from now on; undefined: nothing that has a name. */
  readonly stage: (name: 'plan' | 'compile' | 'run' | 'shape' | undefined) => void;
  /** The operation that is run. */
  readonly runs: (operation: {
    readonly name: string | undefined;
    readonly type: string;
    readonly plan: () => PlanTree;
  }) => void;
  readonly costs: (cost: Cost) => void;
  readonly fetch: (id: number, subgraph: string) => FetchRecord;
};
