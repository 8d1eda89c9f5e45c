import { createHash } from 'node:crypto';
import type { FastifyReply, onSendHookHandler } from 'fastify';

const etagCharacters = 27;

/** Another type of the same answer is another answer. */
const etagOf = (payload: string | Buffer, type: string): string =>
  `"${createHash('sha256').update(type).update('\0').update(payload).digest('base64url').slice(0, etagCharacters)}"`;

/** Whether one of the tags of If-None-Match is this one; they are compared weakly there. */
const hasTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => {
    const given = tag.trim();
    return given === '*' || given === etag || given === `W/${etag}`;
  });

/** What else than the URL an answer depends on. */
const dependsOn = (reply: FastifyReply, names: readonly string[]): void => {
  const said = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = new Set(said.map((name) => name.toLowerCase()));
  reply.header('vary', [...said, ...names.filter((name) => !known.has(name.toLowerCase()))].join(', '));
};

/** Errors come first: a text that begins so is an answer without any. */
const start = '{"data":';
const isWhole = (payload: unknown): payload is string | Buffer =>
  typeof payload === 'string'
    ? payload.startsWith(start)
    : Buffer.isBuffer(payload) && payload.subarray(0, start.length).toString('latin1') === start;

/**
 * Says who may keep the answer to a GET, and for how long: everybody, when it is whole and nobody in particular asked in the
 * canonical way, for as long as the shortest-lived part of it. A client that has it already is told so (304).
 */
export const cacheableAnswers: onSendHookHandler = (request, reply, payload, next) => {
  const { lifetime, client, headers } = request;
  dependsOn(reply, ['accept', 'authorization']);
  const isPrivate = client !== undefined && client.kind !== 'nobody';
  const seconds = lifetime && Number.isFinite(lifetime.seconds) ? lifetime.seconds : 0;
  if (reply.statusCode !== 200 || seconds <= 0 || isPrivate || !isWhole(payload)) {
    reply.header('cache-control', isPrivate ? 'private, no-store' : 'no-store');
    next(null, payload);
    return;
  }
  const etag = etagOf(payload, String(reply.getHeader('content-type')));
  reply.header('cache-control', `public, max-age=${seconds}`).header('etag', etag);
  if (!hasTag(headers['if-none-match'], etag)) {
    next(null, payload);
    return;
  }
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  next(null, null);
};
