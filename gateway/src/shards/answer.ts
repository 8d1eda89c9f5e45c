import type { PathStep } from './merge/merge.js';

/** An error as it travels in answers. */
export type AnswerError = {
  readonly message: string;
  readonly path?: readonly PathStep[];
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** What an endpoint said. */
export type Answered = {
  readonly kind: 'answered';
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
  /** What the subgraph's header Cache-Control says of the whole answer. */
  readonly cacheControl?: string | undefined;
  /** What the request's own `isSound` said of it; undefined when it was not asked. */
  readonly isSound?: boolean | undefined;
  /** Whether every string in `data` stands in JSON as it is, without an escape; undefined where that is not known. */
  readonly isVerbatim?: boolean | undefined;
};

/** What came of one request: an answer, or why there is none; UNKNOWN: a mutation that may have been carried out. */
export type Answer =
  Answered | { readonly kind: 'failed'; readonly code: 'UNAVAILABLE' | 'INVALID' | 'UNKNOWN'; readonly reason: string };

/** A part of an answer that is not of now: the last that was known of it, so many whole seconds ago. */
export type StalePart = { readonly path: readonly PathStep[]; readonly ageSeconds: number };

/** Data and errors as one subgraph would have given them. */
export type CombinedAnswer = {
  readonly data: Record<string, unknown>;
  readonly errors: readonly AnswerError[];
  /** What the headers Cache-Control of all answers that it is made of say, joined as HTTP joins them; undefined when one says nothing. */
  readonly cacheControl?: string | undefined;
  /** Parts that are kept ones, since there were none of now. */
  readonly stale?: readonly StalePart[] | undefined;
  /** Whether every string in `data` stands in JSON as it is, without an escape; undefined where that is not known. */
  readonly isVerbatim?: boolean | undefined;
};

/** What the headers of several answers say together; undefined when there are none, or one of them says nothing. */
export const joinCacheControl = (said: ReadonlyArray<string | undefined>): string | undefined =>
  said.length === 0 || said.includes(undefined) ? undefined : said.join(', ');
