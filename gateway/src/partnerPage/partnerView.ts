import type { DescribedOperation } from './describeOperations.js';

/** What a partner has asked for on one day. */
export type UseToday = {
  /** Such as 2026-11-29, in UTC. */
  readonly day: string;
  /** Who has counted, in a sentence. */
  readonly countedBy: string;
  readonly requests: number;
  readonly errors: number;
  readonly refused: number;
  readonly cost: number;
  /** The most asked first. */
  readonly operations: ReadonlyArray<{ readonly name: string; readonly requests: number; readonly errors: number }>;
};

/** Everything that stands on a partner's page. */
export type PartnerView = {
  readonly name: string;
  readonly mode: 'off' | 'log' | 'enforce' | 'ids-only';
  readonly scopes: readonly string[];
  readonly allowedOrigins: readonly string[];
  /** In units of cost; undefined: not limited. */
  readonly costPerMinute: number | undefined;
  readonly maxRequestCost: number;
  /** Where GraphQL is served. */
  readonly url: string;
  readonly today: UseToday;
  /** Those of this page, from the one of number `from` on, of `total`. */
  readonly operations: readonly DescribedOperation[];
  readonly from: number;
  readonly total: number;
  /** Where the next page begins; undefined where this is the last. */
  readonly next: number | undefined;
};
