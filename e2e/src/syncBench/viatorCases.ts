import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { readSources, type Sources } from '@tripgraph/places/load/sources/readSources';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { createViator } from '@tripgraph/simulators/viator/viator';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { writeGazetteerFile } from './gazetteerFile.js';

const program = join(projectFolder, 'subgraphs/tours/dist/sync/main.js');
/** Of a source that measures nothing but the sync. */
const unlimited = 1_000_000_000;

/** A Viator whose products are made as they are asked for, and a sync that is told of it. */
export const prepareViator = async (
  source: string,
  options: { readonly records: number; readonly seed: number },
  placeSources: () => Sources = readSources,
): Promise<PreparedCase> => {
  const { records: size, seed } = options;
  const today = new Date().toISOString().slice(0, 10);
  const viator = createViator({ seed, size, places: simulatedPlaces, today, requestsPerWindow: unlimited });
  const served = await serveSimulation(createSimulation([viator]), { host: '127.0.0.1', port: 0 });
  const gazetteer = await writeGazetteerFile(placeSources());
  return {
    command: [program, source],
    environment: {
      GAZETTEER_FILE: gazetteer.file,
      SOURCE_PRIVATE_HOSTS: '127.0.0.1',
      VIATOR_URL: `${served.url}/viator`,
      VIATOR_API_KEY: 'anybody',
      VIATOR_RATE_PER_SECOND: '1000',
    },
    close: async () => {
      await served.close();
      await gazetteer.remove();
    },
  };
};

const caseOf = (name: string, things: string): BenchCase => ({
  name,
  things,
  records: 100_000,
  prepare: (options) => prepareViator(name, options),
});

/** Viator's products, each matched to its places, and when they take place. */
export const viatorCases: readonly BenchCase[] = [
  caseOf('viator', 'products'),
  caseOf('viator-schedules', 'schedules'),
];
