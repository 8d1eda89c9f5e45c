import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGatewayProcess } from '../gatewayProcess.js';
import { badSupergraphs } from './badSupergraphs.js';
import { startLoad } from './load.js';
import { answerOf, query, startSubgraph, supergraphOfVersion } from './versions.js';

// npm run reload:campaign: replaces the supergraph of a gateway under load, on this machine, and says what that costs.

const usage = 'npm run reload:campaign -- [--reloads 1..10000] [--rate 1..5000] [--pause 0..60000 ms]';
const baselineMs = 5_000;
/** The first engines make room for what later ones take: what memory drifts is counted from here. */
const settledShare = 0.2;
const badEvery = 10;

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
/** Between what came of one reload and the next. */
const pauseMs = numberOf('pause', values.pause, 60_000, 0);

const p99 = (list: readonly number[] = []): number =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length * 0.99)] ?? NaN;

/** In megabytes; what the kernel says, so on Linux alone. */
const rssOf = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1_024;
};

const subgraph = await startSubgraph();
const folder = await mkdtemp(join(tmpdir(), 'tripgraph-campaign-'));
const file = join(folder, 'supergraph.graphql');
const good = ['A', 'B'].map((version) => supergraphOfVersion(version, subgraph.url));
const bad = badSupergraphs(subgraph.url);
const write = async (text = ''): Promise<void> => {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
};
await write(good[0]);
const gateway = startGatewayProcess(['--supergraph', file], { GATEWAY_WATCH_DEBOUNCE_MS: '1' });
const { url } = await gateway.line(({ msg }) => msg === 'listening');
const right = new Set(['A', 'B'].map(answerOf));
const isRight = (status: number, text: string): boolean => status === 200 && right.has(text);
const load = startLoad({ url: String(url), query, rate, connections: 32, isRight });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
await wait(baselineMs);
load.phase('baseline');
await wait(baselineMs);
load.phase('reloading');

const startedAt = performance.now();
const counts = { swapped: 0, refused: 0 };
const unexpected: string[] = [];
const kinds = new Set<string>();
let settledRss = NaN;
for (let number = 1, turn = 0; number <= reloads; number += 1) {
  const wrong = number % badEvery === 0 ? bad[(number / badEvery) % bad.length] : undefined;
  await write(wrong ? wrong.text() : good[(turn += 1) % 2]);
  const { msg, reason } = await gateway.line(({ what }) => what === 'supergraph');
  const isRefused = msg.startsWith('not reloaded');
  counts[isRefused ? 'refused' : 'swapped'] += 1;
  if (wrong) kinds.add(wrong.kind);
  if (wrong ? !isRefused || !wrong.reason.test(String(reason)) : isRefused)
    unexpected.push(`${wrong?.kind ?? 'a good one'}: ${isRefused ? String(reason) : 'taken'}`);
  await wait(pauseMs);
  if (number === Math.ceil(reloads * settledShare)) settledRss = await rssOf(gateway.child.pid);
}
const seconds = (performance.now() - startedAt) / 1_000;
const rss = await rssOf(gateway.child.pid);
const { sent, errors, latencies } = await load.stop();
gateway.child.kill('SIGTERM');
const code = await gateway.ended;
subgraph.close();
await rm(folder, { recursive: true, force: true });

const [before, during] = [p99(latencies.get('baseline')), p99(latencies.get('reloading'))];
say(
  `reloads    ${reloads} in ${seconds.toFixed(0)} s: ${counts.swapped} swapped, ${counts.refused} refused, of ${kinds.size} kinds`,
);
say(`unexpected ${unexpected.length} (goal 0)${unexpected.map((text) => `\n  ${text}`).join('')}`);
say(`requests   ${sent} at ${rate}/s`);
say(`errors     ${errors.length} (goal 0)${errors.map((error) => `\n  ${error}`).join('')}`);
say(
  `p99        ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms: ratio ${(during / before).toFixed(2)} (goal 1.5)`,
);
say(
  `RSS        ${settledRss.toFixed(0)} MB, then ${rss.toFixed(0)} MB: ${((rss / settledRss - 1) * 100).toFixed(1)} % (goal 5)`,
);
process.exitCode = errors.length > 0 || unexpected.length > 0 || code !== 0 ? 1 : 0;
