import { createDatabase, runStatement } from '@tripgraph/dev/seed/createDatabase';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import type { BenchCase } from './benchCase.js';
import { cases } from './cases.js';
import { measureSync, type Measurement } from './measure.js';
import { peakByQuarter } from './memory.js';
import { readSyncBenchOptions, type SyncBenchOptions } from './options.js';

// npm run bench:sync: records and bytes a second that a sync writes, and the memory that it takes, over a feed that is made as it is read.

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const perSecond = ({ records, seconds }: Measurement): number => records / seconds;

const line = (name: string, measured: Measurement): string => {
  const { records, bytes, seconds, peakBytes, samples } = measured;
  const quarters = peakByQuarter(samples, records).map(megabytes).join(', ');
  return (
    `${name}${records.toLocaleString('en-US')} in ${seconds.toFixed(1)} s: ${Math.round(perSecond(measured)).toLocaleString('en-US')}/s; ` +
    `${bytes > 0 ? `${(bytes / 2 ** 20 / seconds).toFixed(1)} MB/s; ` : ''}memory ${megabytes(peakBytes)} at most, ${quarters} by quarters`
  );
};

const medianOf = (measured: readonly Measurement[]): Measurement | undefined =>
  measured.toSorted((one, other) => perSecond(one) - perSecond(other))[Math.floor(measured.length / 2)];

const benchCase = async (serverUrl: string, each: BenchCase, options: SyncBenchOptions): Promise<void> => {
  const records = options.records ?? each.records;
  say(`${each.name}: ${records.toLocaleString('en-US')} ${each.things}, ${options.rounds} rounds`);
  const measured: Measurement[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const database = `${each.name.replaceAll('-', '_')}_${round}`;
    const url = await createDatabase(serverUrl, database);
    const prepared = await each.prepare({ records, seed: options.seed, databaseUrl: url });
    try {
      measured.push(await measureSync(url, prepared));
    } finally {
      await prepared.close();
    }
    say(line(`  round ${round}: `, measured.at(-1) as Measurement));
    await runStatement(serverUrl, `drop database ${database}`);
  }
  const median = medianOf(measured);
  if (median) say(line('  median:  ', median));
};

const bench = async (options: SyncBenchOptions): Promise<void> => {
  const postgres = await startTemporaryPostgres('bench-sync', {
    settings: { shared_buffers: '256MB', max_wal_size: '4GB' },
  });
  try {
    const wanted = cases.filter(({ name }) => options.cases.length === 0 || options.cases.includes(name));
    for (const each of wanted) await benchCase(postgres.url, each, options);
  } finally {
    await postgres.stop();
  }
};

try {
  await bench(
    readSyncBenchOptions(
      process.argv.slice(2),
      cases.map(({ name }) => name),
    ),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
