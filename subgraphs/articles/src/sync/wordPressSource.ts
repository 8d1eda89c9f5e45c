import type { Source } from '@tripgraph/kit/sync/source';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { Article } from '../article/article.js';
import type { ReadingRules } from '../wordpress/articleOfPost.js';
import { mysqlSource } from '../wordpress/mysql/mysqlSource.js';
import { openReplica } from '../wordpress/mysql/replica.js';
import { tablesOf } from '../wordpress/mysql/tables.js';
import { restSource } from '../wordpress/rest/restSource.js';
import { wxrSource } from '../wordpress/wxr/wxrSource.js';
import type { WordPressWay } from './config.js';

const requestTimeoutMs = 60_000;
const maximumBodyBytes = 64 * 1024 * 1024;

/** The source that a way leads to; all of them make the same articles under the same keys. */
export const wordPressSource = (
  way: WordPressWay,
  rules: ReadingRules,
  privateHosts: readonly string[],
): Source<Article> => {
  if (way.kind === 'WXR') return wxrSource({ ...way, rules });
  if (way.kind === 'MYSQL') {
    const open = openReplica.bind(null, { url: way.url, privateHosts });
    return mysqlSource({ open, tables: tablesOf(way.tablePrefix), rules });
  }
  const client = openSourceClient({
    baseUrl: way.url,
    ratePerSecond: way.requestsPerSecond,
    totalTimeoutMs: requestTimeoutMs,
    maximumBodyBytes,
    privateHosts,
  });
  return restSource({ client, rules, now: () => new Date() });
};
