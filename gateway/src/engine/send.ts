import type { Answer } from '../shards/answer.js';

export type EndpointRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/** The port to one instance of a subgraph. It never rejects: what went wrong is part of the answer. */
export type Send = (request: EndpointRequest, signal?: AbortSignal) => Promise<Answer>;
