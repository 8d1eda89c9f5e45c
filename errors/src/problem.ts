import { GraphQLError } from 'graphql';
import type { ErrorCode } from './catalogue.js';

/**
 * An error of the catalogue, to be thrown by a resolver or put in a list of errors.
 * `message` says what was wrong, where, and what to do.
 */
export const problem = (code: ErrorCode, message: string, details: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { ...details, code } });
