import { createLog } from '@tripgraph/gateway/log';
import { listenError } from '@tripgraph/gateway/listenError';
import { untilStopped } from '@tripgraph/gateway/untilStopped';
import type { Command } from 'commander';
import { firstQuery } from '@tripgraph/mock/firstQuery';
import { readOverridesFile } from '@tripgraph/mock/overrides';
import { readGraph } from '@tripgraph/mock/readGraph';
import { startMock, type RunningMock } from '@tripgraph/mock/startMock';
import { ExitCode } from './exitCode.js';
import { wholeNumber } from './wholeNumber.js';

type MockFlags = {
  supergraph: string;
  host: string;
  port: number;
  switchPort?: number;
  seed: string;
  fail: string[];
  latency: number;
  values?: string;
  operations: string[];
  origin: string[];
};

const added = (text: string, before: readonly string[]): string[] => [...before, text];

/** Where development servers usually are. */
const usualOrigins = [3000, 4200, 5173, 8080].map((port) => `http://localhost:${port}`);

const examples = `
Examples:
  tripgraph mock                                           the graph of supergraph.yaml, on port 4000
  tripgraph mock --supergraph supergraph.graphql --seed 7  a composed supergraph, and other data
  tripgraph mock --fail activities-2 --latency 200         one shard is gone, the others are slow
  tripgraph mock --values mock.yaml                        titles and prices that you wrote
  tripgraph mock --operations operations/web.json          persisted operations by their ids
  curl -X POST http://127.0.0.1:4001/mock/fail/activities-2   (and /mock/heal/activities-2) while it runs`;

const greeting = ({ url, switchUrl, api, failures: { names, fails } }: RunningMock, seed: string): string =>
  [
    `Made-up answers of seed "${seed}" at ${url}`,
    `Subgraphs and shards: ${names.map((name) => (fails(name) ? `${name} (fails)` : name)).join(', ')}`,
    `Let one fail:  curl -X POST ${switchUrl}mock/fail/${names[0]}`,
    `Heal it:       curl -X POST ${switchUrl}mock/heal/${names[0]}`,
    'Try:',
    `  curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query: firstQuery(api) })}'`,
    'Mutations answer as if they had been done, and change nothing. Ctrl-C stops it.',
    '',
  ].join('\n');

const start = async (flags: MockFlags): Promise<RunningMock> => {
  const { supergraph, host, port, seed, values } = flags;
  return startMock({
    graph: await readGraph(supergraph),
    seed,
    host,
    port,
    switchPort: flags.switchPort ?? (port === 0 ? 0 : port + 1),
    failing: flags.fail,
    latencyMs: flags.latency,
    overrides: async (api) => (values === undefined ? new Map() : readOverridesFile(values, api)),
    manifests: flags.operations,
    origins: [...usualOrigins, ...flags.origin],
    log: createLog({ logLevel: 'error', processNumber: undefined }),
  });
};

const runMock = async (flags: MockFlags): Promise<void> => {
  const running = await start(flags).catch((error: NodeJS.ErrnoException & { readonly port?: number }) => {
    const said = listenError(error, { host: flags.host, port: error.port ?? flags.port }) as Error;
    throw new ExitCode(2, said.message, { cause: error });
  });
  const stopped = untilStopped();
  process.stdout.write(greeting(running, flags.seed));
  await stopped;
  await running.close();
};

/** Adds `mock` to the command line. */
export const addMockCommand = (program: Command): void => {
  program
    .command('mock')
    .description(
      'Serve the whole graph with made-up answers: types and ids are right, the same seed gives the same ones.',
    )
    .option('--supergraph <file>', 'a supergraph.yaml, which is composed, or a composed supergraph', 'supergraph.yaml')
    .option('--port <number>', 'the port to listen on; 0 takes a free one', wholeNumber(0, 65_535), 4000)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option(
      '--switch-port <number>',
      'where shards are made to fail and to heal; the next one without it',
      wholeNumber(0, 65_535),
    )
    .option('--seed <text>', 'what the answers follow from', 'tripgraph')
    .option('--fail <name>', 'a shard or subgraph that fails from the start; more than once for several', added, [])
    .option('--latency <ms>', 'how late every subgraph answers', wholeNumber(0, 60_000), 0)
    .option('--values <file>', 'a mock.yaml: values by coordinate, such as Activity.title')
    .option('--operations <path>', 'a manifest of persisted operations; more than once for several', added, [])
    .option('--origin <origin>', 'web pages of this origin may ask; localhost 3000, 4200, 5173, 8080 may', added, [])
    .addHelpText('after', examples)
    .action(runMock);
};
