import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { freePort } from '@tripgraph/dev/freePort';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { requireBuilt } from '@tripgraph/dev/requireBuilt';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import { makeThroughputOffers } from '../stress/offers.js';
import { shardPlan } from '../stress/plans.js';
import { startProcess } from '../stress/shardProcess.js';
import { measure, type Measurement } from './measure.js';
import { readBenchOptions, type BenchOptions } from './options.js';
import { straight } from './straight.js';
import { throughShard } from './throughShard.js';

// npm run bench:bookings: holds and confirmations a second through a shard's process, beside what the database alone can do.

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const warmUpPairs = 200;

const machine = (): string => {
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: projectFolder, encoding: 'utf8' });
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const parts = [
    cpus()[0]?.model.trim(),
    `${cpus().length} cores`,
    `${gigabytes} GB`,
    `${process.platform} ${release()}`,
  ];
  return `${parts.join(', ')}; Node ${process.version}; commit ${commit.trim()}; load ${(loadavg()[0] ?? 0).toFixed(2)}`;
};

const line = (name: string, { pairsPerSecond, medianMs, p99Ms }: Measurement): string =>
  `${name.padEnd(28)}${pairsPerSecond.toFixed(0).padStart(6)}/s   median ${medianMs.toFixed(1)} ms   p99 ${p99Ms.toFixed(1)} ms`;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const bench = async (options: BenchOptions, later: (closing: () => Promise<unknown>) => void): Promise<void> => {
  const postgres = await startTemporaryPostgres('bench-bookings', {
    settings: { shared_buffers: '256MB', max_connections: String(options.connections + 40) },
  });
  later(postgres.stop);
  const url = await createDatabase(postgres.url, 'bookings');
  await migrateActivities(url);
  const { cool, parts } = makeThroughputOffers(0);
  await loadCatalogue(url, {
    suppliers: parts.map(({ supplier }) => supplier),
    activities: parts.flatMap(({ activities }) => [...activities]),
  });
  const plan = shardPlan('activities', await freePort(), url, false);
  const shard = await startProcess(plan);
  later(shard.stop);
  const through = throughShard(plan.url, options.connections);
  later(async () => through.close());
  // As many connections as the shard has.
  const direct = straight(url, 10);
  later(direct.close);

  say(machine());
  say(
    `${options.pairs} bookings a round, each held and confirmed, ${options.connections} at once, 10 connections to the database`,
  );
  const ratios: number[] = [];
  for (const { pair } of [through, direct]) await measure(pair, cool, warmUpPairs, options.connections);
  for (let round = 1; round <= options.rounds; round += 1) {
    const one = await measure(through.pair, cool, options.pairs, options.connections);
    const other = await measure(direct.pair, cool, options.pairs, options.connections);
    ratios.push(one.pairsPerSecond / other.pairsPerSecond);
    say(line('GraphQL to the shard', one));
    say(line('the statements alone', other));
  }
  say(
    `ratio ${medianOf(ratios).toFixed(2)} (median of ${options.rounds} rounds); load ${(loadavg()[0] ?? 0).toFixed(2)} when it ended`,
  );
};

const closings: Array<() => Promise<unknown>> = [];
const stop = listenForStop((exitCode) => process.exit(exitCode));
const stopped = stop.requested.then(() => 130);
const run = async (): Promise<number> => {
  try {
    const options = readBenchOptions(process.argv.slice(2));
    requireBuilt();
    await bench(options, (closing) => void closings.push(closing));
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
};
const exitCode = await Promise.race([run(), stopped]);
for (const closing of closings.toReversed()) await closing().catch(() => undefined);
process.exit(exitCode);
