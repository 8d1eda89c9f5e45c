import { CommanderError } from 'commander';
import { ExitCode } from './exitCode.js';
import { createProgram } from './program.js';

const wrongUsage = 2;

/**
 * Runs a command line (without Node and script) and returns the exit code: 0, 2 for a command line that cannot be
 * understood, 1 for anything that goes wrong later, or what a command has decided (ExitCode). That is said in a sentence on standard error, with --verbose as a stack.
 */
export const run = async (
  words: readonly string[],
  version: string,
  complain: (text: string) => void = (text) => void process.stderr.write(text),
): Promise<number> => {
  const program = createProgram(version);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
    if (error instanceof ExitCode) {
      if (error.message !== '') complain(`${error.message}\n`);
      return error.code;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    complain(`${words.includes('--verbose') ? (stack ?? message) : message}\n`);
    return 1;
  }
};
