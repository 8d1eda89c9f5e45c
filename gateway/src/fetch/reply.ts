import type { ErrorCode } from '@tripgraph/errors/catalogue';
import type { Exchanged } from './inFlight.js';
import { isNestedDeeper } from './nesting.js';
import type { AttemptRecord } from './record.js';

/** An error of a subgraph's answer, as it came; `extensions` always is an object. */
export type ReplyError = {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** What has the shape of a GraphQL response. */
export type Answered = {
  readonly kind: 'answered';
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly ReplyError[];
  /** What the subgraph's header Cache-Control says of the whole answer. */
  readonly cacheControl?: string | undefined;
  /** What the request's own `isSound` said of it. */
  readonly isSound?: boolean | undefined;
  /** Whether every string in `data` stands in JSON as it is, without an escape; undefined where that is not known. */
  readonly isVerbatim?: boolean | undefined;
};

/**
 * What came of one request to one endpoint. A reply has the shape of a GraphQL response; nothing else is believed. UNKNOWN
 * is of mutations: whether it was carried out cannot be told.
 */
export type Reply =
  | Answered
  | {
      readonly kind: 'failed';
      readonly code: 'UNAVAILABLE' | 'INVALID' | 'UNKNOWN';
      readonly reason: string;
      /** Where a query may be asked again: the connection broke or the server could not right now; at another instance alone
       * when this one was not asked. */
      readonly again?: 'anywhere' | 'elsewhere' | undefined;
    };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No operation that is let in asks for more; whatever walks through an answer or writes it may call itself so often. */
const maximumDepth = 1_000;

/** What is longer is looked at before it is parsed; of what is shorter, looking at what was parsed takes less time. */
const longCharacters = 65_536;

/** Nothing but what follows a backslash is escaped in JSON. */
const backslash = 0x5c;

const isStep = (step: unknown): boolean =>
  typeof step === 'string'
    ? /^[_A-Za-z][_0-9A-Za-z]*$/.test(step)
    : typeof step === 'number' && Number.isSafeInteger(step) && step >= 0;

/** Names and indexes only: a path goes to the client, so that nothing else may be written into it. */
const isPath = (value: unknown): value is ReadonlyArray<string | number> =>
  Array.isArray(value) && value.length > 0 && value.length <= maximumDepth && value.every(isStep);

/**
 * Codes of a request that is refused as a whole. The gateway wrote, and signed, what a subgraph refuses, so without a path
 * (which a resolver's error has) they are not about what the client sent.
 */
const refusals: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
]);

const refused = (extensions: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  refusals.has(extensions['code'])
    ? { ...extensions, code: 'SUBGRAPH_INVALID_ANSWER' satisfies ErrorCode, refusedWith: extensions['code'] }
    : extensions;

const readError = (value: unknown): ReplyError | undefined => {
  if (!isObject(value)) return undefined;
  const { message, path, extensions: given } = value;
  if (typeof message !== 'string') return undefined;
  const extensions = isObject(given) ? given : {};
  return isPath(path) ? { message, path, extensions } : { message, extensions: refused(extensions) };
};

const isObjectOrList = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isDeeperThan = (depth: number, value: object): boolean => {
  if (depth === 0) return true;
  if (Array.isArray(value)) return value.some((inner) => isObjectOrList(inner) && isDeeperThan(depth - 1, inner));
  // What came out of JSON has no properties but its own.
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (isObjectOrList(inner) && isDeeperThan(depth - 1, inner)) return true;
  }
  return false;
};

/** 502, 503 and 504: what stands before the subgraph could not reach it, or it has too much to do. */
const comesBack: ReadonlySet<number> = new Set([502, 503, 504]);

/** 429 is said of us as a whole, not of what this request asks. */
const cannotNow = (status: number): boolean => status >= 500 || status === 429;

const unavailable = ({ status, asksToWait }: Pick<Exchanged, 'status' | 'asksToWait'>): Reply => ({
  kind: 'failed',
  code: 'UNAVAILABLE',
  reason: `HTTP ${status}`,
  ...(comesBack.has(status) && !asksToWait && { again: 'anywhere' }),
});

const invalid = (reason: string): Reply => ({ kind: 'failed', code: 'INVALID', reason });

const tooDeep = invalid(`the body is nested more than ${maximumDepth} levels deep`);

/**
 * Reads a body as a GraphQL response: `data` an object or null, `errors` a list of errors, at least one of the two,
 * nothing nested deeper than can be walked. The refusal of the whole request becomes SUBGRAPH_INVALID_ANSWER. What else it says is for who
 * records the attempt.
 */
export const readReply = (
  { status, bytes, cacheControl, asksToWait, isOtherFormat }: Exchanged,
  attempt?: Pick<AttemptRecord, 'hears'>,
): Reply => {
  const text = bytes.toString('utf8');
  const isLong = text.length > longCharacters;
  if (isLong && isNestedDeeper(text, maximumDepth)) return tooDeep;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return cannotNow(status)
      ? unavailable({ status, asksToWait })
      : invalid(`HTTP ${status} with a body that is not JSON`);
  }
  if (isOtherFormat) return invalid('the body is said to be something else than JSON');
  if (!isObject(parsed)) return invalid('the body is not a JSON object');
  if (!isLong && isDeeperThan(maximumDepth, parsed)) return tooDeep;
  const { data = null, errors = [] } = parsed;
  if (data !== null && !isObject(data)) return invalid('"data" is not an object');
  if (!Array.isArray(errors)) return invalid('"errors" is not a list');
  const read = errors.map(readError);
  if (read.includes(undefined)) return invalid('"errors" holds something that is not an error');
  if (data === null && read.length === 0) {
    return cannotNow(status) ? unavailable({ status, asksToWait }) : invalid('neither data nor errors');
  }
  attempt?.hears(parsed['extensions']);
  const isVerbatim = !bytes.includes(backslash);
  return { kind: 'answered', data, errors: read as ReplyError[], cacheControl, isSound: undefined, isVerbatim };
};
