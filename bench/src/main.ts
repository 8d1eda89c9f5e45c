import { writeFile } from 'node:fs/promises';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import { CommanderError } from 'commander';
import { readOptions, realWorkload, type BenchOptions } from './options.js';
import { createChildren } from './processes/children.js';
import { findPinningObstacle, pinned } from './processes/pinning.js';
import { currentLoad, describeMachine, machineLine } from './report/machine.js';
import { runBench } from './run/runBench.js';

const wrongUsage = 2;
const clearLine = '\r\u001B[2K';
const say = (text: string): void => void process.stdout.write(`${process.stderr.isTTY ? clearLine : ''}${text}\n`);
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`);
};

const placement = ({ workload }: BenchOptions, obstacle: string | undefined): string => {
  if (workload.every((name) => name === realWorkload))
    return 'The stack runs where it runs: nothing is pinned to a core.';
  if (obstacle === undefined)
    return 'The gateway has core 0 to itself; subgraphs and load generator share core 1 ("beside").';
  return `Nothing is pinned to a core, because ${obstacle}: gateways, subgraphs and load generator disturb each other.`;
};

const bench = async (options: BenchOptions): Promise<number> => {
  const children = createChildren();
  const stop = listenForStop((exitCode) => {
    children.kill();
    process.exit(exitCode);
  });
  process.once('exit', children.kill);
  const machine = describeMachine();
  const startedAt = new Date().toISOString();
  const loadBefore = currentLoad();
  const obstacle = findPinningObstacle();
  say(`${machineLine(machine)}; load ${loadBefore} when it began`);
  say(placement(options, obstacle));
  say(
    `Medians of ${options.rounds} rounds of ${options.seconds} s, by turns. Times in ms; "first byte" is a median.\n`,
  );
  const onCore = obstacle === undefined ? pinned : (_core: number, command: readonly string[]) => command;
  try {
    const outcome = await runBench({ options, children, signal: stop.signal, onCore, say, progress });
    const loadAfter = currentLoad();
    say(`load ${loadAfter} when it ended`);
    if (options.json !== undefined) {
      const report = { machine, startedAt, loadBefore, loadAfter, pinned: obstacle === undefined, options, ...outcome };
      await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    const isWrong = outcome.rows.some(({ failures }) => failures > 0);
    return isWrong || outcome.leftOut.some(({ reason }) => reason.includes('not timed')) ? 1 : 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    say('stopped');
    return 130;
  } finally {
    await children.stop();
    stop.dispose();
  }
};

const run = async (): Promise<number> => {
  try {
    return await bench(readOptions(process.argv.slice(2)));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
};

process.exitCode = await run();
