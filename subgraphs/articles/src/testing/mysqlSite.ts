import { fillSite, type RunStatement } from '@tripgraph/simulators/wordpress/mysql/fillSite';
import type { WordPressSite } from '@tripgraph/simulators/wordpress/site';
import type { Source } from '@tripgraph/kit/sync/source';
import type { Article } from '../article/article.js';
import { mysqlSource } from '../wordpress/mysql/mysqlSource.js';
import { openReplica } from '../wordpress/mysql/replica.js';
import { tablesOf } from '../wordpress/mysql/tables.js';
import type { MariadbServer } from './mariadb.js';
import { testRules } from './testSite.js';

export type MysqlSite = {
  readonly url: string;
  readonly run: RunStatement;
  readonly source: (batchPosts?: number) => Source<Article>;
};

/** Writes a site into a database of its own. */
export const mysqlSite = async (server: MariadbServer, name: string, site: WordPressSite): Promise<MysqlSite> => {
  const { url, connection } = await server.database(name);
  const run: RunStatement = (text, values) => connection.query(text, [...values]);
  await fillSite(run, site);
  const open = openReplica.bind(null, { url, privateHosts: ['127.0.0.1'] });
  return {
    url,
    run,
    source: (batchPosts = 200) => mysqlSource({ open, tables: tablesOf('wp_'), rules: testRules, batchPosts }),
  };
};
