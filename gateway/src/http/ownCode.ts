import { isErrorCode, type ErrorCode } from '@tripgraph/errors/catalogue';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** How GraphQL says that parsing was given up after the most tokens that are allowed. */
const tooManyTokens = /Document contains more tha[nt] (\d+) tokens/;

const tooComplex = (formatted: GraphQLFormattedError, reason: string): GraphQLFormattedError => ({
  ...formatted,
  message: `The operation is too complex. ${reason}`,
  extensions: { ...formatted.extensions, code: 'OPERATION_TOO_COMPLEX' satisfies ErrorCode },
});

/** What an error was before it was wrapped for the first time. */
const originOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;

/**
 * An error with the code of whoever refused the document. Apollo Server gives one code to all that comes of parsing and one
 * to all that comes of validation; documents that are too large to be parsed, and those that a rule of ours refuses with a
 * code of its own, are told apart by what they were before.
 */
export const withOwnCode = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = originOf(error);
  if (formatted.extensions?.['code'] === 'GRAPHQL_PARSE_FAILED') {
    const [, limit] = tooManyTokens.exec(formatted.message) ?? [];
    if (limit !== undefined) return tooComplex(formatted, `It has more than ${limit} names, numbers and signs.`);
    // The parser calls itself for whatever is nested.
    return original instanceof RangeError ? tooComplex(formatted, 'It is nested too deep to be read.') : formatted;
  }
  const code = original instanceof GraphQLError ? original.extensions['code'] : undefined;
  return isErrorCode(code) ? { ...formatted, extensions: { ...formatted.extensions, code } } : formatted;
};
