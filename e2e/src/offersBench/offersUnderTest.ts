import { execFile } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@tripgraph/dev/embeddedPostgres';
import { freePort } from '@tripgraph/dev/freePort';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { liveSettings, syncSettings } from '@tripgraph/dev/sources/settings';
import { readSources } from '@tripgraph/places/load/sources/readSources';
import { startProcess, type ProcessUnderTest } from '../bookings/stress/shardProcess.js';
import { writeGazetteerFile } from '../syncBench/gazetteerFile.js';

const run = promisify(execFile);
const programOf = (path: string): string => join(projectFolder, path);

const startPart = (
  name: string,
  path: string,
  port: number,
  ready: string,
  environment: Record<string, string>,
): Promise<ProcessUnderTest> => {
  const url = `http://127.0.0.1:${port}`;
  const all = { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent', ...environment };
  return startProcess({ name, arguments: [programOf(path)], environment: all, url, readyUrl: `${url}${ready}` });
};

export type OffersUnderTest = {
  /** Of the lodgings' api. */
  readonly url: string;
  /** How often suppliers were asked so far. */
  readonly calls: () => Promise<number>;
};

/** The api of lodgings over synced ones and six simulated suppliers, each in a process of its own; `later` is told what to close. */
export const startOffers = async (later: (closing: () => Promise<unknown>) => void): Promise<OffersUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-offers-'));
  later(() => rm(folder, { recursive: true, force: true }));
  // As root the server runs as the user postgres, who has to pass through this folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), port: await freePort() });
  later(postgres.stop);
  const databaseUrl = await createDatabase(postgres.url, 'lodgings');
  const [simulatorsPort, apiPort] = [await freePort(), await freePort()];
  const simulatorsUrl = `http://127.0.0.1:${simulatorsPort}`;
  const simulators = await startPart('simulators', 'dev/simulators/dist/main.js', simulatorsPort, '/health/ready', {});
  later(simulators.stop);
  const gazetteer = await writeGazetteerFile(readSources());
  later(gazetteer.remove);
  const common = { DATABASE_URL: databaseUrl, SOURCE_PRIVATE_HOSTS: `127.0.0.1:${simulatorsPort}` };
  await run(process.execPath, [programOf('subgraphs/lodgings/dist/sync/main.js'), '--once'], {
    env: { ...common, ...syncSettings.lodgings({ simulatorsUrl, cmsUrl: '' }), GAZETTEER_FILE: gazetteer.file },
  });
  const api = await startPart('lodgings', 'subgraphs/lodgings/dist/main.js', apiPort, '/health/ready', {
    ...common,
    ...liveSettings(simulatorsUrl)['lodgings'],
  });
  later(api.stop);
  return {
    url: `http://127.0.0.1:${apiPort}/graphql`,
    calls: async () => {
      const control = (await (await fetch(`${simulatorsUrl}/control`)).json()) as {
        readonly suppliers: { readonly calls: Readonly<Record<string, number>> };
      };
      return Object.values(control.suppliers.calls).reduce((sum, count) => sum + count, 0);
    },
  };
};
