import { inTransaction } from '@tripgraph/kit/transaction';
import { createTestDatabase, databaseUrl, runOnce } from '@tripgraph/kit/testing/database';
import { loadPlaces } from '../load/loadPlaces.js';
import { migratePlaces } from '../migrate.js';

/** Copied by those who write, and so with nobody connected to it. */
const template = 'tripgraph_places_template';
/** Of those who only read. */
const shared = 'tripgraph_places_shared';
/** Any number of our own: whoever holds it makes or copies a database. */
const lockNumber = 7_405_101;

const exists = async (serverUrl: string, name: string): Promise<boolean> => {
  const rows = await inTransaction(serverUrl, (transaction) =>
    transaction.query({ name: 'exists', text: 'select from pg_database where datname = $1', values: [name] }),
  );
  return rows.length > 0;
};

/** Makes a database unless it is there: under another name first, so that one that is there is whole. */
const ensure = async (serverUrl: string, name: string, make: (draft: string) => Promise<void>): Promise<void> => {
  if (await exists(serverUrl, name)) return;
  const draft = `${name}_draft`;
  await runOnce(serverUrl, `drop database if exists ${draft}`);
  await make(draft);
  await runOnce(serverUrl, `alter database ${draft} rename to ${name}`);
};

const ensureTemplate = (serverUrl: string): Promise<void> =>
  ensure(serverUrl, template, async (draft) => {
    await runOnce(serverUrl, `create database ${draft}`);
    await migratePlaces(databaseUrl(serverUrl, draft));
    await loadPlaces(databaseUrl(serverUrl, draft));
  });

const oneAtATime = <Result>(serverUrl: string, make: () => Promise<Result>): Promise<Result> =>
  inTransaction(serverUrl, async (lock) => {
    await lock.query({ name: 'lock', text: 'select pg_advisory_xact_lock($1)', values: [lockNumber] });
    return make();
  });

/**
 * Where a database with all places is, one for all tests of a run: whoever writes to it gets PostgreSQL's error that the
 * transaction is read-only. The first caller on a server waits some 15 seconds while the places are loaded.
 */
export const placesTestDatabase = (serverUrl: string): Promise<string> =>
  oneAtATime(serverUrl, async () => {
    await ensureTemplate(serverUrl);
    await ensure(serverUrl, shared, async (draft) => {
      await runOnce(serverUrl, `create database ${draft} template ${template}`);
      await runOnce(serverUrl, `alter database ${draft} set default_transaction_read_only = on`);
    });
    return databaseUrl(serverUrl, shared);
  });

/** The same in a database of its own, for tests that write: a copy of a fifth of a gigabyte. */
export const ownPlacesDatabase = (serverUrl: string): Promise<string> =>
  oneAtATime(serverUrl, async () => {
    await ensureTemplate(serverUrl);
    return createTestDatabase(serverUrl, template);
  });
