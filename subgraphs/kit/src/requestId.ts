import { readRequestId } from '@tripgraph/telemetry/requestId';
import type { ContextRequest } from './serve.js';

/** The header in which the gateway says which request of a client its own is for. */
export const requestIdHeader = 'tripgraph-request-id';

/** What the client's request is called that a request is for; undefined when it says nothing that can be read. */
export const requestIdOf = (headers: ContextRequest['headers']): string | undefined =>
  readRequestId(headers[requestIdHeader]);
