import { timeoutHeader } from '@tripgraph/kit/deadline';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startPlacesSubgraph } from './app.js';
import { migratePlaces } from './migrate.js';

test('a request whose time is over is refused, and nothing is sent to the database', async () => {
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migratePlaces(databaseUrl);
  const sent: string[] = [];
  const running = await startPlacesSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 1,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
    logLevel: 'silent',
    onStatement: ({ name }) => sent.push(name),
  });
  onTestFinished(running.close);
  const codeWith = async (milliseconds: number): Promise<unknown> => {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [timeoutHeader]: String(milliseconds) },
      body: JSON.stringify({ query: '{ place(id: "plc_2884161") { id } }' }),
    });
    const { errors } = (await response.json()) as { errors: ReadonlyArray<{ extensions: { code: string } }> };
    return errors[0]?.extensions.code;
  };
  expect([await codeWith(0), sent.length]).toEqual(['OVERLOADED', 0]);
  expect([await codeWith(5_000), sent.length]).toEqual(['NOT_FOUND', 1]);
});
