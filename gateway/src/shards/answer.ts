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
};

/** What came of one request: an answer, or why there is none; UNKNOWN: a mutation that may have been carried out. */
export type Answer =
  Answered | { readonly kind: 'failed'; readonly code: 'UNAVAILABLE' | 'INVALID' | 'UNKNOWN'; readonly reason: string };

/** Data and errors as one subgraph would have given them. */
export type CombinedAnswer = { readonly data: Record<string, unknown>; readonly errors: readonly AnswerError[] };
