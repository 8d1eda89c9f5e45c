import { readCapabilities, writeCapabilities } from './capabilities.js';
import { endpoints } from './endpoints.js';
import { errorBody, OctoError } from './octoError.js';
import type { OctoAnswer, OctoEndpoint } from './octoRequest.js';
import type { Execute } from './operation.js';

/** What the server knows of a request. */
export type ReceivedRequest = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
  readonly origin: string;
  readonly client: { readonly kind: 'nobody' | 'frontend' | 'partner' };
  readonly execute: Execute;
};

export type Response = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** An error as a response. */
export const failure = (error: OctoError): Response => ({
  status: error.status,
  headers: error.code === 'UNAUTHORIZED' ? { 'www-authenticate': 'Bearer realm="tripgraph"' } : {},
  body: errorBody(error),
});

const requirePartner = ({ client }: ReceivedRequest, { isOpen }: OctoEndpoint): void => {
  if (client.kind !== 'partner' && !isOpen) {
    throw new OctoError('UNAUTHORIZED', 'Send the key of a partner: Authorization: Bearer tpk_…');
  }
};

/** Answers a request to an endpoint; rejects only for a mistake of ours. */
const respond = async (endpoint: OctoEndpoint, request: ReceivedRequest): Promise<Response> => {
  const capabilities = readCapabilities(request.header('octo-capabilities'));
  const headers = { 'octo-capabilities': writeCapabilities(capabilities) };
  try {
    requirePartner(request, endpoint);
    const { params, query, body, execute, origin } = request;
    const answer: OctoAnswer = await endpoint.handle({ params, query, body, capabilities, execute, origin });
    return { status: 200, headers: { ...headers, ...answer.headers }, body: answer.body };
  } catch (error) {
    if (!(error instanceof OctoError)) throw error;
    const failed = failure(error);
    return { ...failed, headers: { ...headers, ...failed.headers } };
  }
};

/** The endpoints of the OCTO standard (https://docs.octo.travel) over our GraphQL; /octo is left out of paths. */
export const octoApi = {
  prefix: '/octo',
  routes: endpoints.map((endpoint) => ({
    method: endpoint.method,
    path: endpoint.path,
    kind: endpoint.method !== 'GET' && endpoint.path.startsWith('/bookings') ? ('booking' as const) : ('read' as const),
    respond: (request: ReceivedRequest) => respond(endpoint, request),
  })),
  /** The response to whoever is not believed, and to nobody where nobody is answered. */
  refused: ({
    code,
    message,
  }: {
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
    readonly message: string;
  }): Response => failure(new OctoError(code === 'FORBIDDEN' ? 'FORBIDDEN' : 'UNAUTHORIZED', message)),
  /**
   * The response to what never reached an endpoint: no such path, a body that is no JSON or too large, a mistake of ours, or
   * (503) more that is asked than can be answered, or (429) than the partner's quota allows.
   */
  failure: (status: number, message: string): Response =>
    failure(
      status >= 500
        ? new OctoError('INTERNAL_SERVER_ERROR', message, status === 503 ? { reason: 'OVERLOADED' } : {}, status)
        : new OctoError('BAD_REQUEST', message, status === 429 ? { reason: 'RATE_LIMITED' } : {}, status),
    ),
};
