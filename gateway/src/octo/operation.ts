import { OctoError } from './octoError.js';

/** A GraphQL operation, with what it takes and gives. */
export type Operation<Result, Variables> = {
  readonly text: string;
  /** Never there; they carry the types. */
  readonly result?: Result;
  readonly variables?: Variables;
};

type ExecutionError = {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** Runs an operation as any client's, with the client's partner and time limit. */
export type Execute = (
  text: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly ExecutionError[] | undefined }>;

/** Codes that only say that something is not there, which the null in its place says, too. */
const absent: ReadonlySet<unknown> = new Set(['NOT_FOUND', 'INVALID_ID']);
const badRequests: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'INVALID_PAGE',
  'INVALID_CURSOR',
  'GRAPHQL_VALIDATION_FAILED',
]);

const toOctoError = ({ message, extensions = {} }: ExecutionError): OctoError => {
  const { code, retryable } = extensions;
  if (badRequests.has(code)) return new OctoError('BAD_REQUEST', message);
  if (code === 'UNAUTHENTICATED' || code === 'UNAUTHORIZED_FIELD') return new OctoError('UNAUTHORIZED', message);
  if (code === 'RATE_LIMITED') return new OctoError('BAD_REQUEST', message, { reason: code }, 429);
  if (code === 'FORBIDDEN') return new OctoError('FORBIDDEN', message);
  return new OctoError('INTERNAL_SERVER_ERROR', message, { reason: code }, retryable === true ? 503 : 500);
};

/**
 * Runs an operation and gives its data. Throws an OctoError for anything that went wrong: a part that is missing is never
 * passed off as a part that is not there, since REST cannot say which. What does not exist is null in the data, or left out.
 */
export const ask = async <Result, Variables extends Readonly<Record<string, unknown>>>(
  execute: Execute,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> => {
  const { data, errors = [] } = await execute(operation.text, variables);
  const wrong = errors.find(({ extensions }) => !absent.has(extensions?.['code']));
  if (wrong) throw toOctoError(wrong);
  if (typeof data === 'object' && data !== null) return data as Result;
  if (errors.length === 0) throw new OctoError('INTERNAL_SERVER_ERROR', 'There is no answer.');
  // What is absent where there can be no null takes everything with it.
  return {} as Result;
};
