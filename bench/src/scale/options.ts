import { Command, InvalidArgumentError } from 'commander';
import { numberFrom, wholeNumberFrom } from '../numberFrom.js';

export type ScaleOptions = {
  readonly shards: number;
  readonly rate: number;
  readonly pages: number;
  readonly bookings: number;
  readonly cores: readonly number[] | undefined;
  readonly coresPerShard: number;
  readonly routedShardMs: number;
  readonly pageShardMs: number;
  readonly gatewayFactor: number;
  readonly networkMs: number;
  readonly slowness: number;
  readonly seconds: number;
  readonly seed: number;
};

const listOfCores = (text: string): number[] => {
  const counts = text.split(',').map(wholeNumberFrom(1, 2_000));
  if (counts.length <= 10) return counts;
  throw new InvalidArgumentError('Give at most 10 numbers of cores.');
};

const notes = `
What it takes to serve a request is measured (bench/README.md, docs/scale.md), what clients ask is not: say it with --pages and
--bookings. --gateway-factor 2.7 is the second machine of bench/README.md with every default on, on which shards were measured, too; the
first machine has 1.`;

/** Reads the command line; throws a CommanderError for one that cannot be understood, and for --help. */
export const readScaleOptions = (words: readonly string[]): ScaleOptions => {
  const command = new Command('npm run simulate:scale --')
    .description('Says what so many gateway cores and shards do with so many requests a second, by simulating it.')
    .option('--shards <n>', 'shards', wholeNumberFrom(1, 1_024), 64)
    .option('--rate <n>', 'requests a second', numberFrom(1, 200_000), 10_000)
    .option('--pages <percent>', 'of a hundred requests those for a page of all shards', numberFrom(0, 100), 5)
    .option('--bookings <percent>', 'and those that book', numberFrom(0, 100), 2)
    .option('--cores <numbers>', "numbers of the gateway's cores to try (default: around what is needed)", listOfCores)
    .option('--cores-per-shard <n>', 'cores of a shard, its database included', wholeNumberFrom(1, 256), 4)
    .option('--routed-shard-ms <ms>', "a shard's work for one activity", numberFrom(0.001, 1_000), 1.73)
    .option('--page-shard-ms <ms>', "a shard's work for its part of a page", numberFrom(0.001, 10_000), 4.07)
    .option(
      '--gateway-factor <n>',
      'how many times as long the gateway takes as was measured',
      numberFrom(0.1, 100),
      2.7,
    )
    .option('--network-ms <ms>', 'from gateway to shard, or back', numberFrom(0, 1_000), 0.5)
    .option('--slowness <n>', 'how many times slower one shard becomes in a last run', numberFrom(1, 100_000), 20)
    .option('--seconds <n>', 'time that is simulated and counted', numberFrom(1, 600), 10)
    .option('--seed <n>', 'the same gives the same figures', wholeNumberFrom(0, 2 ** 31), 1)
    .addHelpText('after', notes)
    .showHelpAfterError('(--help lists the flags)')
    .allowExcessArguments(false)
    .exitOverride()
    .parse([...words], { from: 'user' });
  const options = command.opts<ScaleOptions>();
  if (options.pages + options.bookings > 100) command.error('error: pages and bookings are more than all requests');
  return options;
};
