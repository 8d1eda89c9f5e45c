/**
 * Every error code a client can meet. `docs/errors.md` is generated from it, and a test proves that page fresh.
 *
 * - `httpStatus`: the status of a response that holds this error and no data. A response with data is 200
 *   (GraphQL over HTTP, "application/graphql-response+json").
 * - `audience`: `client` messages are written for the caller and leave as they are; `operator` messages name
 *   inner workings, so the client gets `meaning` in their place and the log gets the message.
 * - `retryable`: whether the same request may succeed later without being changed.
 */
export type CatalogueEntry = {
  readonly httpStatus: number;
  readonly audience: 'client' | 'operator';
  readonly retryable: boolean;
  readonly meaning: string;
};

const client = (httpStatus: number, meaning: string): CatalogueEntry => ({
  httpStatus,
  audience: 'client',
  retryable: false,
  meaning,
});

export const catalogue = {
  GRAPHQL_PARSE_FAILED: client(400, 'The document is not valid GraphQL syntax.'),
  GRAPHQL_VALIDATION_FAILED: client(400, 'The document asks for something that the schema does not have.'),
  OPERATION_RESOLUTION_FAILURE: client(400, 'The document does not say which operation to run.'),
  BAD_REQUEST: client(400, 'The HTTP request is not a GraphQL request.'),
  BAD_USER_INPUT: client(400, 'A variable or an argument has a value that its type or the field does not allow.'),
  PERSISTED_QUERY_NOT_FOUND: client(200, 'The hash of the persisted query is not known; send the query with it.'),
  PERSISTED_QUERY_NOT_SUPPORTED: client(200, 'Persisted queries are switched off.'),
  PERSISTED_QUERY_HASH_MISMATCH: client(400, 'The query that was sent does not have the hash that was sent with it.'),
  PERSISTED_QUERY_NOT_IN_LIST: client(404, 'No persisted operation that the client may ask has this id.'),
  PERSISTED_QUERY_ID_REQUIRED: client(400, 'The client asks by the ids of persisted operations only.'),
  QUERY_NOT_IN_SAFELIST: client(403, 'The operation is not one of the persisted operations that the client may ask.'),
  CANNOT_SEND_PQ_ID_AND_BODY: client(400, 'The request has the id of a persisted operation and a text.'),
  METHOD_NOT_ALLOWED: client(405, 'The operation is not asked for by this HTTP method.'),
  INVALID_ID: client(200, 'The id is malformed, or belongs to another type than the field takes.'),
  UNAUTHENTICATED: client(
    401,
    'The field is for partners and the request has no key, or it has a key that nobody has.',
  ),
  FORBIDDEN: client(403, 'The partner that the request is from may not do this.'),
  UNAUTHORIZED_FIELD: client(
    403,
    'The field takes a key, or scopes, that the request does not have; null stands in its place, or nothing was done.',
  ),
  NOT_FOUND: client(200, 'Nothing has this id.'),
  INVALID_CURSOR: client(200, 'The cursor was not made by this field in this order.'),
  INVALID_PAGE: client(200, 'The paging arguments contradict each other or are out of range.'),
  REQUEST_TOO_LARGE: client(413, 'The request body is larger than allowed.'),
  OPERATION_TOO_COMPLEX: client(400, 'The operation is too large to be read, checked or planned while others wait.'),
  COST_ESTIMATED_TOO_EXPENSIVE: client(
    400,
    'The operation is estimated to cost more than a request may; `extensions.cost` has both numbers.',
  ),
  RATE_LIMITED: {
    httpStatus: 429,
    audience: 'client',
    retryable: true,
    meaning: 'The client has used up what it may ask for now; the header `Retry-After` says when there is more.',
  },
  OVERLOADED: {
    httpStatus: 503,
    audience: 'client',
    retryable: true,
    meaning: 'More is asked than can be answered right now.',
  },
  SHARD_UNAVAILABLE: {
    httpStatus: 200,
    audience: 'client',
    retryable: true,
    meaning: 'Part of the activities cannot be reached right now; the rest of the answer is complete.',
  },
  LIVE_DATA_UNAVAILABLE: {
    httpStatus: 200,
    audience: 'client',
    retryable: true,
    meaning: 'What another company says of this now cannot be had right now; the rest of the answer is complete.',
  },
  SUBGRAPH_UNAVAILABLE: {
    httpStatus: 200,
    audience: 'operator',
    retryable: true,
    meaning: 'A source of this answer cannot be reached right now; the rest of the answer is complete.',
  },
  SUBGRAPH_INVALID_ANSWER: {
    httpStatus: 200,
    audience: 'operator',
    retryable: true,
    meaning: 'A source of this answer replied with something that is not a valid answer.',
  },
  OUTCOME_UNKNOWN: {
    httpStatus: 503,
    audience: 'client',
    retryable: true,
    meaning:
      'The change was sent, and whether it was made is not known. Send the same request with the same uuid again: it is made once.',
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: 500,
    audience: 'operator',
    retryable: true,
    meaning: 'Something went wrong on our side.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

/** Whether `code` is one of ours, so that a code from outside can be told from one of the catalogue. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(catalogue, code);
