import { parseArgs } from 'node:util';

export type SoakOptions = {
  readonly operations: number;
  /** It ends after this long, however many operations have been sent. */
  readonly maxSeconds: number;
};

const usage = 'npm run soak:memory -- [--operations N] [--seconds S]';

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} is "${text}", no whole number of at least ${least}\n${usage}`);
  return value;
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readSoakOptions = (args: readonly string[]): SoakOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: { operations: { type: 'string', default: '30000' }, seconds: { type: 'string', default: '180' } },
  });
  return {
    operations: wholeNumber('operations', values.operations, 1_000),
    maxSeconds: wholeNumber('seconds', values.seconds, 10),
  };
};
