import { z } from 'zod';
import { count, err, ms, path, processNumber, requestId, traceId } from './fields.js';
import { logEvent } from './logEvent.js';

const reason = z.string();
const clientKind = z.enum(['nobody', 'frontend', 'partner']);

/** What a request came to. Neither its variables nor its text, nor who a frontend's user is, nor an address. */
const request = {
  requestId,
  traceId: traceId.optional(),
  because: z.enum(['mutation', 'errors', 'slow', 'sample']).describe('why it has a line'),
  method: z.string(),
  route: z
    .string()
    .nullable()
    .describe('the pattern of its path, such as /octo/bookings/:uuid; null: nothing is there'),
  clientKind: clientKind.nullable().describe('null: it was not believed, or not yet known'),
  partner: z.string().optional(),
  operationName: z.string().optional(),
  operationId: z.string().optional().describe('by which it is persisted, else the SHA-256 of its text'),
  cost: z.number().optional().describe('what it was expected to cost'),
  status: z.number().int(),
  codes: z.array(z.string()).optional().describe('of its errors, each once'),
  durationMs: ms,
};

/** What is withheld from a client that only gets an error's code. */
const withheld = {
  message: z.string(),
  code: z.string().optional(),
  path: path.optional(),
  refusedWith: z.string().optional().describe('the code with which a subgraph has refused the request as a whole'),
  missingBuckets: z.array(z.string()).optional(),
};

const accessLogEnd = { file: z.string(), reason, lines: count, leftOut: count };
const limiter = {
  limit: z.number(),
  running: count,
  queued: count,
  shed: z.strictObject({ read: count, booking: count }),
};

export const gatewayRequestEvents = {
  request: logEvent('info', 'request', request),
  'requests left out': logEvent('warn', 'more requests had something to tell than GATEWAY_LOG_LINES_PER_SECOND', {
    count,
  }),
  withheld: logEvent('error', 'withheld from the client', {
    requestId: requestId.optional(),
    error: z.strictObject(withheld),
    count: count.optional().describe('so many of one answer say the same'),
  }),
  'client left': logEvent('info', 'a client left before it had its answer', {
    requestId: requestId.optional(),
    missing: count,
  }),
  'operation not listed': logEvent('warn', 'an operation is asked for that is in no list', {
    client: z.string().optional(),
    sha256: z.string(),
  }),
  fallback: logEvent('warn', 'the reference executor runs an operation', { node: z.string() }),
};

export const gatewayEvents = {
  reloaded: logEvent('info', 'reloaded', {
    what: z.string(),
    tookMs: ms,
    hash: z.string().optional(),
    warmed: count.optional(),
    tried: count.optional(),
    partners: count.optional(),
    manifests: count.optional(),
    changed: count.optional(),
  }),
  'not reloaded': logEvent('error', 'not reloaded: what served before still does', {
    what: z.string(),
    tookMs: ms,
    reason,
  }),
  'manifests unusable': logEvent(
    'error',
    'manifests of persisted operations cannot be used: what was read of them before goes on',
    { reason },
  ),
  'operations broken': logEvent('error', 'persisted operations can no longer be asked: GATEWAY_MAY_BREAK_OPERATIONS', {
    broken: z.array(z.string()),
  }),
  shedding: logEvent('warn', 'more is asked than can be answered: requests are shed', limiter),
  'not shedding': logEvent('info', 'no request is shed any more', limiter),
  'endpoint left alone': logEvent('warn', 'an endpoint fails and is not asked', { endpoint: z.string() }),
  'endpoint asked': logEvent('warn', 'an endpoint answers again', { endpoint: z.string() }),
  'cache left alone': logEvent('warn', 'Redis fails and is not asked', {}),
  'cache asked': logEvent('warn', 'Redis answers again', {}),
  'quotas apart': logEvent('warn', 'Redis fails: each process has its share', {}),
  'quotas shared': logEvent('warn', 'quotas are counted by Redis again', {}),
  'token keys old': logEvent('warn', 'the keys of tokens cannot be read: those known before go on', { reason }),
  'token keys missing': logEvent('warn', 'the keys of tokens cannot be read yet', { reason }),
  'not signing': logEvent(
    'warn',
    'GATEWAY_SUBGRAPH_SECRETS is not set: requests to subgraphs are not signed, and a subgraph that takes them takes anybody’s',
    {},
  ),
  'usage not written': logEvent('error', 'the usage file cannot be written: what is used is dropped', {
    file: z.string(),
    reason,
  }),
  'usage written': logEvent('info', 'the usage file is written again', { file: z.string() }),
  'usage left out': logEvent(
    'warn',
    'more operations are used than GATEWAY_USAGE_OPERATIONS: of some it is not written',
    { uses: count },
  ),
  'access log': logEvent('info', 'queries are written with their variables', {
    file: z.string(),
    percent: z.number(),
  }),
  'access log ended': logEvent('info', 'queries are not written any more', accessLogEnd),
  'access log not written': logEvent('error', 'queries cannot be written any more', accessLogEnd),
};

export const processEvents = {
  'all ready': logEvent('info', 'all processes take requests', { processes: count }),
  'process ended': logEvent('error', 'a process has ended unasked; another one is started', {
    process: processNumber,
    cause: z.string(),
    delayMs: ms,
  }),
  'process killed': logEvent('error', 'a process has not stopped in time and is killed', {
    process: processNumber,
    stopLimitMs: ms,
  }),
  'process kept': logEvent('error', 'no successor: the process stays', { process: processNumber, cause: z.string() }),
  'process replaced': logEvent('info', 'a process has been replaced', { process: processNumber }),
  'not stopped': logEvent('fatal', 'not stopped in time: ended with what still runs', { limitMs: ms }),
};

/** Of any server. */
export const serverEvents = {
  listening: logEvent('info', 'listening', {
    url: z.string().optional(),
    address: z.string().optional(),
    metrics: z.string().optional(),
    sources: z.array(z.string()).optional(),
  }),
  stopping: logEvent('info', 'stopping', {}),
  stopped: logEvent('info', 'stopped', {}),
  'request failed': logEvent('error', 'a request failed', {
    requestId: requestId.optional(),
    traceId: traceId.optional(),
    operationName: z.string().optional(),
    path: path.optional(),
    err,
  }),
  'traces not sent': logEvent('warn', 'traces cannot be sent', { reason }),
  'library says': logEvent('warn', 'what a library has to say', { text: z.string() }),
};
