import type { Answer } from '../shards/answer.js';

/** A GraphQL request over HTTP, as its JSON text; `isMutation` requests are never sent twice or shared. */
export type SubgraphRequest = { readonly body: string; readonly isMutation: boolean };

/** The port to one instance of a subgraph. It never rejects: what went wrong is part of the answer. */
export type Send = (request: SubgraphRequest, signal?: AbortSignal) => Promise<Answer>;
