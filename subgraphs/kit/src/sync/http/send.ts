import { attempts } from './attempts.js';
import type { SourceRequest } from './clientTypes.js';
import { exchange, type Exchange } from './exchange.js';
import { limitedSignal } from './limitedSignal.js';
import type { Line } from './line.js';
import type { Reading } from './readAnswer.js';
import { pauseAskedMs } from './retryAfter.js';
import { sourceUrl } from './sourceRule.js';

const defaultMaximumAttempts = 5;

type Prepared = Omit<Exchange, 'signal'>;

const prepare = ({ rule, dispatcher, options }: Line, target: string, request: SourceRequest): Prepared => {
  const { method = 'GET', body, signal } = request;
  const text = body === undefined ? null : JSON.stringify(body);
  const type = text === null ? {} : { 'content-type': 'application/json' };
  const headers = { ...options.headers, ...type, ...request.headers };
  const url = sourceUrl(rule, target, request.query);
  return { dispatcher, rule, method, url, headers, body: text, callerSignal: signal };
};

/** Sends a request to a source until there is a 2xx answer from which `read` gets something. Rejects with SourceError. */
export const send = async <Result>(
  line: Line,
  target: string,
  request: SourceRequest,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result> => {
  const { pace, ports, options, maximumWaitMs } = line;
  const { signal: callerSignal } = request;
  const prepared = prepare(line, target, request);
  const maximumBytes = request.maximumBodyBytes ?? options.maximumBodyBytes;
  const attempt = async (): Promise<Result> => {
    await pace.turn(callerSignal);
    const limit = limitedSignal(options.totalTimeoutMs, callerSignal);
    try {
      const answer = await exchange({ ...prepared, signal: limit.signal });
      const pauseMs = pauseAskedMs(answer.headers, ports.nowMs());
      if (pauseMs !== null) pace.pause(Math.min(pauseMs, maximumWaitMs));
      return await read({ answer, maximumBytes, limit, callerSignal });
    } catch (error) {
      limit.end();
      throw error;
    }
  };
  const rule = {
    maximumAttempts: options.maximumAttempts ?? defaultMaximumAttempts,
    maximumWaitMs,
    nowMs: ports.nowMs,
    draw: ports.draw,
    sleep: (ms: number) => ports.sleep(ms, callerSignal),
    pause: pace.pause,
  };
  return attempts(rule, attempt);
};
