import type { PooledConnection } from '../pooledConnection.js';
import type { Recording } from './recording.js';

/** What a statement without a name is called: by its first word. */
const verbOf = (text: string): string => /^\w+/.exec(text.trimStart())?.[0].toLowerCase() ?? 'statement';

/** A connection of which it is written down what it is asked, and for how long: names of statements, never their values. */
export const recordedConnection = (connection: PooledConnection, { writeDown }: Recording): PooledConnection => ({
  ...connection,
  ask: (statement) =>
    writeDown(
      { kind: 'statement', name: statement.name || verbOf(statement.text) },
      () => connection.ask(statement),
      (rows) => ({ rows: rows.length }),
    ),
  // The beginning and the end of transactions, the commit among them.
  query: (text) =>
    writeDown(
      { kind: 'statement', name: verbOf(text) },
      () => connection.query(text),
      () => ({ rows: 0 }),
    ),
});
