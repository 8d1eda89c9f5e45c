import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type {} from 'vitest';
import { inTransaction } from '../transaction.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server that lives as long as the test run; each test file makes databases of its own on it. */
    postgresUrl: string;
  }
}

/** Runs `statement` once on the server at `url`, outside any pool. */
export const runOnce = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** All rows that a statement returns. */
export const rowsOf = <Row = Readonly<Record<string, unknown>>>(url: string, text: string): Promise<Row[]> =>
  inTransaction(url, (transaction) => transaction.query<Row>({ name: 'rows', text, values: [] }));

/** The same server's database `name`. */
export const databaseUrl = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Makes an empty database of its own for a test file (or a copy of `template`) and says where it is. */
export const createTestDatabase = async (serverUrl: string, template?: string): Promise<string> => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOnce(serverUrl, `create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  return databaseUrl(serverUrl, name);
};
