import { Command, InvalidArgumentError } from 'commander';
import { numberFrom, wholeNumberFrom } from '../numberFrom.js';

export type ReplayOptions = {
  /** Access logs, such as those of several processes. */
  readonly files: readonly string[];
  /** The gateway that is tried. */
  readonly to: string;
  /** The gateway whose answers are right; without one only statuses and codes of errors are compared with the log's. */
  readonly against: string | undefined;
  /** How many times as fast as it was; `max` for as fast as it is answered. */
  readonly speed: number | 'max';
  /** So many requests are under way at a time, to each gateway. */
  readonly concurrency: number;
  /** No more queries than this are asked. */
  readonly limit: number;
  readonly timeoutMs: number;
  /** A JSON file of keys. */
  readonly keys: string | undefined;
  /** Names of fields whose values are not compared. */
  readonly ignore: readonly string[];
  /** Where all differences are written to. */
  readonly json: string | undefined;
};

const maximumLines = 1_000_000;

const graphqlUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('Give the http(s) URL of GraphQL, such as http://127.0.0.1:4000/graphql.');
  return url.pathname === '/' ? new URL('/graphql', url).href : url.href;
};

const speedFrom = (text: string): number | 'max' => (text === 'max' ? text : numberFrom(0.01, 1_000)(text));

const oneMore = (name: string, names: readonly string[]): readonly string[] => [...names, name];

/** Reads the command line; throws a CommanderError for one that cannot be understood, and for --help. */
export const readReplayOptions = (words: readonly string[]): ReplayOptions => {
  const command = new Command('npm run replay --')
    .description(
      'Asks a gateway the queries of an access log (GATEWAY_ACCESS_LOG_FILE) again, and compares its answers with those of another one.',
    )
    .argument('<access log...>', 'one file, or those of several processes')
    .requiredOption('--to <url>', 'the gateway that is tried', graphqlUrl)
    .option('--against <url>', 'the gateway whose answers are right', graphqlUrl)
    .option('--speed <n>', 'times as fast as it was (0.01 to 1000), or "max"', speedFrom, 1)
    .option('--concurrency <n>', 'requests under way at a time (1 to 1024)', wholeNumberFrom(1, 1_024), 64)
    .option('--limit <n>', 'no more queries than this', wholeNumberFrom(1, maximumLines), 100_000)
    .option('--timeout-ms <n>', 'what takes longer has failed', wholeNumberFrom(1, 600_000), 30_000)
    .option('--keys <file>', 'JSON: {"partners": {"<name>": "<key>"}, "frontend": "<token>"}')
    .option('--ignore <field>', 'a field whose value is not compared; may be repeated', oneMore, [])
    .option('--json <file>', 'also write the report, with all differences')
    .addHelpText(
      'after',
      `
Only queries are sent, each once to each gateway. What partners asked is left out where --keys has none of theirs.
Exit code 0: all the same; 1: something differs or failed; 2: wrong usage; 130: stopped.`,
    )
    .showHelpAfterError('(--help lists the flags)')
    .exitOverride()
    .parse([...words], { from: 'user' });
  const given = command.opts<Omit<ReplayOptions, 'files' | 'against' | 'keys' | 'json'> & Partial<ReplayOptions>>();
  return { ...given, files: command.args, against: given.against, keys: given.keys, json: given.json };
};
