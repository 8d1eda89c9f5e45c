import { parseArgs } from 'node:util';

export type Options = {
  readonly runs: number;
  readonly seed: string;
  /** Only this fixture. */
  readonly fixture: string | undefined;
  /** Only this run of each fixture: to see one difference again. */
  readonly only: number | undefined;
  readonly keepGoing: boolean;
};

export const usage = `npm run test:differential -- [--runs N] [--seed S] [--fixture NAME] [--only RUN] [--keep-going]`;

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} is "${text}", no whole number\n${usage}`);
  return value;
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5000' },
      seed: { type: 'string', default: String(Date.now()) },
      fixture: { type: 'string' },
      only: { type: 'string' },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  return {
    runs: wholeNumber('runs', values.runs, 1),
    seed: values.seed,
    fixture: values.fixture,
    only: values.only === undefined ? undefined : wholeNumber('only', values.only, 0),
    keepGoing: values['keep-going'],
  };
};
