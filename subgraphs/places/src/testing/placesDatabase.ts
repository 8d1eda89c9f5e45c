import { inTransaction } from '@tripgraph/kit/transaction';
import { createTestDatabase, databaseUrl, runOnce } from '@tripgraph/kit/testing/database';
import { loadPlaces } from '../load/loadPlaces.js';
import { migratePlaces } from '../migrate.js';

const template = 'tripgraph_places_template';
/** Any number of our own: whoever holds it makes or copies the template. */
const lockNumber = 7_405_101;

const exists = async (serverUrl: string): Promise<boolean> => {
  const rows = await inTransaction(serverUrl, (transaction) =>
    transaction.query({ name: 'template', text: 'select from pg_database where datname = $1', values: [template] }),
  );
  return rows.length > 0;
};

const makeTemplate = async (serverUrl: string): Promise<void> => {
  const draft = `${template}_draft`;
  await runOnce(serverUrl, `drop database if exists ${draft}`);
  await runOnce(serverUrl, `create database ${draft}`);
  await migratePlaces(databaseUrl(serverUrl, draft));
  await loadPlaces(databaseUrl(serverUrl, draft));
  await runOnce(serverUrl, `alter database ${draft} rename to ${template}`);
};

/**
 * A database of its own with all places, and where it is. The first caller on a server waits some 15 seconds while they
 * are loaded into a template; the others copy that in less than a second.
 */
export const placesTestDatabase = (serverUrl: string): Promise<string> =>
  inTransaction(serverUrl, async (lock) => {
    await lock.query({ name: 'lock', text: 'select pg_advisory_xact_lock($1)', values: [lockNumber] });
    if (!(await exists(serverUrl))) await makeTemplate(serverUrl);
    return createTestDatabase(serverUrl, template);
  });
