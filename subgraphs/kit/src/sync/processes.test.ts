import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { killedProcessesEqualUndisturbed } from '../testing/sync/killedProcesses.js';
import { migrateThings } from '../testing/sync/things.js';
import { inTransaction } from '../transaction.js';

// Processes run what is built.
const program = fileURLToPath(new URL('../../dist/testing/sync/thingsProgram.js', import.meta.url));

const running = new Set<ReturnType<typeof startSync>>();
afterEach(async () => {
  for (const each of running) each.kill('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
  running.clear();
});

const startSync = (
  databaseUrl: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  const started = { pid: child.pid, said: () => said, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
  running.add(started);
  return started;
};

type Told = { readonly process: number; readonly text: string };
const toldOf = (url: string): Promise<readonly Told[]> =>
  inTransaction(url, (transaction) =>
    transaction.query<Told>({ name: 'told', text: 'select process, text from told order by id', values: [] }),
  );

test('processes that are killed at random points and started again come to the same rows as one that is not', () =>
  killedProcessesEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateThings,
    command: [program, 'things'],
    environment: {},
    tables: ['thing'],
  }));

test('of two processes on one database one syncs at a time, and when it is killed the other one goes on', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  const often = { SYNC_EVERY_SECONDS: '1' };
  const both = [startSync(url, [], often), startSync(url, [], often)];
  const untilTold = (runs: number, by?: number): Promise<unknown> =>
    vi.waitFor(
      async () => {
        const told = await toldOf(url);
        const ended = told.filter((each) => each.text === 'ends' && (by === undefined || each.process === by));
        expect(ended.length).toBeGreaterThanOrEqual(runs);
      },
      { timeout: 45_000, interval: 100 },
    );
  await untilTold(3);
  const told = await toldOf(url);
  for (const [index, { process: pid, text }] of told.entries()) {
    expect(text).toBe(index % 2 === 0 ? 'begins' : 'ends');
    if (index % 2 === 1) expect(pid).toBe(told[index - 1]?.process);
  }
  const [killed, other] = both[0]?.pid === told[0]?.process ? both : both.toReversed();
  killed?.kill('SIGKILL');
  await killed?.ended;
  await untilTold(1 + told.filter(({ process: pid }) => pid === other?.pid).length, other?.pid);
  other?.kill('SIGTERM');
  expect((await other?.ended)?.code).toBe(0);
});

test('a process that runs once says what came of it, and what it does not understand is said and ends it with 2', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  const first = await startSync(url, ['things', '--once']).ended;
  expect(first.said).toMatch(
    /^things: everything: 100 written, 0 unchanged, 0 deleted, 0 in quarantine, in [\d.]+ s\.\n$/,
  );
  expect(first.code).toBe(0);
  expect((await startSync(url, ['--full', '--dry-run']).ended).said).toContain('0 would be written, 100 unchanged');
  expect(await startSync(url, ['nothing']).ended).toEqual({
    code: 2,
    said: 'things cannot sync: There is no source "nothing" here: name things, or none for all.\n',
  });
  expect((await startSync('nonsense', ['--once']).ended).said).toContain('DATABASE_URL');
});

test('metrics say what was synced, whichever process did it', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  const { said, kill, ended } = startSync(url, []);
  const address = await vi.waitFor(
    () => {
      const found = /"address":"(http:[^"]+)"/.exec(said())?.[1];
      if (found === undefined) throw new Error('it is not there yet');
      return found;
    },
    { timeout: 30_000, interval: 50 },
  );
  const text = await vi.waitFor(
    async () => {
      const metrics = await (await fetch(`${address}/metrics`)).text();
      expect(metrics).toContain('sync_last_success_timestamp_seconds{source="things"}');
      return metrics;
    },
    { timeout: 30_000, interval: 50 },
  );
  expect(text).toContain('sync_records_total{source="things",outcome="upserted"} 100');
  expect(text).toContain('sync_in_progress{source="things"} 0');
  expect(text).toMatch(/sync_lag_seconds\{source="things"\} \d/);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  kill('SIGTERM');
  expect((await ended).code).toBe(0);
});
