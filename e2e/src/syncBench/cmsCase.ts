import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tripgraph/dev/embeddedPostgres';
import { freePort } from '@tripgraph/dev/freePort';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { loadPlaces } from '@tripgraph/places/load/loadPlaces';
import { readSources } from '@tripgraph/places/load/sources/readSources';
import { migratePlaces } from '@tripgraph/places/migrate';
import { fillCms } from '@tripgraph/simulators/cms/fillCms';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { BenchCase } from './benchCase.js';
import { writeGazetteerFile } from './gazetteerFile.js';

const program = join(projectFolder, 'subgraphs/places/dist/sync/main.js');

/** A CMS on a Postgres of its own: some places, points of interest, and about a narrative for each. */
export const cms: BenchCase = {
  name: 'cms',
  things: 'points of interest',
  records: 80_000,
  prepare: async ({ records, seed, databaseUrl }) => {
    const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-cms-'));
    // As root the server runs as the user postgres, who has to pass through this folder.
    await chmod(folder, 0o755);
    const gazetteer = await writeGazetteerFile(readSources());
    const postgres = await startEmbeddedPostgres({
      folder: join(folder, 'postgres'),
      port: await freePort(),
      settings: {},
    });
    const url = await createDatabase(postgres.url, 'cms');
    // Points of interest are shown at every place above them: rows that a sync into nowhere would not write.
    await migratePlaces(databaseUrl);
    await loadPlaces(databaseUrl);
    await fillCms(url, { seed, places: simulatedPlaces, size: records });
    return {
      command: [program, 'cms'],
      environment: { CMS_DATABASE_URL: url, GAZETTEER_FILE: gazetteer.file },
      close: async () => {
        await postgres.stop();
        await gazetteer.remove();
        await rm(folder, { recursive: true });
      },
    };
  },
};
