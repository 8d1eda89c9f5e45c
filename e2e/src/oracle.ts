import { startActivitiesSubgraph } from '@tripgraph/activities/app';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { subgraphLimits, type CataloguePart } from './world.js';

export type Oracle = { readonly url: string; readonly close: () => Promise<void> };

/** One Postgres that holds all rows, behind one activities subgraph that is asked without any gateway. */
export const startOracle = async (serverUrl: string, parts: readonly CataloguePart[]): Promise<Oracle> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateActivities(databaseUrl);
  await loadCatalogue(databaseUrl, {
    suppliers: parts.map(({ supplier }) => supplier),
    activities: parts.flatMap(({ activities }) => [...activities]),
  });
  return startActivitiesSubgraph({ ...subgraphLimits, name: 'oracle', databaseUrl });
};
