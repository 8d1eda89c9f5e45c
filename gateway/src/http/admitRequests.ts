import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';

/** What a request is to those who decide whether it is answered. */
export type RequestKind = 'read' | 'booking';

/** Decides which requests run now, which wait, and which are shed. */
export type Admission = {
  /** Whether a request may run right away, whatever its kind. If so, it counts until `leave`. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  /** For who may not: unless it has left, it is shed, or it is started and counts until it calls `leave`, now or later. */
  readonly wait: (
    kind: RequestKind,
    waiting: {
      readonly start: (leave: () => void) => void;
      readonly shed: () => void;
      readonly hasLeft: () => boolean;
    },
  ) => void;
  /** The kind of a GraphQL operation. */
  readonly operationKind: (document: string, operationName: string | undefined) => RequestKind;
};

export type AdmitOptions = {
  readonly admission: Admission;
  /** Asked only when not everybody can be answered. */
  readonly kindOf: (request: FastifyRequest) => RequestKind;
  readonly shed: (request: FastifyRequest, reply: FastifyReply, kind: RequestKind) => void;
};

/** What a body asks for, when it is a GraphQL request; an operation that is known by its hash alone is a read. */
export const kindOfBody =
  ({ operationKind }: Admission) =>
  ({ method, body }: FastifyRequest): RequestKind => {
    const { query, operationName } = (body ?? {}) as { query?: unknown; operationName?: unknown };
    if (method !== 'POST' || typeof query !== 'string') return 'read';
    return operationKind(query, typeof operationName === 'string' && operationName !== '' ? operationName : undefined);
  };

/**
 * A hook that lets a request go on when it is admitted, at once or in its turn. It comes when the body is read, before
 * anything is done for it: all ways that a request can take lead through it.
 */
export const admitRequests =
  ({ admission, kindOf, shed }: AdmitOptions): preHandlerHookHandler =>
  (request, reply, next) => {
    const { raw } = reply;
    // Its end has been told already, and nobody reads what becomes of it.
    if (raw.destroyed) return;
    const run = (leave: () => void): void => {
      raw.on('close', leave);
      next();
    };
    if (admission.enter()) {
      run(admission.leave);
      return;
    }
    const kind = kindOf(request);
    admission.wait(kind, {
      start: run,
      shed: () => {
        // A booking that is shed somebody may ask for.
        request.wasShed = kind === 'read';
        shed(request, reply, kind);
      },
      hasLeft: () => raw.destroyed,
    });
  };
