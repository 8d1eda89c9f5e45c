import { parseArgs } from 'node:util';

export type HostileOptions = {
  readonly documents: number;
  readonly seed: string;
  /** Only the document of this number: to see it again. */
  readonly only: number | undefined;
  readonly help: boolean;
};

export const usage = `npm run hostile -- [--documents N] [--seed S] [--only NUMBER]

  --documents N   how many documents are tried (20000: ten minutes or so of a machine that has nothing else to do)
  --seed S        which ones ("1")
  --only NUMBER   one of them alone, and its text: to see it again

Exit code: 0 the goals are met, 1 they are not, 2 it could not be tried.`;

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} is "${text}", no whole number of at least ${least}\n${usage}`);
  return value;
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readHostileOptions = (args: readonly string[]): HostileOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    documents: wholeNumber('documents', values.documents, 1),
    seed: values.seed,
    only: values.only === undefined ? undefined : wholeNumber('only', values.only, 0),
    help: values.help,
  };
};
