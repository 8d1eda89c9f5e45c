import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '@tripgraph/dev/embeddedPostgres';
import { freePort } from '@tripgraph/dev/freePort';
import { answering, startSmallGateway } from '@tripgraph/gateway/testing/smallGateway';
import { rowsOf, runOnce } from '@tripgraph/kit/testing/database';
import { startPlacesSubgraph } from '@tripgraph/places/app';
import { migratePlaces } from '@tripgraph/places/migrate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { subgraphLimits } from './world.js';

/** Nobody tells when a standby has come so far: it is asked again and again. */
const waiting = { timeout: 30_000, interval: 20 };

const settings = { fsync: 'off', wal_level: 'replica', max_wal_senders: '2' };

/** A PostgreSQL and a standby of it, which began as a copy. */
const startPair = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-standby-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const [first, copy] = [join(folder, 'primary'), join(folder, 'standby')];
  const port = await freePort();
  const before = await startEmbeddedPostgres({ folder: first, port, settings });
  await before.stop();
  await promisify(execFile)('cp', ['-a', first, copy]);
  await writeFile(join(copy, 'standby.signal'), '');
  const primary = await startEmbeddedPostgres({ folder: first, port, settings });
  onTestFinished(primary.stop);
  const { hostname, username, password } = new URL(primary.url);
  const standby = await startEmbeddedPostgres({
    folder: copy,
    port: await freePort(),
    settings: {
      ...settings,
      primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
      wal_retrieve_retry_interval: '100ms',
    },
  });
  onTestFinished(standby.stop);
  return { primary, standby };
};

/** What the shard map of a gateway says of how far a replica is behind. */
const startMap = async (replica: string): Promise<() => Promise<unknown>> => {
  const url = 'http://127.0.0.1:9/graphql';
  const places = { name: 'small', url, schemaFile: '', shards: undefined };
  const gateway = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }), {
    config: {
      federationVersion: '2.14.4',
      subgraphs: [{ ...places, replicas: [{ url: replica, servesPartners: false }] }],
    },
  });
  return async () => {
    const { subgraphs } = (await (await fetch(new URL('/explorer/shards.json', gateway.url))).json()) as {
      readonly subgraphs: readonly [{ readonly replicas: unknown }];
    };
    return subgraphs[0].replicas;
  };
};

test('the shard map says how far a replica is behind: a standby that has stopped to follow, and one that follows', async () => {
  const { primary, standby } = await startPair();
  await migratePlaces(primary.url);
  const onStandby = async (text: string) => (await rowsOf<{ readonly said: boolean }>(standby.url, text))[0]?.said;
  const until = (text: string) => vi.waitFor(async () => expect(await onStandby(text)).toBe(true), waiting);
  await until("select to_regclass('place') is not null as said");
  const { url, close } = await startPlacesSubgraph({ ...subgraphLimits, databaseUrl: standby.url });
  onTestFinished(close);
  const replicas = await startMap(url);
  const isBehind = (lagMs: unknown) =>
    vi.waitFor(async () => expect(await replicas()).toEqual([{ isAsked: true, lagMs }]), waiting);
  await until('select pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() as said');
  await isBehind(0);

  await runOnce(standby.url, 'select pg_wal_replay_pause()');
  await runOnce(primary.url, 'create table written_later (id int)');
  await until('select pg_last_wal_receive_lsn() > pg_last_wal_replay_lsn() as said');
  await isBehind(expect.toSatisfy((ms: unknown) => Number(ms) > 0));

  await runOnce(standby.url, 'select pg_wal_replay_resume()');
  await until("select to_regclass('written_later') is not null as said");
  await until('select pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() as said');
  await isBehind(0);
}, 180_000);
