import { parseArgs } from 'node:util';
import { runReloads } from './runReloads.js';

// npm run reload:campaign: replaces the supergraph of a gateway under load, on this machine, and says what that costs.

const usage = 'npm run reload:campaign -- [--reloads 1..10000] [--rate 1..5000] [--pause 0..60000 ms]';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const numberOf = (name: string, text: string, most: number, least = 1): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name} is "${text}"\n${usage}`);
  return value;
};
const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '500' },
    pause: { type: 'string', default: '100' },
  },
});
const reloads = numberOf('reloads', values.reloads, 10_000);
const rate = numberOf('rate', values.rate, 5_000);
const pauseMs = numberOf('pause', values.pause, 60_000, 0);

const p99 = (list: readonly number[] = []): number =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length * 0.99)] ?? NaN;

const result = await runReloads({ reloads, rate, pauseMs, baselineMs: 5_000 });
const { seconds, swapped, refused, kinds, unexpected, sent, errors, latencies, settledMb, endMb, exitCode } = result;
const [before, during] = [p99(latencies.get('baseline')), p99(latencies.get('reloading'))];
say(`reloads    ${reloads} in ${seconds.toFixed(0)} s: ${swapped} swapped, ${refused} refused, of ${kinds.size} kinds`);
say(`unexpected ${unexpected.length} (goal 0)${unexpected.map((text) => `\n  ${text}`).join('')}`);
say(`requests   ${sent} at ${rate}/s`);
say(`errors     ${errors.length} (goal 0)${errors.map((error) => `\n  ${error}`).join('')}`);
say(
  `p99        ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms: ratio ${(during / before).toFixed(2)} (goal 1.5)`,
);
say(
  `RSS        ${settledMb.toFixed(0)} MB, then ${endMb.toFixed(0)} MB: ${((endMb / settledMb - 1) * 100).toFixed(1)} % (goal 5)`,
);
process.exitCode = errors.length > 0 || unexpected.length > 0 || exitCode !== 0 ? 1 : 0;
