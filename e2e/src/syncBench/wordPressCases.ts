import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from '@tripgraph/articles/testing/mariadb';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { readSources, type Sources } from '@tripgraph/places/load/sources/readSources';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { fillSite } from '@tripgraph/simulators/wordpress/mysql/fillSite';
import { restAnswer } from '@tripgraph/simulators/wordpress/rest/restAnswer';
import { createSite, type WordPressSite } from '@tripgraph/simulators/wordpress/site';
import { wxrOf } from '@tripgraph/simulators/wordpress/wxr';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { writeGazetteerFile } from './gazetteerFile.js';

const program = join(projectFolder, 'subgraphs/articles/dist/sync/main.js');

/** A way to the site: what the sync is told of it, and what ends it. */
type Way = { readonly environment: Readonly<Record<string, string>>; readonly close: () => Promise<void> };

const byRest = async (site: WordPressSite): Promise<Way> => {
  const simulation = createSimulation([{ name: 'wordpress', handle: (request) => restAnswer(site, request) }]);
  const { url, close } = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  return {
    environment: { WORDPRESS_REST_URL: `${url}/wordpress/wp-json`, WORDPRESS_REQUESTS_PER_SECOND: '100' },
    close,
  };
};

const byExport = async (site: WordPressSite): Promise<Way> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-wxr-'));
  const file = join(folder, 'export.xml');
  await writeFile(file, wxrOf(site));
  return { environment: { WORDPRESS_WXR_FILE: file }, close: () => rm(folder, { recursive: true }) };
};

const byReplica = async (site: WordPressSite): Promise<Way> => {
  const mariadb = await startMariadb();
  const { url, connection } = await mariadb.database('wordpress');
  await fillSite((text, values) => connection.query(text, [...values]), site);
  return { environment: { WORDPRESS_MYSQL_URL: url }, close: mariadb.stop };
};

const ways = { 'wordpress-rest': byRest, 'wordpress-export': byExport, 'wordpress-mysql': byReplica } as const;

/** A site with some posts, of which not all are public, and a sync that is told of one way to it. */
export const prepareWordPress = async (
  way: keyof typeof ways,
  { records, seed }: { readonly records: number; readonly seed: number },
  placeSources: () => Sources = readSources,
): Promise<PreparedCase> => {
  const { environment, close } = await ways[way](createSite({ seed, places: simulatedPlaces, size: records }));
  const gazetteer = await writeGazetteerFile(placeSources());
  return {
    command: [program, 'wordpress'],
    environment: { ...environment, GAZETTEER_FILE: gazetteer.file, SOURCE_PRIVATE_HOSTS: '127.0.0.1' },
    close: async () => {
      await close();
      await gazetteer.remove();
    },
  };
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
