import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startGatewayProcess, type GatewayProcess } from '../gatewayProcess.js';
import { badSupergraphs, type BadSupergraph } from './badSupergraphs.js';
import { startLoad, type LoadResult } from './load.js';
import { answerOf, query, startSubgraph, supergraphOfVersion } from './versions.js';

export type ReloadsOptions = {
  /** Every tenth is a bad one. */
  readonly reloads: number;
  /** Requests a second. */
  readonly rate: number;
  readonly baselineMs: number;
  /** Between what came of one reload and the next. */
  readonly pauseMs: number;
  /** Told of the gateway's process when it is started. */
  readonly onStart?: (pid: number | undefined) => void;
  readonly signal?: AbortSignal;
};

export type Reloads = Pick<LoadResult, 'sent' | 'errors' | 'latencies'> & {
  readonly seconds: number;
  readonly swapped: number;
  readonly refused: number;
  /** Kinds of bad supergraphs that were tried. */
  readonly kinds: ReadonlySet<string>;
  /** What was refused and is good, or bad and was taken, or refused for another reason: lines. */
  readonly unexpected: readonly string[];
  /** What the process took when it had settled, and at the end. */
  readonly settledMb: number;
  readonly endMb: number;
  readonly exitCode: number | string;
};

/** The first engines make room for what later ones take: what memory drifts is counted from here. */
const settledShare = 0.4;
const badEvery = 10;

/** In megabytes; what the kernel says, so on Linux alone. */
const residentMb = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1_024;
};

/** Files with what is going to be served, or is not. */
type Prepared = {
  readonly good: readonly string[];
  readonly bad: ReadonlyArray<BadSupergraph & { readonly file: string }>;
};

/** Written before there is load: to compose them would keep the load waiting, and count as the gateway's time. */
const prepare = async (folder: string, subgraphUrl: string): Promise<Prepared> => {
  const fileOf = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const good = await Promise.all(
    ['A', 'B'].map((version) => fileOf(`good${version}`, supergraphOfVersion(version, subgraphUrl))),
  );
  const kinds = badSupergraphs(subgraphUrl).map(async (one, number) => ({
    ...one,
    file: await fileOf(`bad${number}`, one.text()),
  }));
  return { good, bad: await Promise.all(kinds) };
};

type Counts = { swapped: number; refused: number; settledMb: number };

/** Puts one supergraph after the other in the place of a file that a gateway watches, each when that before it is decided on. */
const replaceAll = async (
  { reloads, pauseMs, signal }: ReloadsOptions,
  file: string,
  { good, bad }: Prepared,
  gateway: GatewayProcess,
) => {
  const counts: Counts = { swapped: 0, refused: 0, settledMb: NaN };
  const unexpected: string[] = [];
  const kinds = new Set<string>();
  for (let number = 1, turn = 0; number <= reloads && !signal?.aborted; number += 1) {
    const wrong = number % badEvery === 0 ? bad[(number / badEvery) % bad.length] : undefined;
    await copyFile(wrong ? wrong.file : (good[(turn += 1) % 2] ?? ''), `${file}.new`);
    await rename(`${file}.new`, file);
    const { msg, reason } = await gateway.line(({ what }) => what === 'supergraph');
    const isRefused = msg.startsWith('not reloaded');
    counts[isRefused ? 'refused' : 'swapped'] += 1;
    if (wrong) kinds.add(wrong.kind);
    if (wrong ? !isRefused || !wrong.reason.test(String(reason)) : isRefused)
      unexpected.push(`${wrong?.kind ?? 'a good one'}: ${isRefused ? String(reason) : 'taken'}`);
    await wait(pauseMs, undefined, { signal });
    if (number === Math.ceil(reloads * settledShare)) counts.settledMb = await residentMb(gateway.child.pid);
  }
  return { ...counts, unexpected, kinds };
};

/** Replaces the supergraph of a gateway under load, over and over. */
export const runReloads = async (options: ReloadsOptions): Promise<Reloads> => {
  const { rate, baselineMs, onStart, signal } = options;
  const subgraph = await startSubgraph();
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-campaign-'));
  const file = join(folder, 'supergraph.graphql');
  const prepared = await prepare(folder, subgraph.url);
  await copyFile(prepared.good[0] ?? '', file);
  const gateway = startGatewayProcess(['--supergraph', file], { GATEWAY_WATCH_DEBOUNCE_MS: '1' });
  try {
    onStart?.(gateway.child.pid);
    const { url } = await gateway.line(({ msg }) => msg === 'listening');
    const right = new Set(['A', 'B'].map(answerOf));
    const isRight = (status: number, text: string): boolean => status === 200 && right.has(text);
    const load = startLoad({ urlOf: () => String(url), query, rate, connections: 32, isRight });
    await wait(baselineMs, undefined, { signal });
    load.phase('baseline');
    await wait(baselineMs, undefined, { signal });
    load.phase('reloading');
    const startedAt = performance.now();
    const replaced = await replaceAll(options, file, prepared, gateway);
    const seconds = (performance.now() - startedAt) / 1_000;
    const endMb = await residentMb(gateway.child.pid);
    const result = await load.stop();
    gateway.child.kill('SIGTERM');
    return { ...result, ...replaced, seconds, endMb, exitCode: await gateway.ended };
  } finally {
    gateway.child.kill('SIGKILL');
    subgraph.close();
    await rm(folder, { recursive: true, force: true });
  }
};
