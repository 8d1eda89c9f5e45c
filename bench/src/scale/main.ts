import { CommanderError } from 'commander';
import { readScaleOptions, type ScaleOptions } from './options.js';
import { tableOf } from './report.js';
import { loadOf, scaleModelOf } from './scaleModel.js';
import { simulate, type ScaleResult } from './simulate.js';

const wrongUsage = 2;
const clearLine = '\r\u001B[2K';
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`);
};

/** How busy a gateway's cores may be, all in all, for each of the numbers that are tried. */
const triedLoads = [1.1, 0.9, 0.75, 0.6, 0.5];

const run = (options: ScaleOptions): void => {
  const { gatewayCores, ofShard } = loadOf(options);
  say(
    `${options.rate.toLocaleString('en-US')} requests/s over ${options.shards} shards, seed ${options.seed}: by arithmetic ` +
      `${gatewayCores.toFixed(1)} cores of the gateway are busy, and each shard is for ${(ofShard * 100).toFixed(0)} %\n`,
  );
  const tried = options.cores ?? [...new Set(triedLoads.map((load) => Math.max(1, Math.ceil(gatewayCores / load))))];
  const one = (cores: number, slowness: number): readonly [number, ScaleResult] => {
    progress(`${cores} cores, ${slowness === 1 ? 'all shards well' : `a shard ${slowness} times slower`} …`);
    return [cores, simulate(scaleModelOf(options, cores, slowness), options.seed)];
  };
  const well = tried.map((cores) => one(cores, 1));
  progress('');
  say(tableOf(well, options.seconds));
  if (options.slowness === 1) return;
  const [enough = 1] = tried.slice(-1);
  const ill = one(enough, options.slowness);
  progress('');
  say(`\none shard takes ${options.slowness} times as long\n\n${tableOf([ill], options.seconds)}`);
};

try {
  run(readScaleOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : wrongUsage;
}
