import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { contestants } from './gateways/contestants.js';
import { workloads } from './fixture/workloads.js';
import { numberFrom, wholeNumberFrom } from './numberFrom.js';

export type BenchOptions = {
  readonly only: readonly string[];
  readonly workload: readonly string[];
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly json: string | undefined;
  /** Where CPU profiles are written to. */
  readonly profile: string | undefined;
  /** Whether peers that are missing are installed. */
  readonly install: boolean;
  /** The gateway of a running `tripgraph start`, for the workload "real". */
  readonly url: string;
};

/** The workload against a real stack that runs already; it is not among the others because it needs one. */
export const realWorkload = 'real';
const contestantNames = contestants.map(({ name }) => name);
const workloadNames = workloads.map(({ name }) => name);
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

const oneOf =
  (names: readonly string[]) =>
  (text: string): string[] => {
    const chosen = text.split(',').map((name) => name.trim());
    const unknown = chosen.find((name) => !names.includes(name));
    if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${names.join(', ')}.`);
    return [...new Set(chosen)];
  };

const connectionsFrom = (text: string): number[] => {
  const counts = text.split(',').map(wholeNumberFrom(1, 1_024));
  if (counts.length <= 8) return [...new Set(counts)];
  throw new InvalidArgumentError('Give at most 8 numbers of connections.');
};

const loopbackUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' && loopback.has(url.hostname) && url.port !== '') return text;
  throw new InvalidArgumentError(
    'Give an http URL with a port on this machine, such as http://127.0.0.1:4000/graphql.',
  );
};

const legend = (items: readonly { readonly name: string; readonly what: string }[]): string =>
  items.map(({ name, what }) => `  ${name.padEnd(14)} ${what}`).join('\n');

/** Reads the command line; throws a CommanderError for one that cannot be understood, and for --help. */
export const readOptions = (words: readonly string[]): BenchOptions => {
  const command = new Command('npm run bench --')
    .description('Measures Tripgraph against other gateways, all in one run on this machine.')
    .option('--only <names>', 'these gateways', oneOf(contestantNames))
    .option('--workload <names>', 'these workloads', oneOf([...workloadNames, realWorkload]))
    .option('--connections <numbers>', 'how many ask at the same time (default: 1,32,256)', connectionsFrom)
    .option('--seconds <n>', 'how long each measurement takes (0.2 to 60)', numberFrom(0.2, 60), 2)
    .option('--rounds <n>', 'how often each is measured, by turns (1 to 20)', wholeNumberFrom(1, 20), 3)
    .option('--json <file>', 'also write the rows to a file')
    .option('--profile <folder>', 'also write a CPU profile of each gateway that runs on Node', (folder) =>
      resolve(folder),
    )
    .option('--no-install', 'leave out peers that are not installed yet')
    .option('--url <url>', 'for the workload real: a running gateway', loopbackUrl, 'http://127.0.0.1:4000/graphql')
    .addHelpText(
      'after',
      `\nGateways:\n${legend(contestants)}\n\nWorkloads:\n${legend(workloads)}\n  ${realWorkload.padEnd(14)} detail and place page on a stack that runs already (npm start)`,
    )
    .showHelpAfterError('(--help lists gateways, workloads and flags)')
    .allowExcessArguments(false)
    .exitOverride()
    .parse([...words], { from: 'user' });
  const given = command.opts<Pick<BenchOptions, 'seconds' | 'rounds' | 'install' | 'url'> & Partial<BenchOptions>>();
  return {
    only: contestantNames,
    workload: workloadNames,
    connections: [1, 32, 256],
    ...given,
    json: given.json,
    profile: given.profile,
  };
};
