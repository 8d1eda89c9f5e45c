/** What went wrong between a source and us. */
export type SourceErrorKind =
  /** The address may not be asked: another host, not public, without TLS, or with a user in it. */
  | 'REFUSED'
  /** No connection, or it broke. */
  | 'UNREACHABLE'
  | 'TIMEOUT'
  /** The body is larger than it may be, packed or unpacked. */
  | 'TOO_LARGE'
  /** Asked to wait longer than we do, or too often. */
  | 'RATE_LIMITED'
  /** A status other than 2xx; `status` has it. */
  | 'STATUS'
  /** Not JSON, not UTF-8, or packed in a way that we do not read. */
  | 'MALFORMED'
  /** The caller does not wish it any more. */
  | 'STOPPED';

/** A request to a source that came to nothing. Its message is for logs: it names host and path, and no query. */
export class SourceError extends Error {
  constructor(
    readonly kind: SourceErrorKind,
    message: string,
    /** Of the answer, where there was one. */
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const timeouts: ReadonlySet<unknown> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Says what an error of Node or undici means; `signal` is the caller's. */
export const sourceErrorOf = (error: unknown, where: string, signal?: AbortSignal | undefined): SourceError => {
  if (error instanceof SourceError) return error;
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (signal?.aborted)
    return new SourceError('STOPPED', `${where} was not waited for any more`, null, { cause: error });
  if (name === 'TimeoutError' || timeouts.has(code))
    return new SourceError('TIMEOUT', `${where} did not answer in time`, null, { cause: error });
  if (code === 'DESTINATION_REFUSED')
    return new SourceError('REFUSED', `${where} is not on the public internet by HTTPS, and not listed`, null, {
      cause: error,
    });
  return new SourceError('UNREACHABLE', `${where} cannot be reached: ${code ?? message}`, null, { cause: error });
};
