import { setTimeout as wait } from 'node:timers/promises';
import { offerEvents } from './offerEvents.js';
import { offersOperation, type Session } from './offersOperation.js';

type Executed = {
  readonly data?: unknown;
  readonly errors?:
    | ReadonlyArray<{ readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> | undefined }>
    | undefined;
};

/** What the server knows of a request. */
export type ReceivedRequest = {
  readonly params: Readonly<Record<string, string>>;
  /** Runs a GraphQL operation for its client. */
  readonly execute: (text: string, variables: Readonly<Record<string, unknown>>) => Promise<Executed>;
};

export type Response = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly events?: AsyncIterable<string>;
};

/** An error in the form of GraphQL's: whoever streams offers has asked for them by GraphQL. */
const failure = (status: number, code: string, message: string): Response => ({
  status,
  headers: { 'cache-control': 'no-store' },
  body: { errors: [{ message, extensions: { code } }] },
});

const statusOf = (code: unknown): number =>
  code === 'NOT_FOUND' || code === 'INVALID_ID' ? 404 : code === 'RATE_LIMITED' ? 429 : 503;

const sessionOf = ({ data }: Executed): Session | null =>
  (data as { readonly lodgingOffersSession?: Session | null } | null | undefined)?.lodgingOffersSession ?? null;

/** Streams what becomes of a session, or says why it cannot. */
const streamOffers = async ({ params, execute }: ReceivedRequest): Promise<Response> => {
  const ask = (): Promise<Executed> => execute(offersOperation, { id: params['session'] });
  const executed = await ask();
  const session = sessionOf(executed);
  if (!session) {
    const [error] = executed.errors ?? [];
    const code = error?.extensions?.['code'] ?? 'SUBGRAPH_UNAVAILABLE';
    return failure(statusOf(code), String(code), error?.message ?? 'The session cannot be had right now.');
  }
  const ports = { sleep: (ms: number) => wait(ms), nowMs: () => performance.now() };
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    body: null,
    events: offerEvents(session, { look: async () => sessionOf(await ask()), ...ports }),
  };
};

const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 429: 'RATE_LIMITED', 503: 'OVERLOADED' };

/** `GET /offers/<session>/events`: what becomes of a search for offers, as Server-Sent Events. */
export const offersApi = {
  prefix: '/offers',
  routes: [{ method: 'GET' as const, path: '/:session/events', kind: 'read' as const, respond: streamOffers }],
  refused: ({
    code,
    message,
  }: {
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
    readonly message: string;
  }): Response => failure(code === 'FORBIDDEN' ? 403 : 401, code, message),
  failure: (status: number, message: string): Response =>
    failure(status, codes[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'), message),
};
