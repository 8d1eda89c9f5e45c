import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Leaving } from './clientSignal.js';
import { codesOf, type CountUse, type Use } from './countUses.js';
import { dataBody } from './dataBody.js';
import { statusFor } from './edge/negotiate.js';
import { extensionsOf, statusOf, type Cost, type StalePart } from './incomplete.js';
import type { Account } from './limitRates.js';
import { finishRecord, type RequestRecord } from './records.js';
import { resultOf } from './requestResult.js';
import { resultText } from './resultText.js';

/** An operation as a client asks for it; `key` is there where it is known beforehand. */
export type Asked = {
  readonly source: string;
  readonly operationName: string | undefined;
  readonly key?: string | undefined;
};
type Variables = Readonly<Record<string, unknown>>;

/** What the executor is told beside the request. */
export type RequestContext = {
  readonly signal: Leaving;
  /** What the request is called. */
  readonly requestId: string;
  readonly partner: string | undefined;
  readonly scopes: readonly string[];
  /** Whether it is known who asks: a partner, or a frontend with a token. */
  readonly isAuthenticated: boolean;
  /** Told what was run. */
  readonly use: Use;
  /** Told for how many seconds the answer may be given again; undefined when nobody wants to know. */
  readonly lifetime?: { seconds: number } | undefined;
  /** What the request may cost, by the estimate. */
  readonly maxCost: number;
  /** Whether the client asks to be told what the request has cost. */
  readonly wantsCost: boolean;
  /** What the request spends from; undefined where its client may spend anything. */
  readonly account: Account | undefined;
  /** Told what becomes of it; undefined where nobody wants to see that. */
  readonly record: RequestRecord | undefined;
};

/** What came of an operation: data as JSON text, which is taken out once it is written, errors not yet masked. */
export type KnownResult = {
  data: string;
  readonly errors: readonly GraphQLFormattedError[];
  readonly stale?: readonly StalePart[];
  readonly cost?: Cost | undefined;
};

/**
 * Runs an operation that has passed validation before; undefined when this one has not, its variables are wrong, or they make
 * it cost more than `maxCost`.
 */
export type RunKnown = (
  asked: Asked,
  variables: Variables,
  contextOf: () => RequestContext,
  maxCost: number,
) => Promise<KnownResult> | undefined;

export type ShortWayOptions = {
  readonly runKnown: RunKnown;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  readonly maxCostOf: (request: FastifyRequest) => number;
  readonly countUse: CountUse;
  readonly maskError: (error: GraphQLFormattedError) => GraphQLFormattedError;
};

/** More Accept headers than this are not kept in mind. */
const maximumAcceptHeaders = 100;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a body asks for when it is a plain request; undefined for all that Apollo Server has rules of its own for. */
const readPlain = (
  body: unknown,
  known: Asked | undefined,
): { readonly asked: Asked; readonly variables: Variables } | undefined => {
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  const isPlain =
    typeof query === 'string' &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || variables === null || isRecord(variables)) &&
    (extensions === undefined || extensions === null);
  if (!isPlain) return undefined;
  return {
    asked: known ?? { source: query, operationName: (operationName as string | null) || undefined },
    variables: variables ?? {},
  };
};

/** Longer texts are encoded here: to be measured and written they would be walked through twice more. */
const longCharacters = 16_384;

const bodyOf = (
  { data, errors, stale, cost }: KnownResult,
  context: RequestContext | undefined,
  maskError: ShortWayOptions['maskError'],
): string | Buffer => {
  const masked = errors.length > 0 ? maskAll(errors, context, maskError) : undefined;
  const record = context?.record;
  const shown = record && finishRecord(record, masked ?? []);
  if (!masked && !stale && !cost && !shown) return data.length > longCharacters ? dataBody(data) : `{"data":${data}}\n`;
  return resultText({ errors: masked, data, extensions: extensionsOf(masked ?? [], stale, cost, shown) });
};

/** Masks errors; the log is told which request they are of, and the request's use which they are. */
const maskAll = (
  errors: readonly GraphQLFormattedError[],
  context: RequestContext | undefined,
  maskError: ShortWayOptions['maskError'],
): GraphQLFormattedError[] => {
  const masked = errors.map((error) =>
    maskError({ ...error, extensions: { ...error.extensions, requestId: context?.requestId } }),
  );
  if (context) context.use.codes = codesOf(masked);
  return masked;
};

const formattedOf = (error: unknown): GraphQLFormattedError => {
  if (error instanceof GraphQLError) return error.toJSON();
  return { message: error instanceof Error ? error.message : String(error) };
};

/**
 * Answers operations that have been validated and compiled before without Apollo Server, whose way through its plugins
 * costs as much as all that the engine does for a small answer. What a client gets is the same to the byte; whatever is
 * not a plain POST of a known operation goes the long way, and what type an Accept header means is learned from there.
 */
export const shortWay = (app: FastifyInstance, options: ShortWayOptions): void => {
  const typeOfAccept = new LRUCache<string, string>({ max: maximumAcceptHeaders });
  app.addHook('preHandler', (request, reply, next) => {
    const { method, asked } = request;
    const mayBeShort = method === 'POST' || (method === 'GET' && asked !== undefined);
    const type = mayBeShort ? typeOfAccept.get(request.headers.accept ?? '') : undefined;
    const plain = type === undefined ? undefined : readPlain(request.body, asked);
    let context: RequestContext | undefined;
    const running =
      plain &&
      options.runKnown(
        plain.asked,
        plain.variables,
        () => (context = options.contextOf(request, reply)),
        options.maxCostOf(request),
      );
    if (!running || type === undefined) {
      next();
      return;
    }
    void reply.header('cache-control', 'no-store').header('content-type', type);
    running.then(
      (result) => {
        if (context) options.countUse(context.use, resultOf(result.errors, context.signal), result.errors);
        const body = bodyOf(result, context, options.maskError);
        // Promises that have grown old while they waited refer to it: it would stay until the old are collected.
        result.data = '';
        return reply.send(typeof body === 'string' && body.length > longCharacters ? Buffer.from(body) : body);
      },
      (error: unknown) => {
        const masked = maskAll([formattedOf(error)], context, options.maskError);
        if (context) options.countUse(context.use, resultOf(masked, context.signal), masked);
        const extensions = finishRecord(context?.record, masked);
        void reply
          .code(statusFor(request.headers.accept, statusOf(masked)))
          .send(resultText({ errors: masked, data: undefined, extensions }));
      },
    );
  });
  app.addHook('onSend', (request, reply, payload, next) => {
    const type = reply.getHeader('content-type');
    if (reply.statusCode === 200 && typeof type === 'string') typeOfAccept.set(request.headers.accept ?? '', type);
    next(null, payload);
  });
};
