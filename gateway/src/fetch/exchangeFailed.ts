/** What is known of an exchange that came to no whole answer. */
export type Failure = {
  /** Whether any of the request may have left: if not, nothing can have come of it. */
  readonly sent: boolean;
  /** Whether the connection broke or was refused; not so when time was up or nobody waited any more. */
  readonly connectionBroke: boolean;
  /** Whether the connection may have been closed while it was idle, which says nothing of how the server is. */
  readonly mayBeStale?: boolean | undefined;
};

/** An exchange that came to no whole answer. */
export class ExchangeFailed extends Error {
  constructor(
    message: string,
    readonly failure: Failure,
    /** How Node or undici names what happened; undefined where it is ours to name. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/** How Node and undici name a connection that is refused, reset, or closed in the middle of an answer. */
const broken: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'UND_ERR_SOCKET',
  'HPE_INVALID_EOF_STATE',
]);

/** What undici's error says of an exchange; `isStale` is asked when the connection broke after all or some of the request had left. */
export const exchangeFailed = (error: Error, sent: boolean, isStale: () => boolean): ExchangeFailed => {
  const { code = error.name } = error as NodeJS.ErrnoException;
  const connectionBroke = broken.has(code);
  return new ExchangeFailed(
    error.message,
    { sent, connectionBroke, mayBeStale: sent && connectionBroke && isStale() },
    code,
  );
};

/** Why there is no answer, in words that name no address: those of Node and undici may. */
export const reasonToShow = (error: unknown): string => {
  if (error instanceof ExchangeFailed && error.code !== undefined) return error.code;
  return error instanceof Error ? error.message : String(error);
};
