import { createInterface } from 'node:readline/promises';

/** Asks at the terminal; only yes is yes. Throws a sentence where nobody can answer. */
export const confirm = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new Error(`${question} Nobody is here to answer: add --yes to say so.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
};
