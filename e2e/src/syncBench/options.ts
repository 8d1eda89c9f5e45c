import { parseArgs } from 'node:util';

export type SyncBenchOptions = {
  /** Names of cases; empty: all. */
  readonly cases: readonly string[];
  /** undefined: as many as each case says. */
  readonly records: number | undefined;
  readonly rounds: number;
  readonly seed: number;
};

const usage = 'npm run bench:sync -- [case …] [--records N] [--rounds N] [--seed N]';

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text.replaceAll('_', ''));
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name} is "${text}", no whole number of at least ${least}\n${usage}`);
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readSyncBenchOptions = (args: readonly string[], known: readonly string[]): SyncBenchOptions => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      records: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no case "${unknown}": ${known.join(', ')}\n${usage}`);
  return {
    cases: positionals,
    records: values.records === undefined ? undefined : wholeNumber('records', values.records, 1),
    rounds: wholeNumber('rounds', values.rounds, 1),
    seed: wholeNumber('seed', values.seed, 0),
  };
};
