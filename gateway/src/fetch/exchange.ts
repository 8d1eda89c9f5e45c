import type { Dispatcher } from 'undici';
import type { Exchange, Exchanged } from './inFlight.js';

/** An answer that is longer than allowed. */
export class AnswerTooLarge extends Error {}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Posts requests to one path of a pool. It speaks the pool's own events and not its streams, which cost more than all
 * else that the gateway does for a small answer.
 */
export const exchangeOver =
  (pool: Dispatcher, path: string, maxAnswerBytes: number): Exchange =>
  (body) => {
    let controller: Dispatcher.DispatchController | undefined;
    let aborted: Error | undefined;
    const abort = (reason: Error): void => {
      aborted ??= reason;
      controller?.abort(reason);
    };
    const answer = new Promise<Exchanged>((resolve, reject) => {
      const parts: Buffer[] = [];
      let status = 0;
      let size = 0;
      pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart: (started) => {
            controller = started;
            if (aborted) started.abort(aborted);
          },
          onResponseStart: (_controller, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_controller, chunk) => {
            size += chunk.length;
            if (size > maxAnswerBytes) abort(new AnswerTooLarge(`the answer is larger than ${maxAnswerBytes} bytes`));
            else parts.push(chunk);
          },
          onResponseEnd: () => {
            const [only] = parts;
            resolve({ status, text: (only && parts.length === 1 ? only : Buffer.concat(parts)).toString('utf8') });
          },
          onResponseError: (_controller, error) => reject(aborted ?? error),
        },
      );
    });
    return { answer, abort };
  };
