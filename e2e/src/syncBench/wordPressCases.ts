import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from '@tripgraph/articles/testing/mariadb';
import type { Sources } from '@tripgraph/places/load/sources/readSources';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { fillSite } from '@tripgraph/simulators/wordpress/mysql/fillSite';
import { restAnswer } from '@tripgraph/simulators/wordpress/rest/restAnswer';
import { createSite, type WordPressSite } from '@tripgraph/simulators/wordpress/site';
import { wxrOf } from '@tripgraph/simulators/wordpress/wxr';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { openSimulated, prepareSync, type OpenedSource } from './prepareSync.js';

const byRest = (site: WordPressSite): Promise<OpenedSource> =>
  openSimulated('articles', [{ name: 'wordpress', handle: (request) => restAnswer(site, request) }], {});

const byExport = async (site: WordPressSite): Promise<OpenedSource> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-wxr-'));
  const file = join(folder, 'export.xml');
  await writeFile(file, wxrOf(site));
  return { settings: { WORDPRESS_WXR_FILE: file }, close: () => rm(folder, { recursive: true }) };
};

const byReplica = async (site: WordPressSite): Promise<OpenedSource> => {
  const mariadb = await startMariadb();
  const { url, connection } = await mariadb.database('wordpress');
  await fillSite((text, values) => connection.query(text, [...values]), site);
  return { settings: { WORDPRESS_MYSQL_URL: url }, close: mariadb.stop };
};

const ways = { 'wordpress-rest': byRest, 'wordpress-export': byExport, 'wordpress-mysql': byReplica } as const;

/** A site with some posts, of which not all are public, and a sync that is told of one way to it. */
export const prepareWordPress = (
  way: keyof typeof ways,
  { records, seed }: { readonly records: number; readonly seed: number },
  placeSources?: () => Sources,
): Promise<PreparedCase> => {
  const open = () => ways[way](createSite({ seed, places: simulatedPlaces, size: records }));
  return prepareSync('articles', 'wordpress', open, placeSources);
};

const caseOf = (name: keyof typeof ways): BenchCase => ({
  name,
  things: 'posts',
  records: 50_000,
  prepare: (options) => prepareWordPress(name, options),
});

/** WordPress's posts, each cleaned and matched to its places, by each way to them. */
export const wordPressCases: readonly BenchCase[] = [
  caseOf('wordpress-rest'),
  caseOf('wordpress-export'),
  caseOf('wordpress-mysql'),
];
