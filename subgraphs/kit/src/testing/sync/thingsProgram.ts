import { runSyncProgram } from '../../sync/program.js';
import { syncJob } from '../../sync/job.js';
import type { Batch, Source } from '../../sync/source.js';
import { runOnce } from '../database.js';
import { migrateThings, thingSink, upsert, type Thing } from './things.js';

// A sync process for tests of processes. Which runs begin and end, and in which process, stands in the table `told`.
const url = process.env['DATABASE_URL'] ?? '';
const batches = Number(process.env['THINGS_BATCHES'] ?? 20);
const perBatch = Number(process.env['THINGS_PER_BATCH'] ?? 5);

const tell = (text: string): Promise<void> =>
  runOnce(url, `insert into told (process, text) values (${process.pid}, '${text}')`);

const source: Source<Thing> = {
  name: 'things',
  deletions: 'ABSENT',
  delta: null,
  full: async function* (resumeAt, signal): AsyncGenerator<Batch<Thing>> {
    await tell('begins');
    for (let batch = Number(resumeAt ?? 0); batch < batches && !signal.aborted; batch += 1) {
      const changes = Array.from({ length: perBatch }, (_change, index) => upsert(`${batch}-${index}`));
      yield { changes, watermark: String(batch + 1), total: batches * perBatch };
    }
    await tell('ends');
  },
};

await runSyncProgram({
  name: 'things',
  sources: ['things'],
  migrate: async (databaseUrl) => {
    await migrateThings(databaseUrl);
    await runOnce(
      databaseUrl,
      `select pg_advisory_xact_lock(7405199);
      create table if not exists told (id int generated always as identity, process int, text text);`,
    );
  },
  openJobs: async () => [syncJob({ source, sink: thingSink, everyMs: 60_000, fullEveryMs: null })],
});
