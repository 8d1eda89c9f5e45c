import { existsSync } from 'node:fs';
import { builtFiles } from './start/parts.js';

/** Throws a sentence when a program that we start has not been built. */
export const requireBuilt = (files: readonly string[] = builtFiles): void => {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    throw new Error(`${missing} is missing: run \`npm run build\` in the project folder, then try again.`);
  }
};
