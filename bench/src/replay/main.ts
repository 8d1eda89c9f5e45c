import { CommanderError } from 'commander';
import { readReplayOptions } from './options.js';
import { runReplay } from './runReplay.js';

const wrongUsage = 2;

try {
  process.exitCode = await runReplay(readReplayOptions(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof CommanderError;
  if (!isUsage) process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = isUsage ? (error.exitCode === 0 ? 0 : wrongUsage) : 1;
}
