import { parseArgs } from 'node:util';

export type FaultOptions = {
  /** Ids of the faults that are tried, as they were written; undefined: all. */
  readonly only: readonly string[] | undefined;
  readonly seconds: number;
  readonly rate: number;
  readonly seed: string;
  /** Where the table is written as JSON. */
  readonly json: string | undefined;
  readonly help: boolean;
};

export const usage = `npm run faults -- [--only F1,F3] [--seconds 3..600] [--rate 20..5000] [--seed S] [--json FILE] [--help]

  --only     these faults and no others
  --seconds  how long each fault lasts, and how long it is watched before (10)
  --rate     requests a second to the real subgraphs (100); those of memory get six times as many
  --seed     what is drawn follows from it; printed when it is not given
  --json     writes the table there, too`;

const number = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is "${text}", no number from ${least} to ${most}\n\n${usage}`);
};

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        seconds: { type: 'string', default: '10' },
        rate: { type: 'string', default: '100' },
        seed: { type: 'string', default: String(Date.now()) },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readFaultOptions = (args: readonly string[], known: readonly string[]): FaultOptions => {
  const { only, seconds, rate, seed, json, help } = read(args);
  const chosen = only?.split(',').map((id) => id.trim().toUpperCase());
  const unknown = chosen?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Error(`--only: there is no ${unknown}, but ${[...new Set(known)].join(', ')}\n\n${usage}`);
  return {
    only: chosen,
    seconds: number('seconds', seconds, 3, 600),
    rate: number('rate', rate, 20, 5_000),
    seed,
    json,
    help,
  };
};
