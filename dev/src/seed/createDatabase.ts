import pg from 'pg';

/** duplicate_database */
const alreadyThere = '42P04';

/** Address of the database `name` on the server at `serverUrl`. */
export const databaseUrl = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Runs one statement that takes no parameters, on a connection of its own. */
export const runStatement = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'tripgraph dev' });
  // A connection that breaks fails the statement; without a listener it would end our process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Makes an empty database unless there is one of that name. */
export const ensureDatabase = async (serverUrl: string, name: string): Promise<void> => {
  await runStatement(serverUrl, `create database ${pg.escapeIdentifier(name)}`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || error.code !== alreadyThere) throw error;
  });
};

/** Makes an empty database and returns its address. */
export const createDatabase = async (serverUrl: string, name: string): Promise<string> => {
  await runStatement(serverUrl, `create database ${pg.escapeIdentifier(name)}`);
  return databaseUrl(serverUrl, name);
};
