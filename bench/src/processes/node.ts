import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const endWithParent = createRequire(import.meta.url).resolve('@tripgraph/dev/start/endWithParent');

/** The command that runs a JavaScript file with the Node that runs us; the process ends when we are gone. */
export const nodeCommand = (file: string, ...rest: readonly string[]): readonly string[] => [
  process.execPath,
  ...['--import', endWithParent],
  file,
  ...rest,
];

/** A compiled file of the bench, by its path below src. */
export const ownProgram = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
