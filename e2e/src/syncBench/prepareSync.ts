import type { SyncedSubgraph } from '@tripgraph/dev/layout';
import { syncSettings } from '@tripgraph/dev/sources/settings';
import { programOf } from '@tripgraph/dev/sources/syncParts';
import { readSources, type Sources } from '@tripgraph/places/load/sources/readSources';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation } from '@tripgraph/simulators/simulation';
import type { SimulatedSource } from '@tripgraph/simulators/source';
import type { PreparedCase } from './benchCase.js';
import { writeGazetteerFile } from './gazetteerFile.js';

/** What a sync is told of a source that is there, and what ends it. */
export type OpenedSource = {
  readonly settings: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** The real sync of a subgraph over one source. What has been opened is closed again when something else cannot be. */
export const prepareSync = async (
  subgraph: SyncedSubgraph,
  source: string,
  open: () => Promise<OpenedSource>,
  placeSources: () => Sources = readSources,
): Promise<PreparedCase> => {
  const gazetteer = await writeGazetteerFile(placeSources());
  try {
    const { settings, close } = await open();
    return {
      command: [programOf(subgraph), source],
      environment: { GAZETTEER_FILE: gazetteer.file, SOURCE_PRIVATE_HOSTS: '127.0.0.1', ...settings },
      close: () => close().finally(gazetteer.remove),
    };
  } catch (error) {
    await gazetteer.remove();
    throw error;
  }
};

/** Serves simulated sources: a sync is told of them what `npm start` tells it, but for `others`. */
export const openSimulated = async (
  subgraph: SyncedSubgraph,
  sources: readonly SimulatedSource[],
  others: Readonly<Record<string, string>>,
): Promise<OpenedSource> => {
  const { url, close } = await serveSimulation(createSimulation(sources), { host: '127.0.0.1', port: 0 });
  return { settings: { ...syncSettings[subgraph]({ simulatorsUrl: url, cmsUrl: '' }), ...others }, close };
};
