import { nullWhenGone } from '@tripgraph/kit/sync/http/nullWhenGone';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { ViatorApi } from './viatorApi.js';

export type ViatorAccess = {
  readonly url: string;
  readonly key: string;
  /** BCP 47: what texts are asked for in. */
  readonly language: string;
  readonly ratePerSecond: number;
  readonly privateHosts: readonly string[];
};

/** Viator gives itself two minutes ("Endpoint timeout settings"). */
const totalTimeoutMs = 120_000;
/** A page of 200 products has some 12 MB. */
const maximumBodyBytes = 64 * 1024 * 1024;

/** Opens Viator's Partner API. Each request says who asks, which version is spoken, and in which language. */
export const openViator = ({ url, key, language, ratePerSecond, privateHosts }: ViatorAccess): ViatorApi => {
  const client = openSourceClient({
    baseUrl: url,
    headers: { 'exp-api-key': key, accept: 'application/json;version=2.0', 'accept-language': language },
    ratePerSecond,
    totalTimeoutMs,
    maximumBodyBytes,
    privateHosts,
  });
  return {
    get: (path, query, signal) => nullWhenGone(client.json(path, { query, signal })),
    post: (path, body, signal) => client.json(path, { method: 'POST', body, signal }),
  };
};
