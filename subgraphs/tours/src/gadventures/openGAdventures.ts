import { nullWhenGone } from '@tripgraph/kit/sync/http/nullWhenGone';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { GAdventuresApi } from './gadventuresApi.js';

export type GAdventuresAccess = {
  readonly url: string;
  readonly key: string;
  /** BCP 47: what texts are asked for in. */
  readonly language: string;
  readonly ratePerSecond: number;
  readonly privateHosts: readonly string[];
};

const totalTimeoutMs = 60_000;
const maximumBodyBytes = 16 * 1024 * 1024;
/** Statuses of what is gone. */
const gone = [404, 410];

/** Opens G Adventures' REST API; its links lead to its own host and to no other. */
export const openGAdventures = (access: GAdventuresAccess): GAdventuresApi => {
  const { url, key, language, ratePerSecond, privateHosts } = access;
  const client = openSourceClient({
    baseUrl: url,
    headers: { 'x-application-key': key, 'accept-language': language },
    ratePerSecond,
    totalTimeoutMs,
    maximumBodyBytes,
    privateHosts,
  });
  return {
    get: (target, query, signal) => nullWhenGone(client.json(target, { query, signal }), gone),
  };
};
