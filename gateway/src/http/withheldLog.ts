import type { Log } from '@tripgraph/telemetry/log';
import type { GraphQLFormattedError } from 'graphql';
import { clientHasLeft } from './clientSignal.js';

type Group = { readonly error: GraphQLFormattedError; readonly requestId: string | undefined; count: number };

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Of an error what is ours: a subgraph may have put anything into its extensions. */
const toldOf = ({ message, path, extensions = {} }: GraphQLFormattedError) => {
  const { code, refusedWith, missingBuckets } = extensions;
  return {
    message,
    ...(path && { path: [...path] }),
    code: textOf(code),
    refusedWith: textOf(refusedWith),
    ...(Array.isArray(missingBuckets) && { missingBuckets: missingBuckets.map(String) }),
  };
};

/**
 * Logs errors whose words clients do not get. The errors of an answer come one right after the other: those that say the same
 * are one line, with the first of them and their number. What is missing because the client has left is nobody's fault, and
 * below the level of errors.
 */
export const withheldLog = (log: Log) => {
  let groups = new Map<string, Group>();
  const flush = (): void => {
    const ended = groups;
    groups = new Map();
    for (const { error, requestId, count } of ended.values()) {
      if (error.message === clientHasLeft) log('client left', { requestId, missing: count });
      else log('withheld', { requestId, error: toldOf(error), ...(count > 1 && { count }) });
    }
  };
  return (error: GraphQLFormattedError): void => {
    if (groups.size === 0) queueMicrotask(flush);
    const requestId = textOf(error.extensions?.['requestId']);
    const key = `${requestId} ${String(error.extensions?.['code'])} ${error.message}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { error, requestId, count: 1 });
  };
};
