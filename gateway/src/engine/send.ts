import type { Answer, Answered } from '../shards/answer.js';
import type { SentRecord } from './record.js';
import type { Leaving } from './run.js';

/** A GraphQL request over HTTP. */
export type SubgraphRequest = {
  /** Its JSON text. */
  readonly body: string;
  /** Never shared, and sent once unless it `mayRepeat`. */
  readonly isMutation: boolean;
  /** Whether sending it twice has the effect of sending it once, so that it may follow a connection that broke. */
  readonly mayRepeat?: boolean;
  /** The partner who asks; undefined for nobody in particular. */
  readonly partner?: string | undefined;
  /** What whoever asks may do. */
  readonly scopes?: readonly string[] | undefined;
  /** What the client's request is called. */
  readonly requestId?: string | undefined;
  /**
   * Whether an answer has what was asked for: one that has not counts against who gave it, like none at all. What is right
   * of it is used.
   */
  readonly isSound?: ((answer: Answered) => boolean) | undefined;
  /** Told what becomes of it; undefined when nobody wants to see that. */
  readonly record?: Pick<SentRecord, 'attempt'> | undefined;
};

/** The port to one instance of a subgraph. It never rejects: what went wrong is part of the answer. */
export type Send = (request: SubgraphRequest, signal?: Leaving) => Promise<Answer>;
