import { fileURLToPath } from 'node:url';

/** A compiled file of the bench, by its path below src. */
export const ownProgram = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The command that runs a JavaScript file with the Node that runs us; the process ends when we are gone. */
export const nodeCommand = (file: string, ...rest: readonly string[]): readonly string[] =>
  flaggedCommand([], file, ...rest);

/** The same with flags of Node's. */
export const flaggedCommand = (
  flags: readonly string[],
  file: string,
  ...rest: readonly string[]
): readonly string[] => [
  process.execPath,
  ...flags,
  ...['--import', ownProgram('processes/endOnRequest.js')],
  file,
  ...rest,
];

/** The same command with a CPU profile written into `folder` when the process ends; what is not Node stays as it is. */
export const profiled = (command: readonly string[], folder: string): readonly string[] => {
  const [program = '', ...rest] = command;
  return program === process.execPath ? [program, '--cpu-prof', '--cpu-prof-dir', folder, ...rest] : command;
};
