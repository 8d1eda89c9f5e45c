import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { clientHasLeft, type Leaving } from './clientSignal.js';

/**
 * What came of an operation, for whoever counts. `client_error`: what is wrong is wrong with what was asked; `server_error`: something of
 * the answer is missing, or all of it, and whoever asked could do nothing about it; `left`: nobody waited for the answer.
 */
export type RequestResult = 'ok' | 'client_error' | 'server_error' | 'left';

/** As much of an error as tells whose doing it is. */
export type CodedError = { readonly extensions?: Readonly<Record<string, unknown>> };

const clientErrors: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_HASH_MISMATCH',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'PERSISTED_QUERY_ID_REQUIRED',
  'QUERY_NOT_IN_SAFELIST',
  'CANNOT_SEND_PQ_ID_AND_BODY',
  'METHOD_NOT_ALLOWED',
  'INVALID_ID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAUTHORIZED_FIELD',
  'NOT_FOUND',
  'INVALID_CURSOR',
  'INVALID_PAGE',
  'REQUEST_TOO_LARGE',
  'OPERATION_TOO_COMPLEX',
  'COST_ESTIMATED_TOO_EXPENSIVE',
  'RATE_LIMITED',
  // What another company does not say now is not ours to say.
  'LIVE_DATA_UNAVAILABLE',
]);

const hasLeft = ({ aborted, reason }: Leaving): boolean =>
  aborted && reason instanceof Error && reason.message === clientHasLeft;

export const resultOf = (errors: readonly CodedError[], signal: Leaving): RequestResult => {
  if (errors.length === 0) return 'ok';
  if (hasLeft(signal)) return 'left';
  return errors.every(({ extensions }) => clientErrors.has(extensions?.['code'])) ? 'client_error' : 'server_error';
};
