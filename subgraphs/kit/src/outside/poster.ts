import { Agent, request } from 'undici';
import { connectOutside, type OutsideRule, type Resolve } from './connectOutside.js';

/** What became of a request. FAILED has a code of Node or undici, or TIMEOUT, STOPPED or DESTINATION_REFUSED. */
export type PostAnswer =
  { readonly kind: 'ANSWERED'; readonly status: number } | { readonly kind: 'FAILED'; readonly code: string };

export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<PostAnswer>;

/** Sends to addresses that others gave us. */
export type Poster = {
  /** Sends once and follows no redirect; never rejects. */
  readonly post: Post;
  /** Ends what is under way: its answer is FAILED with STOPPED. */
  readonly close: () => Promise<void>;
};

export type PosterOptions = OutsideRule & {
  readonly connectTimeoutMs: number;
  /** For everything, from the lookup of the name to the end of the answer. */
  readonly totalTimeoutMs: number;
  readonly resolve?: Resolve;
};

const maximumConnectionsOfHost = 10;
const maximumHeaderBytes = 16 * 1024;
/** So much of an answer is read for the sake of its connection; its content is nothing to us. */
const maximumAnswerBytes = 64 * 1024;
const keepAliveMs = 10_000;

const codes: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
  UND_ERR_DESTROYED: 'STOPPED',
  UND_ERR_CLOSED: 'STOPPED',
};

const codeOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' ? (codes[code] ?? code) : 'UNKNOWN';
};

/** Opens a poster; its connections are made and kept as they are needed. */
export const openPoster = (options: PosterOptions): Poster => {
  const agent = new Agent({
    connect: connectOutside(options, options.connectTimeoutMs, options.resolve),
    connections: maximumConnectionsOfHost,
    pipelining: 1,
    headersTimeout: options.totalTimeoutMs,
    bodyTimeout: options.totalTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    maxHeaderSize: maximumHeaderBytes,
  });
  const post: Post = async (url, headers, body) => {
    const signal = AbortSignal.timeout(options.totalTimeoutMs);
    try {
      const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal });
      await answer.body.dump({ limit: maximumAnswerBytes }).catch(() => undefined);
      return { kind: 'ANSWERED', status: answer.statusCode };
    } catch (error) {
      return { kind: 'FAILED', code: codeOf(error) };
    }
  };
  return { post, close: () => agent.destroy() };
};
