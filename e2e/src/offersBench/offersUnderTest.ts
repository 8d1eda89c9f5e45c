import { join } from 'node:path';
import { freePort } from '@tripgraph/dev/freePort';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { runOnce } from '@tripgraph/dev/sources/runOnce';
import { liveSettings } from '@tripgraph/dev/sources/settings';
import { syncProgram } from '@tripgraph/dev/sources/syncParts';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import { readSources } from '@tripgraph/places/load/sources/readSources';
import { startProcess, type ProcessUnderTest } from '../bookings/stress/shardProcess.js';
import { writeGazetteerFile } from '../syncBench/gazetteerFile.js';

const never = new AbortController().signal;

const startPart = (
  name: string,
  path: string,
  port: number,
  environment: Record<string, string>,
): Promise<ProcessUnderTest> => {
  const url = `http://127.0.0.1:${port}`;
  const all = { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent', ...environment };
  return startProcess({
    name,
    arguments: [join(projectFolder, path)],
    environment: all,
    url,
    readyUrl: `${url}/health/ready`,
  });
};

export type OffersUnderTest = {
  /** Of the lodgings' api. */
  readonly url: string;
  /** How often suppliers were asked so far. */
  readonly calls: () => Promise<number>;
};

/** The api of lodgings over synced ones and six simulated suppliers, each in a process of its own; `later` is told what to close. */
export const startOffers = async (later: (closing: () => Promise<unknown>) => void): Promise<OffersUnderTest> => {
  const postgres = await startTemporaryPostgres('bench-offers');
  later(postgres.stop);
  const databaseUrl = await createDatabase(postgres.url, 'lodgings');
  const [simulatorsPort, apiPort] = [await freePort(), await freePort()];
  const simulatorsUrl = `http://127.0.0.1:${simulatorsPort}`;
  const simulators = await startPart('simulators', 'dev/simulators/dist/main.js', simulatorsPort, {});
  later(simulators.stop);
  const gazetteer = await writeGazetteerFile(readSources());
  later(gazetteer.remove);
  const addresses = { databaseUrl, simulatorsUrl, cmsUrl: '' };
  const sync = syncProgram('lodgings', { ...addresses, gazetteer: gazetteer.file, logLevel: 'warn' });
  await runOnce({ ...sync, arguments: [...sync.arguments, '--once'] }, never);
  const api = await startPart('lodgings', 'subgraphs/lodgings/dist/main.js', apiPort, {
    DATABASE_URL: databaseUrl,
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
