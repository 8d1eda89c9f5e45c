import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody } from './readBody.js';

export type ProxyOptions = {
  readonly gatewayUrl: string;
  readonly key: string;
  /** Longer than the gateway's own limit, so that its answer is heard. */
  readonly timeoutMs: number;
};

const maximumBodyBytes = 65_536;

/** What a page may say: the id of an operation and its variables. A text would be passed over. */
const question = z.object({
  documentId: z.string().min(1).max(200),
  variables: z.record(z.string(), z.unknown()).optional(),
});

/** Headers of the gateway's answer that pages get: when it was said, when to come again, and by which name it is logged. */
const passedHeaders = ['content-type', 'date', 'retry-after', 'x-request-id'];

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
};

const readQuestion = (text: string): string | undefined => {
  try {
    return JSON.stringify(question.parse(JSON.parse(text)));
  } catch {
    return undefined;
  }
};

/** Aborted when the client leaves before it has its answer, or the time is over. */
const signalFor = (response: ServerResponse, timeoutMs: number): AbortSignal => {
  const left = new AbortController();
  response.once('close', () => left.abort());
  return AbortSignal.any([left.signal, AbortSignal.timeout(timeoutMs)]);
};

const pass = async (body: string, response: ServerResponse, options: ProxyOptions): Promise<void> => {
  const headers = {
    authorization: `Bearer ${options.key}`,
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
  };
  const signal = signalFor(response, options.timeoutMs);
  const answer = await fetch(options.gatewayUrl, { method: 'POST', headers, body, signal, redirect: 'error' });
  const text = await answer.text();
  for (const name of passedHeaders) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.writeHead(answer.status);
  response.end(text);
};

/**
 * Asks the gateway what a page asks for, with the shop's key. It takes JSON only, for which a page of another origin needs a
 * permission that nobody gives, and there are no cookies. What the gateway does not answer is 502 with the code NO_ANSWER: for a
 * change that means that nobody knows whether it was made.
 */
export const graphqlProxy =
  (options: ProxyOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('cache-control', 'no-store');
    if (request.method !== 'POST') return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Only POST is answered here.');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'BAD_REQUEST', 'Only application/json is read here.');
    try {
      const text = await readBody(request, maximumBodyBytes);
      if (text === undefined) return refuse(response, 413, 'REQUEST_TOO_LARGE', 'The request is too large.');
      const body = readQuestion(text);
      if (body === undefined) return refuse(response, 400, 'BAD_REQUEST', 'It takes a documentId and variables.');
      await pass(body, response, options);
    } catch {
      if (!response.headersSent) refuse(response, 502, 'NO_ANSWER', 'The gateway has not answered.');
    }
  };
