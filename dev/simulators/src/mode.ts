import { z } from 'zod';
import type { SimulatedReply } from './source.js';

/** What is left of a body that breaks off in the middle, or begins well and is not what was promised. */
const cutShort = async function* (body: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  for await (const part of body) {
    yield part.slice(0, Math.ceil(part.length / 2));
    return;
  }
};

/**
 * How a source behaves beside what it answers. `every` is how often: 1 at each request, 3 at the first of each three.
 * RATE_LIMITED says 429 and when to come again; MALFORMED says 200 and half of the body; SILENT takes the request and says nothing.
 */
export const modeShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('NORMAL') }),
    z.object({ kind: z.literal('SLOW'), delayMs: z.int().min(1).max(60_000) }),
    z.object({ kind: z.literal('FAILING'), status: z.int().min(400).max(599) }),
    z.object({ kind: z.literal('RATE_LIMITED'), retryAfterSeconds: z.int().min(0).max(3_600) }),
    z.object({ kind: z.literal('MALFORMED') }),
    z.object({ kind: z.literal('SILENT') }),
  ])
  .and(z.object({ every: z.int().min(1).max(1_000).optional() }));

export type Mode = z.infer<typeof modeShape>;

/** An answer and how long it is withheld; null: there is none. */
export type TimedReply = { readonly reply: SimulatedReply; readonly afterMs: number } | null;

const failure = (status: number, headers: Readonly<Record<string, string>> = {}): SimulatedReply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: 'This source is told to fail.\n',
});

/** The same answer with half of its body. */
export const malformed = (reply: SimulatedReply): SimulatedReply => {
  const { body } = reply;
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return { ...reply, body: cutShort(body) };
  return { ...reply, body: body.slice(0, Math.ceil(body.length / 2)) };
};

/** The answer to the request numbered `count` (from 0) of a source in this mode. The source is asked only where its answer matters. */
export const answerIn = async (
  mode: Mode,
  count: number,
  handle: () => SimulatedReply | Promise<SimulatedReply>,
): Promise<TimedReply> => {
  const active: Mode = count % (mode.every ?? 1) === 0 ? mode : { kind: 'NORMAL' };
  switch (active.kind) {
    case 'SILENT':
      return null;
    case 'FAILING':
      return { reply: failure(active.status), afterMs: 0 };
    case 'RATE_LIMITED':
      return { reply: failure(429, { 'retry-after': String(active.retryAfterSeconds) }), afterMs: 0 };
    case 'MALFORMED':
      return { reply: malformed(await handle()), afterMs: 0 };
    case 'SLOW':
      return { reply: await handle(), afterMs: active.delayMs };
    case 'NORMAL':
      return { reply: await handle(), afterMs: 0 };
  }
};
