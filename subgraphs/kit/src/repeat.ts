import type { ContextRequest } from './serve.js';

/** The header in which the gateway says that it sends a mutation again, because the connection broke before its answer. */
const repeatHeader = 'tripgraph-repeat';

/** Whether the same request has been sent before, and may have been carried out then. */
export const isRepeat = (headers: ContextRequest['headers']): boolean => headers[repeatHeader] === 'true';
