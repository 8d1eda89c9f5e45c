import { parseArgs } from 'node:util';

export type BenchOptions = { readonly pairs: number; readonly connections: number; readonly rounds: number };

export const usage = 'npm run bench:bookings -- [--pairs N] [--connections N] [--rounds N]';

const wholeNumber = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} is "${text}", no whole number from 1 to ${most}\n${usage}`);
};

/** Reads the command line: how many bookings a round holds and confirms, on how many connections. Throws an Error. */
export const readBenchOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pairs: { type: 'string', default: '3000' },
      connections: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
    },
  });
  return {
    pairs: wholeNumber('pairs', values.pairs, 1_000_000),
    connections: wholeNumber('connections', values.connections, 200),
    rounds: wholeNumber('rounds', values.rounds, 100),
  };
};
