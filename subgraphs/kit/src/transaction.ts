import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectTimeoutMs } from './connectTimeout.js';
import { copyLine } from './copyText.js';
import type { Statement } from './statement.js';

export type Rows = Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;

/** What may be done inside one transaction on one connection. */
export type Transaction = {
  readonly query: <Row>(statement: Statement<Row>) => Promise<Row[]>;
  /** Runs definitions (create, drop, truncate, set local), which take no parameters. */
  readonly define: (sql: string) => Promise<void>;
  /** Copies rows into a table, in batches; returns how many. `onProgress` is told the number of rows sent so far. */
  readonly copy: (
    table: string,
    columns: readonly string[],
    rows: Rows,
    onProgress?: (rows: number) => void,
  ) => Promise<number>;
};

/** A batch is sent when it holds this many characters: large enough to be quick, small enough to hold. */
const batchChars = 256 * 1024;

const copyInto = async (
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Rows,
  note = (_rows: number): void => undefined,
) => {
  let sent = 0;
  const batches = async function* (): AsyncGenerator<string> {
    let batch = '';
    for await (const row of rows) {
      batch += copyLine(row);
      sent += 1;
      if (batch.length < batchChars) continue;
      yield batch;
      note(sent);
      batch = '';
    }
    if (batch) yield batch;
  };
  const target = table.split('.').map(pg.escapeIdentifier).join('.');
  const names = columns.map(pg.escapeIdentifier).join(', ');
  await pipeline(Readable.from(batches()), client.query(copyFrom(`copy ${target} (${names}) from stdin`)));
  note(sent);
  return sent;
};

/** What may be done inside the transaction that is open on a connection. */
export const transactionOn = (client: pg.Client): Transaction => ({
  query: async <Row>(statement: Statement<Row>) =>
    (await client.query({ text: statement.text, values: [...statement.values] })).rows as Row[],
  define: async (sql) => void (await client.query(sql)),
  copy: (table, columns, rows, onProgress) => copyInto(client, table, columns, rows, onProgress),
});

/** Runs `work` in one transaction on a connection of its own: kept when `work` resolves, undone when it rejects. */
export const inTransaction = async <Result>(
  url: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'tripgraph load',
  });
  // A connection that breaks between two statements fails the next one; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(transactionOn(client));
    await client.query('commit');
    return result;
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
};
