import type { GraphQLFormattedError } from 'graphql';
import { clientHasLeft } from './clientSignal.js';

type Group = { readonly error: GraphQLFormattedError; count: number };

type Write = (fields: object, message: string) => void;

/**
 * Logs errors whose words clients do not get. The errors of an answer come one right after the other: those that say the same
 * are one line, with the first of them and their number. What is missing because the client has left is nobody's fault, and
 * below the level of errors.
 */
export const withheldLog = (log: { readonly info: Write; readonly error: Write }) => {
  let groups = new Map<string, Group>();
  const flush = (): void => {
    const ended = groups;
    groups = new Map();
    for (const { error, count } of ended.values()) {
      if (error.message === clientHasLeft) log.info({ missing: count }, 'a client left before it had its answer');
      else log.error(count === 1 ? { error } : { error, count }, 'withheld from the client');
    }
  };
  return (error: GraphQLFormattedError): void => {
    if (groups.size === 0) queueMicrotask(flush);
    const key = `${String(error.extensions?.['code'])} ${error.message}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { error, count: 1 });
  };
};
