import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log.js';
import { readSignature, signatureHeader, unsignedHeaders, verifyWith } from './signature.js';

/** How a subgraph knows the gateway's requests. */
export type Trust = {
  /** What the gateway signs with: one, or two while it is changed. With none, whoever reaches the subgraph is believed. */
  readonly secrets: readonly string[];
  /** Whether nothing may be served without secrets. */
  readonly isRequired: boolean;
};

/** The secrets that requests must be signed with; undefined where any request is taken. Throws where that must not be. */
export const secretsOf = ({ secrets, isRequired }: Trust): readonly string[] | undefined => {
  if (secrets.length > 0) return secrets;
  if (!isRequired) return undefined;
  throw new Error(
    'SUBGRAPH_SECRETS is not set, and NODE_ENV is production: anybody could ask in the name of any partner. ' +
      'Set it to what GATEWAY_SUBGRAPH_SECRETS is for the gateway: docs/subgraph-requests.md.',
  );
};

/** The same for everything that is wrong: why a request is refused is told to nobody but the log. */
const refusal = { errors: [{ message: 'This request is refused.', extensions: { code: 'UNAUTHENTICATED' } }] };

/** It is told that requests are refused once in so long. */
const tellingPauseMs = 60_000;

const refuser = (log: Log): ((reply: FastifyReply, reason: string) => FastifyReply) => {
  let toldAtMs = -Infinity;
  let refused = 0;
  return (reply, reason) => {
    refused += 1;
    if (performance.now() - toldAtMs >= tellingPauseMs) {
      toldAtMs = performance.now();
      log('requests refused', { reason, refused });
      refused = 0;
    }
    return reply.code(401).send(refusal);
  };
};

const isJson = ({ headers }: FastifyRequest): boolean =>
  /^application\/json(?:$|[ ;])/i.test(headers['content-type'] ?? '');

/**
 * Lets the routes of `app` be reached by signed requests alone: all others are answered with 401, whatever else is wrong with
 * them, and the body of none of them is parsed. What has no signature of about now is refused before its body is read.
 */
export const onlySigned = (app: FastifyInstance, secrets: readonly string[], log: Log): void => {
  const verify = verifyWith(secrets);
  const refuse = refuser(log);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', (request, reply, next) => {
    if (readSignature(request.headers[signatureHeader], Date.now())) next();
    else refuse(reply, 'there is no signature of about now');
  });
  app.addHook('preValidation', (request, reply, next) => {
    const { method, headers, raw } = request;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signature = readSignature(headers[signatureHeader], Date.now());
    if (!signature || !verify({ method, path: raw.url ?? '', headers, body }, signature)) {
      refuse(reply, 'the signature is of another request, or made with another secret');
      return;
    }
    for (const name of unsignedHeaders(signature)) Reflect.deleteProperty(headers, name);
    request.body = undefined;
    if (body.length === 0 || !isJson(request)) next();
    else
      void parseJson(request, body.toString('utf8'), (error, parsed) => {
        request.body = parsed;
        next(error ?? undefined);
      });
  });
};
