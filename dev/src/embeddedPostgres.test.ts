import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedPostgres } from './embeddedPostgres.js';
import { freePort } from './freePort.js';
import { runningServer, stopOrphan } from './postgres/lockFile.js';
import { createDatabase, runStatement } from './seed/createDatabase.js';

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-postgres-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'postgres');
};
const quick = { fsync: 'off' };

test('data is there again after a stop, even with the lock file of a process that is no server', async () => {
  const folder = await makeFolder();
  const port = await freePort();
  const first = await startEmbeddedPostgres({ folder, port, settings: quick });
  const url = await createDatabase(first.url, 'Kept "one"');
  await runStatement(url, 'create table kept (id int)');
  await first.stop();
  expect(await first.ended).toBe(0);
  expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);

  await writeFile(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n`);
  const second = await startEmbeddedPostgres({ folder, port, settings: quick });
  await runStatement(url, 'select * from kept');
  await second.stop();
});

test('a second server on one folder is refused; one that lost its owner can be stopped', async () => {
  const folder = await makeFolder();
  const running = await startEmbeddedPostgres({ folder, port: await freePort(), settings: quick });
  const processId = Number.parseInt(await readFile(join(folder, 'postmaster.pid'), 'utf8'), 10);
  await expect(startEmbeddedPostgres({ folder, port: await freePort() })).rejects.toThrow(
    `PostgreSQL already runs on ${folder} (process ${processId}): stop what started it`,
  );
  expect(await runningServer(folder)).toBe(processId);
  await stopOrphan(folder, processId);
  expect(await running.ended).toBe(0);
  expect(await runningServer(folder)).toBeUndefined();
});

test('a server that cannot start says why', async () => {
  const folder = await makeFolder();
  await expect(
    startEmbeddedPostgres({ folder, port: await freePort(), settings: { shared_buffers: 'none' } }),
  ).rejects.toThrow(/PostgreSQL did not start from .* on port \d+:\n.*shared_buffers/s);
});

test.runIf(process.getuid?.() === 0)('as root, a folder that the user postgres cannot reach is refused', async () => {
  const closed = await makeFolder();
  await mkdir(closed, { mode: 0o700 });
  await expect(startEmbeddedPostgres({ folder: join(closed, 'postgres'), port: await freePort() })).rejects.toThrow(
    `may not enter ${closed}, where the data folder is: choose another one with --data`,
  );
});
