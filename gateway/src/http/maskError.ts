import { catalogue, isErrorCode, type ErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';
import { withoutSecrets } from '@tripgraph/telemetry/withoutSecrets';

/** What a client may learn of an error beside its code: which part of the answer is missing, and what it would have cost. */
const openExtensions = ['missingBuckets', 'cost'] as const;

/** What is longer is cut: a subgraph or a document of many names could make a message of megabytes. */
const maximumMessageCharacters = 1_000;

const cut = (message: string): string =>
  message.length <= maximumMessageCharacters ? message : `${message.slice(0, maximumMessageCharacters)}…`;

const codeOf = (error: GraphQLFormattedError): ErrorCode => {
  const code = error.extensions?.['code'];
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
};

/** Without the names of the schema that GraphQL suggests at the end of some messages. */
const withoutSuggestion = (message: string): string => {
  const start = message.endsWith('?') ? message.lastIndexOf('Did you mean ') : -1;
  return start < 0 ? message : message.slice(0, start).trimEnd();
};

/**
 * The one place that decides what leaves the gateway in an error: a code of the catalogue, where it happened, and either
 * the message (when it is written for clients) or the code's meaning. Hosts, SQL, stacks and subgraph names never do.
 * Unless the schema is open, a message suggests no names of it, and none repeats a key or a token that a client wrote into it. `log` sees the whole of what is withheld.
 */
export const maskError =
  (log: (error: GraphQLFormattedError) => void, openSchema: boolean) =>
  (error: GraphQLFormattedError): GraphQLFormattedError => {
    const code = codeOf(error);
    const { audience, meaning, retryable } = catalogue[code];
    if (audience === 'operator') log(error);
    const open = openExtensions.flatMap((key) => {
      const value = error.extensions?.[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    const said = openSchema ? error.message : withoutSuggestion(error.message);
    return {
      message: audience === 'operator' ? meaning : withoutSecrets(cut(said)),
      ...(error.locations && { locations: error.locations }),
      ...(error.path && { path: error.path }),
      extensions: { code, ...(retryable && { retryable }), ...Object.fromEntries(open) },
    };
  };
