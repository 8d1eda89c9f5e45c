import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { SyncMessage } from '@tripgraph/kit/sync/syncOnce';
import type { PreparedCase } from './benchCase.js';
import type { Sample } from './memory.js';

export type Measurement = {
  readonly records: number;
  readonly bytes: number;
  /** From the first batch that was written to the end: a process that starts up is no rate. */
  readonly seconds: number;
  readonly peakBytes: number;
  readonly samples: readonly Sample[];
};

/** The most that a process has held so far; Linux alone says it. */
const peakOf = async (pid: number | undefined): Promise<number> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0) * 1024;
};

const recordsOf = ({ progress }: SyncMessage): number =>
  progress.upserted + progress.unchanged + progress.deleted + progress.quarantined;

/** Runs a sync as a process of its own on an empty database. Rejects with what it said when it fails. */
export const measureSync = async (databaseUrl: string, prepared: PreparedCase): Promise<Measurement> => {
  const [program = '', ...words] = prepared.command;
  const child = fork(program, [...words, '--once'], {
    env: { ...process.env, ...prepared.environment, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // The program is built: it reads what is built of other packages, too, whatever this process was told to read.
    execArgv: [],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const samples: Sample[] = [];
  const bytesBefore = prepared.bytes?.() ?? 0;
  let firstAtMs = 0;
  let lastAtMs = 0;
  let peakBytes = 0;
  child.on('message', (message: SyncMessage) => {
    lastAtMs = performance.now();
    if (samples.length === 0) firstAtMs = lastAtMs;
    samples.push({ records: recordsOf(message), residentBytes: message.residentBytes });
    void peakOf(child.pid).then((bytes) => (peakBytes = Math.max(peakBytes, bytes, message.residentBytes)));
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The sync ended with ${code}:\n${said}`);
  await prepared.check?.(databaseUrl);
  return {
    records: samples.at(-1)?.records ?? 0,
    bytes: (prepared.bytes?.() ?? 0) - bytesBefore,
    seconds: (lastAtMs - firstAtMs) / 1000,
    peakBytes,
    samples,
  };
};
