import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';
import { ExchangeFailed, exchangeFailed } from './exchangeFailed.js';
import type { Exchange, Exchanged, Message } from './inFlight.js';
import type { RenewedConnections } from './renewedPool.js';
import { scopesText } from './scopes.js';
import { signatureHeader, type Sign } from './signature.js';

/** An answer that is longer than allowed. */
export class AnswerTooLarge extends Error {}

/** An answer in bytes that are no text. */
export class AnswerNoText extends Error {}

const byName = (pairs: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let index = 0; index < pairs.length; index += 2) headers[pairs[index] as string] = pairs[index + 1] as string;
  return headers;
};

/**
 * Nothing of a client's headers goes on: a subgraph believes these because they are signed, or because only we reach it. They are names and
 * values by turns: an object of them, made for each request, takes 6 µs more here and in undici.
 */
const headersFor = (
  { body, partner, scopes, requestId, isRepeat, timeLeftMs, attempt }: Message,
  path: string,
  sign: Sign | undefined,
): string[] => {
  const all = ['content-type', 'application/json', 'accept', 'application/json'];
  if (timeLeftMs !== undefined) all.push('tripgraph-timeout-ms', String(Math.ceil(timeLeftMs)));
  if (partner !== undefined) all.push('tripgraph-partner', partner);
  const said = scopesText(scopes);
  if (said !== '') all.push('tripgraph-scopes', said);
  if (isRepeat) all.push('tripgraph-repeat', 'true');
  if (attempt) for (const header of Object.entries(attempt.headers())) all.push(...header);
  if (requestId !== undefined) all.push('tripgraph-request-id', requestId);
  if (sign) all.push(signatureHeader, sign({ method: 'POST', path, headers: byName(all), body }));
  return all;
};

/**
 * Posts requests to one path over pooled connections. It speaks the pool's own events and not its streams, which cost more than all
 * else that the gateway does for a small answer. What is aborted rejects with the reason, or with ExchangeFailed when it
 * had not been sent. Each message is signed as it is sent, so that one that is sent again has a time of its own.
 */
export const exchangeOver =
  (connections: Pick<RenewedConnections, 'current'>, path: string, maxAnswerBytes: number, sign?: Sign): Exchange =>
  (message) => {
    const { attempt } = message;
    let controller: Dispatcher.DispatchController | undefined;
    let aborted: Error | undefined;
    let giveUp: (error: Error) => void = () => undefined;
    const abort = (reason: Error): void => {
      aborted ??= reason;
      if (controller) controller.abort(reason);
      // It still waits for a connection; when it gets one it is not sent.
      else giveUp(new ExchangeFailed(reason.message, { sent: false, connectionBroke: false }));
    };
    const abortTooLarge = (): void => abort(new AnswerTooLarge(`the answer is larger than ${maxAnswerBytes} bytes`));
    const answer = new Promise<Exchanged>((resolve, reject) => {
      const parts: Buffer[] = [];
      let status = 0;
      let size = 0;
      let cacheControl: string | undefined;
      let asksToWait: boolean | undefined;
      let isOtherFormat: boolean | undefined;
      giveUp = reject;
      const generation = connections.current();
      let startedAtMs = 0;
      const isStale = (): boolean => status === 0 && generation.leaveStale(performance.now() - startedAtMs);
      generation.dispatch(
        { path, method: 'POST', headers: headersFor(message, path, sign), body: message.body },
        {
          onRequestStart: (started) => {
            controller = started;
            startedAtMs = performance.now();
            attempt?.goesOut();
            if (aborted) started.abort(aborted);
          },
          onResponseStart: (_controller, statusCode, answerHeaders) => {
            status = statusCode;
            generation.answers();
            attempt?.begins(statusCode);
            cacheControl = answerHeaders['cache-control']?.toString();
            const format = answerHeaders['content-type'];
            if (format !== undefined && !format.includes('json')) isOtherFormat = true;
            if (statusCode >= 400) asksToWait = answerHeaders['retry-after'] !== undefined;
            if (Number(answerHeaders['content-length']) > maxAnswerBytes) abortTooLarge();
          },
          onResponseData: (_controller, chunk) => {
            size += chunk.length;
            if (size > maxAnswerBytes) {
              parts.length = 0;
              abortTooLarge();
            } else parts.push(chunk);
          },
          onResponseEnd: () => {
            const [only] = parts;
            const bytes = only && parts.length === 1 ? only : Buffer.concat(parts);
            // What has waited for an answer has grown old, and keeps what it refers to until the old are collected.
            parts.length = 0;
            if (isUtf8(bytes)) resolve({ status, bytes, cacheControl, asksToWait, isOtherFormat });
            else reject(new AnswerNoText('the answer is not in UTF-8'));
          },
          onResponseError: (_controller, error) =>
            reject(aborted ?? exchangeFailed(error, controller !== undefined, isStale)),
        },
      );
    });
    return { answer, abort };
  };
