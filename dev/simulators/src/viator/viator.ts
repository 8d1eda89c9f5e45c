import { jsonReply, type SimulatedReply, type SimulatedRequest, type SimulatedSource } from '../source.js';
import { answerOf, type Answer } from './answers.js';
import { createCatalogue, type CatalogueControls, type CatalogueOptions } from './catalogue.js';
import { createRateLimit } from './rateLimit.js';

export type ViatorOptions = CatalogueOptions & {
  /** Requests that each endpoint takes in ten seconds; Viator's own number is not published for good. */
  readonly requestsPerWindow?: number;
  readonly nowMs?: () => number;
};

/** Viator's Partner API v2 (https://docs.viator.com/partner-api/technical/), as far as tours are synced by it. */
export type SimulatedViator = SimulatedSource & CatalogueControls;

const usualRequestsPerWindow = 150;

/** What is wrong with the headers of a request; null when nothing is. */
const refusalOf = ({ headers }: SimulatedRequest): Answer | null => {
  const invalid = (message: string): Answer => ({ status: 400, code: 'INVALID_HEADER_VALUE', message });
  if (!headers['exp-api-key']) return { status: 401, code: 'UNAUTHORIZED', message: 'Invalid API Key' };
  if (!/\bversion=2\.0\b/.test(headers['accept'] ?? '')) return invalid('Accept header is missing its version');
  return headers['accept-language'] ? null : invalid('Accept-Language header is missing');
};

/** Makes a Viator that has nothing but what it is told to have. */
export const createViator = (options: ViatorOptions): SimulatedViator => {
  const { places, requestsPerWindow = usualRequestsPerWindow, nowMs = Date.now } = options;
  const catalogue = createCatalogue(options);
  const allow = createRateLimit(requestsPerWindow, nowMs);
  let asked = 0;

  const reply = (answer: Answer, headers: Readonly<Record<string, string>>): SimulatedReply => {
    if ('body' in answer) return jsonReply(200, answer.body, headers);
    const { status, code, message } = answer;
    const timestamp = new Date(nowMs()).toISOString();
    return jsonReply(status, { code, message, timestamp, trackingId: `SIM-${asked}` }, headers);
  };
  const handle = (request: SimulatedRequest): SimulatedReply => {
    asked += 1;
    const refusal = refusalOf(request);
    if (refusal) return reply(refusal, {});
    const endpoint = request.path.replace(/\/[0-9A-Z]+$/, '/{code}');
    const { limit, remaining, resetSeconds, allowed } = allow(`${request.method} ${endpoint}`);
    const headers = {
      'x-unique-id': `SIM-${asked}`,
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    };
    if (allowed) return reply(answerOf(catalogue, places, request), headers);
    const tooMany = { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' };
    return reply(tooMany, { ...headers, 'retry-after': String(resetSeconds) });
  };
  const { productCodes, change, deactivate, poison } = catalogue;
  return { name: 'viator', handle, productCodes, change, deactivate, poison };
};
